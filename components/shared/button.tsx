import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

export interface ButtonProps {
  onClick?: () => void;
  children: ComponentChildren;
  look?: 'plain' | 'primary' | 'quiet' | 'stop';
  icon?: IconNode;
  type?: 'button' | 'submit';
  disabled?: boolean;
  expanded?: boolean;
  /** a button that stays pressed */
  pressed?: boolean;
  /** accessible name where the text alone does not say enough; begins with the text */
  label?: string;
}

export function Button({
  look = 'plain',
  icon,
  type = 'button',
  expanded,
  pressed,
  label,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      class={`button button-${look}`}
      aria-expanded={expanded}
      aria-pressed={pressed}
      aria-label={label}
      {...rest}
    >
      {icon && <Icon node={icon} />}
      {children}
    </button>
  );
}

/** A button that is only an icon; `label` is its accessible name and its tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  disabled,
  expanded,
}: {
  icon: IconNode;
  label: string;
  onClick: () => void;
  disabled?: boolean;
  expanded?: boolean;
}) {
  return (
    <button
      type="button"
      class="button button-quiet button-icon"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      onClick={onClick}
      disabled={disabled}
    >
      <Icon node={icon} />
    </button>
  );
}
