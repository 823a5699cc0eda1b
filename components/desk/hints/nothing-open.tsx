import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { HintTest } from './hint-test';
import { useTestSubject } from './use-test-subject';

/** No hint is open: the whole book is tried, and what the flags suggest is shown. */
export function NothingOpen() {
  const { book } = useDesk();
  const subject = useTestSubject();
  return (
    <>
      {book.hints.length === 0 && <p>{t('hint_none')}</p>}
      {book.hints.length > 0 && <HintTest book={book} hint={null} subject={subject} />}
    </>
  );
}
