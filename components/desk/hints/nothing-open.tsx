import type { Hint } from '@/domain/hint';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { HintTest } from './hint-test';
import { Proposals } from './proposals';
import { useTestSubject } from './use-test-subject';

/** No hint is open: the whole book is tried; then what the flags suggest. */
export function NothingOpen({ begin, locked }: { begin(hint: Hint): void; locked: boolean }) {
  const { book } = useDesk();
  const subject = useTestSubject();
  return (
    <>
      {book.hints.length === 0 && <p>{t('hint_none')}</p>}
      {book.hints.length > 0 && <HintTest book={book} hint={null} subject={subject} />}
      {!locked && <Proposals begin={begin} />}
    </>
  );
}
