import type { ComponentChildren } from 'preact';
import { useOwnId } from '../../shared/use-own-id';
import { useLocked } from './lock-note';

/** What an input needs to be tied to its label, its help and its error. */
export interface FieldIds {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

/** A label above, the control, and under it what it does or what is wrong with it: one place, so that nothing jumps. */
export function FieldFrame({
  label,
  more,
  wrong = null,
  disabled = false,
  isHeaded = false,
  children,
}: {
  label: string;
  more?: string | undefined;
  wrong?: string | null;
  /** it cannot be changed here: the field is tied to what says why */
  disabled?: boolean | undefined;
  /** a head above the column says it already: the label is heard, not seen */
  isHeaded?: boolean;
  children: (ids: FieldIds) => ComponentChildren;
}) {
  const id = useOwnId('field');
  const said = wrong ?? more;
  const { title, 'aria-describedby': why } = useLocked(disabled);
  const describedBy = [said !== undefined && `${id}-more`, why].filter(Boolean).join(' ');
  return (
    <div class="desk-field" title={title}>
      <label class={isHeaded ? 'visually-hidden' : 'desk-label'} for={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': wrong !== null,
      })}
      {said !== undefined && (
        <p
          id={`${id}-more`}
          class={wrong === null ? 'small quiet' : 'small wrong'}
          role={wrong === null ? undefined : 'alert'}
        >
          {said}
        </p>
      )}
    </div>
  );
}
