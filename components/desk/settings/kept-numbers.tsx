import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { KeptTick } from './kept-tick';
import { Retention } from './retention';

/** What is kept in each agent's browser, and for how long. */
export function KeptNumbers() {
  const { book, change } = useDesk();
  return (
    <section class="desk-block" aria-labelledby="kept-numbers">
      <h2 id="kept-numbers">{t('desk_kept')}</h2>
      <KeptTick
        path="wholeMessages"
        label={t('desk_wholeMessages')}
        more={t('desk_wholeMessagesMore')}
        isOn={book.wholeMessages}
        keep={(on) => change((now) => ({ ...now, wholeMessages: on }))}
      />
      <LockedNote path="wholeMessages" isWithin />
      <Retention />
    </section>
  );
}
