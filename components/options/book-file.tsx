import { Download, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { BookFault } from '@/domain/book-fault';
import type { BookFileAnswer } from '@/services/keep-book-file';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';

/** So many faults are shown: who has mended these will try again anyway. */
const SHOWN = 8;

/** The routing book as a file: absences and stand-ins, opening hours, hints and mandates. */
export function BookFile() {
  const { saveBook, takeBook } = useOptions();
  const input = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<BookFileAnswer | null>(null);
  const saving = useVerb();
  const taking = useVerb();
  const take = async (chosen: HTMLInputElement) => {
    const file = chosen.files?.[0];
    if (!file) return;
    setAnswer(null);
    await taking.run(async () => setAnswer(await takeBook(file)));
    // So that the same file, mended, can be chosen again.
    chosen.value = '';
  };
  return (
    <section id="book" class="part" aria-labelledby="book-title">
      <h2 id="book-title">{t('optionsBook')}</h2>
      <p class="quiet">{t('optionsBookMore')}</p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t('bookChoose')}
        hidden
        onChange={(event) => void take(event.currentTarget)}
      />
      <p class="book-verbs">
        <Button icon={Upload} onClick={() => input.current?.click()} disabled={taking.busy}>
          {t('bookChoose')}
        </Button>
        <Button icon={Download} onClick={() => void saving.run(saveBook)} disabled={saving.busy}>
          {t('bookSave')}
        </Button>
      </p>
      {saving.failed && <p role="alert">{t('notExported')}</p>}
      {taking.failed && <p role="alert">{t('bookNotTaken')}</p>}
      <div role="status">{answer !== null && <Came answer={answer} />}</div>
    </section>
  );
}

function Came({ answer }: { answer: BookFileAnswer }) {
  if ('kept' in answer) {
    const { absences, hints, mandates } = answer.kept;
    return <p>{t('bookTaken', { absences: absences.length, hints: hints.length, mandates: mandates.length })}</p>;
  }
  const more = answer.faults.length - SHOWN;
  return (
    <>
      <p>{t('bookRefused')}</p>
      <ul>
        {answer.faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.what} ${fault.at} ${fault.name}`}>
            {fault.at && <code>{fault.at}</code>}
            {fault.at && ': '}
            {faultText(fault)}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="quiet">{t('bookFaultsMore', more)}</p>}
    </>
  );
}

function faultText({ what, name }: BookFault): string {
  switch (what) {
    case 'json':
    case 'twice':
    case 'department':
      return t(`bookFault_${what}`, { name });
    default:
      return t(`bookFault_${what}`);
  }
}
