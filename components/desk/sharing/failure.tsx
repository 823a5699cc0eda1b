import type { BookSource } from '@/domain/book-source';
import { count, dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { bookFaultText } from '../../shared/book-fault-text';
import { Button } from '../../shared/button';
import { useVerb } from '../../shared/use-verb';
import { useDesk } from '../desk-services';
import { failureText } from './failure-text';
import { useSharing } from './sharing-services';
import { ToldList } from './told-list';

/** Why the last tries brought no book, since when, and what to do. The last good book is used meanwhile. */
export function Failure({ address, failure }: { address: string; failure: NonNullable<BookSource['failure']> }) {
  const { allow } = useSharing();
  const { now } = useDesk();
  const allowing = useVerb();
  const { what, status, since, times, faults } = failure;
  return (
    <div class="share-box share-stop" role="alert">
      <p class="strong">{failureText(address, what, status)}</p>
      {faults.length > 0 && (
        <ToldList
          all={faults.map(({ what: fault, at, name, line }) => ({
            at,
            line,
            text: bookFaultText({ what: fault, at, name }),
          }))}
        />
      )}
      <p class="quiet">{t('share_failedAt', { when: dayAndTime(since, now()), times: count(times) })}</p>
      {what === 'no-access' && (
        <p class="row">
          <Button
            look="primary"
            disabled={allowing.busy}
            onClick={() => void allowing.run(async () => void (await allow(address)))}
          >
            {t('share_allow')}
          </Button>
        </p>
      )}
    </div>
  );
}
