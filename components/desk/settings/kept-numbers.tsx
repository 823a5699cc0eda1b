import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { NumberField } from '../parts/number-field';

/** What is kept in each agent's browser, and for how long. */
export function KeptNumbers() {
  const { book, change, locked, policy } = useDesk();
  const { wholeMessages } = book;
  const retentionDays = policy.retentionDays ?? book.retentionDays;
  const isLocked = (path: string) => locked(path) !== null;
  const tick = (label: string, more: string, path: string, isOn: boolean, keep: (on: boolean) => unknown) => (
    <div class="desk-field">
      <label class="tick">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isLocked(path)}
          aria-describedby={`${path}-more`}
          onChange={(event) => void keep(event.currentTarget.checked)}
        />
        <span class="strong">{label}</span>
      </label>
      <p id={`${path}-more`} class="small quiet">
        {more}
      </p>
    </div>
  );
  return (
    <section class="desk-block" aria-labelledby="kept-numbers">
      <h2 id="kept-numbers">{t('desk_kept')}</h2>
      {tick(t('desk_wholeMessages'), t('desk_wholeMessagesMore'), 'wholeMessages', wholeMessages, (on) =>
        change((now) => ({ ...now, wholeMessages: on })),
      )}
      <LockedNote path="wholeMessages" isWithin />
      {tick(t('desk_retention'), t('desk_retentionMore'), 'retentionDays', retentionDays !== null, (on) =>
        change((now) => ({ ...now, retentionDays: on ? DEFAULT_SETTINGS.retentionDays : null })),
      )}
      {retentionDays !== null && (
        <NumberField
          path="retentionDays"
          label={t('desk_retentionDays')}
          more={t('desk_retentionDaysMore')}
          value={retentionDays}
          least={1}
          most={3650}
          keep={(days) => (days === null ? false : change((now) => ({ ...now, retentionDays: days })))}
        />
      )}
      {retentionDays === null && <LockedNote path="retentionDays" isWithin />}
    </section>
  );
}
