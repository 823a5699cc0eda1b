import { Check, CircleAlert, Laptop, Signpost, Upload, type IconNode } from 'lucide';
import type { Department } from '@/domain/department';
import type { FlagView } from '@/domain/panel-view';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Icon } from '../shared/icon';
import { causeName } from './cause-name';
import type { WhyFirst } from './use-suggested-order';

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
  /** why it stands first; null: for nothing but its use */
  why: WhyFirst | null;
  disabled: boolean;
  onClick: () => void;
}

/** One department. Its key's place becomes the state's place once flagged, so that nothing moves. */
export function FlagChip({ department, digit, flag, why, disabled, onClick }: FlagChipProps) {
  const name = departmentName(department);
  const cause = flag?.cause ? `${causeName(flag.cause)}, ` : '';
  const contact = department.contact ? t('departmentContact', { contact: department.contact }) : null;
  return (
    <button
      type="button"
      id={chipId(department.id)}
      class={`chip hue-${department.hue} ${flag ? `chip-flagged chip-${flag.state}` : ''}`}
      aria-pressed={flag !== null}
      aria-keyshortcuts={digit === null ? undefined : String(digit)}
      aria-label={flag ? `${name}: ${cause}${t(`flag_${part(flag.state)}`)}` : name}
      title={[why && whyText(why), contact].filter(Boolean).join(' ') || undefined}
      disabled={disabled}
      onClick={onClick}
    >
      <span class="chip-mark" aria-hidden="true">
        {flag ? <Icon node={STATE_ICONS[flag.state]} /> : digit}
      </span>
      {name}
      {why && (
        <span class="chip-why" aria-hidden="true">
          {why === 'hint' ? <Icon node={Signpost} /> : rateSign(why)}
        </span>
      )}
    </button>
  );
}

/** For the pointer, and for screen readers, which are told the title after the name. */
function whyText(why: WhyFirst): string {
  if (why === 'hint') return t('flagHinted');
  return t(why.rate === 'own' ? 'flagSuggested' : 'flagSuggested_all', { hits: count(why.hits), of: count(why.of) });
}

/** In brackets where it is not this department's own. */
function rateSign({ hits, of, rate }: Exclude<WhyFirst, 'hint'>): string {
  const sign = `${count(hits)}/${count(of)}`;
  return rate === 'own' ? sign : `(${sign})`;
}
