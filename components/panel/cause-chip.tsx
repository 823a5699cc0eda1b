import { Check } from 'lucide';
import { t } from '@/utils/i18n';
import { Icon } from '../shared/icon';

interface CauseChipProps {
  name: string;
  /** the key that chooses it; null: none */
  letter: string | null;
  /** the key counts now */
  armed: boolean;
  pressed: boolean;
  /** on the ticket by a colleague */
  there?: boolean;
  suggested?: boolean;
  onClick: () => void;
}

/** One cause. Its key's place becomes the check's once chosen, so that nothing moves. */
export function CauseChip({ name, letter, armed, pressed, there, suggested, onClick }: CauseChipProps) {
  const isKey = armed && letter !== null && !pressed;
  const looks = ['chip cause', pressed && 'cause-chosen', there && 'cause-there', suggested && 'cause-suggested'];
  return (
    <button
      type="button"
      class={looks.filter(Boolean).join(' ')}
      aria-label={there ? `${name}, ${t('whyThere')}` : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={armed && letter !== null ? letter : undefined}
      onClick={onClick}
    >
      <span class={isKey ? 'cause-key cause-key-armed' : 'cause-key'} aria-hidden="true">
        {pressed ? <Icon node={Check} /> : isKey && letter}
      </span>
      {name}
    </button>
  );
}
