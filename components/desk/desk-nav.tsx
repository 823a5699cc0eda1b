import { Rocket, Undo2 } from 'lucide';
import { t } from '@/utils/i18n';
import { clockTime } from '@/utils/format';
import { Button } from '../shared/button';
import { Icon } from '../shared/icon';
import { DESK_PARTS } from './desk-parts';
import { useDesk } from './desk-services';
import { LeadName } from './lead-name';
import { hashOf } from './use-route';

const START = { id: 'start', label: () => t('desk_start'), icon: Rocket };

/** The desk's parts, who sits at it, and undo. */
export function DeskNav({ part, savedAt }: { part: string; savedAt: number | null }) {
  const { isNew, undo, locked } = useDesk();
  return (
    <header class="desk-side">
      <a class="desk-skip" href="#main" onClick={skip}>
        {t('desk_skip')}
      </a>
      <p class="desk-name">
        <img src="/icon/baton.svg" alt="" width="24" height="24" />
        <span>{t('desk_title')}</span>
      </p>
      <nav aria-label={t('desk_title')}>
        <ul class="desk-nav">
          {[...(part === 'start' || isNew ? [START] : []), ...DESK_PARTS].map(({ id, label, icon }) => (
            <li key={id}>
              <a href={hashOf(id)} aria-current={part === id ? 'page' : undefined}>
                <Icon node={icon} />
                {label()}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="desk-foot">
        <LeadName />
        {!isNew && locked('') === null && (
          <Button look="quiet" icon={Undo2} onClick={() => void undo()}>
            {t('desk_undo')}
          </Button>
        )}
        <p class="small quiet" role="status">
          {savedAt !== null && t('desk_savedAt', { at: clockTime(savedAt) })}
        </p>
      </div>
    </header>
  );
}

/** The address is the route, so that the keyboard is taken there by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
