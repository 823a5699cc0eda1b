import { ListOrdered } from 'lucide';
import { useState } from 'preact/hooks';
import type { BookSource } from '@/domain/book-source';
import type { BookText } from '@/domain/book-text';
import { t } from '@/utils/i18n';
import { bookFaultText } from '../../shared/book-fault-text';
import { Button } from '../../shared/button';
import { useVerb } from '../../shared/use-verb';
import { failureText } from './failure-text';
import { useSharing } from './sharing-services';
import { ToldList, type Told } from './told-list';

type Faults = NonNullable<BookSource['failure']>['faults'];

/**
 * What is wrong with the book at an address, as the last look found it. The background reads a book without its lines:
 * whoever mends it asks for them here, and the book is read once more, as it is there now.
 */
export function FaultsThere({ address, faults }: { address: string; faults: Faults }) {
  const { look, readText } = useSharing();
  const [read, setRead] = useState<BookText | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const looking = useVerb();
  const lookAgain = () =>
    looking.run(async () => {
      setFailed(null);
      const fetched = await look(address);
      if (fetched.kind === 'text') setRead(await readText(fetched.text));
      else if (fetched.kind === 'failed') setFailed(failureText(address, fetched.what, fetched.status));
    });
  if (read !== null && 'book' in read) return <p role="status">{t('share_mended')}</p>;
  const all: Told[] = (read?.faults ?? faults).map((fault) => ({
    ...{ at: fault.at, line: fault.line ?? null, text: bookFaultText(fault) },
  }));
  return (
    <>
      <ToldList all={all} />
      {read === null && (
        <p class="row">
          <Button icon={ListOrdered} onClick={() => void lookAgain()} disabled={looking.busy}>
            {t('share_lines')}
          </Button>
        </p>
      )}
      {failed !== null && <p>{failed}</p>}
      {looking.failed && <p>{t('share_notAnswered')}</p>}
    </>
  );
}
