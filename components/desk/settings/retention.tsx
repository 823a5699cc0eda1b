import { useEffect, useRef, useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { NumberField } from '../parts/number-field';
import { KeptTick } from './kept-tick';
import { ShorterRetention } from './shorter-retention';

/** For how long customers are kept. A longer time is kept at once; a shorter one is asked about, since data goes with it. */
export function Retention() {
  const { book, change, policy } = useDesk();
  const days = policy.retentionDays ?? book.retentionDays;
  /** what is asked about; null: nothing is */
  const [asked, setAsked] = useState<{ days: Book['retentionDays'] } | null>(null);
  /** what was typed and not wanted after all is gone from the field */
  const [fresh, setFresh] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const keep = (wanted: Book['retentionDays']) => change((now) => ({ ...now, retentionDays: wanted }));
  const want = (wanted: Book['retentionDays']) => {
    const isShorter = inDays(wanted) < inDays(days);
    setAsked(isShorter ? { days: wanted } : null);
    return isShorter ? false : keep(wanted);
  };
  const answer = async (isKept: boolean) => {
    if (isKept && asked && !(await keep(asked.days))) return;
    setAsked(null);
    setFresh(fresh + 1);
  };
  // The buttons have gone: the keyboard goes back to what was changed.
  useEffect(() => {
    if (fresh > 0) [...(place.current?.querySelectorAll('input') ?? [])].at(-1)?.focus();
  }, [fresh]);
  return (
    <div class="retention" ref={place}>
      <KeptTick
        key={`tick ${fresh}`}
        path="retentionDays"
        label={t('desk_retention')}
        more={t('desk_retentionMore')}
        isOn={days !== null}
        keep={(on) => want(on ? DEFAULT_SETTINGS.retentionDays : null)}
      />
      {days !== null && (
        <NumberField
          key={fresh}
          path="retentionDays"
          label={t('desk_retentionDays')}
          more={t('desk_retentionDaysMore')}
          value={days}
          least={1}
          most={3650}
          keep={(typed) => (typed === null ? false : want(typed))}
        />
      )}
      {days === null && <LockedNote path="retentionDays" isWithin />}
      {asked && (
        <ShorterRetention days={inDays(asked.days)} keep={() => void answer(true)} leave={() => void answer(false)} />
      )}
    </div>
  );
}

/** Where nobody decides it, it is as Stafett comes. */
function inDays(retentionDays: Book['retentionDays']): number {
  return retentionDays ?? DEFAULT_SETTINGS.retentionDays;
}
