import { Check, CircleAlert, Laptop, Upload, type IconNode } from 'lucide';
import type { Department } from '@/domain/department';
import type { FlagView } from '@/domain/panel-view';
import { language, t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Icon } from '../shared/icon';
import { causeName } from './cause-name';

export const STATE_ICONS: Record<FlagView['state'], IconNode> = {
  here: Laptop,
  writing: Upload,
  'on-ticket': Check,
  failed: CircleAlert,
};

export function departmentName(department: Department): string {
  return department.name[language().startsWith('sv') ? 'sv' : 'en'];
}

export function chipId(departmentId: string): string {
  return `flag-to-${departmentId}`;
}

interface FlagChipProps {
  department: Department;
  /** 1-9; null: no key */
  digit: number | null;
  flag: FlagView | null;
  disabled: boolean;
  onClick: () => void;
}

/** One department. Its key's place becomes the state's place once flagged, so that nothing moves. */
export function FlagChip({ department, digit, flag, disabled, onClick }: FlagChipProps) {
  const name = departmentName(department);
  const cause = flag?.cause ? `${causeName(flag.cause)}, ` : '';
  return (
    <button
      type="button"
      id={chipId(department.id)}
      class={`chip hue-${department.hue} ${flag ? `chip-flagged chip-${flag.state}` : ''}`}
      aria-pressed={flag !== null}
      aria-keyshortcuts={digit === null ? undefined : String(digit)}
      aria-label={flag ? `${name}: ${cause}${t(`flag_${part(flag.state)}`)}` : name}
      title={department.contact ? t('departmentContact', { contact: department.contact }) : undefined}
      disabled={disabled}
      onClick={onClick}
    >
      <span class="chip-mark" aria-hidden="true">
        {flag ? <Icon node={STATE_ICONS[flag.state]} /> : digit}
      </span>
      {name}
    </button>
  );
}
