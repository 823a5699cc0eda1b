import type { BookSource } from '@/domain/book-source';
import type { SourceFailure } from '@/domain/source-failure';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useVerb } from '../../shared/use-verb';
import { useDesk } from '../desk-services';
import { failureText } from './failure-text';
import { FaultsThere } from './faults-there';
import { useSharing } from './sharing-services';

/** What passes by itself or with one press; nobody has to mend anything. */
const CALM: ReadonlySet<SourceFailure> = new Set<SourceFailure>(['no-access', 'unreachable', 'slow', 'busy']);

/** Why the last tries brought no book, since when, and what to do. The last good book is used meanwhile. */
export function Failure({
  address,
  failure,
  hasBook,
}: {
  address: string;
  failure: NonNullable<BookSource['failure']>;
  /** a book has come from there before */
  hasBook: boolean;
}) {
  const { allow } = useSharing();
  const { now } = useDesk();
  const allowing = useVerb();
  const { what, status, since, times, faults } = failure;
  return (
    <div class={CALM.has(what) ? 'share-box share-attention' : 'share-box share-stop'} role="alert">
      <p class="strong">{failureText(address, what, status)}</p>
      {what === 'faults' && <FaultsThere address={address} faults={faults} />}
      {(hasBook || what !== 'no-access') && (
        <p class="quiet">
          {t('share_failedAt', times, { when: dayAndTime(since, now()) })} {hasBook && t('share_lastGood')}
        </p>
      )}
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
