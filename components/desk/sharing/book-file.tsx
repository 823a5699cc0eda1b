import { Download, Upload } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bookFault } from '@/domain/book-fault';
import type { BookText } from '@/domain/book-text';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useVerb } from '../../shared/use-verb';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { Accept } from './accept';
import { PasteText } from './paste-text';
import { Refused } from './refused';
import { useSharing } from './sharing-services';
import { Warnings } from './warnings';

/** Bytes. No book is as long, in whatever letters: a film that was chosen by mistake is not read. */
const LONGEST_FILE = 40_000_000;

/** The routing book as a file: saved; or chosen, dropped or pasted, looked at, and taken over item by item. */
export function BookFile() {
  const { saveBook, readText } = useSharing();
  const { book, locked: lockOf } = useDesk();
  const locked = lockOf('') !== null;
  const input = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<BookText | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  // What was said of the book was said of the one before.
  useEffect(() => setSaid(null), [book]);
  const saving = useVerb();
  const reading = useVerb();
  const look = (text: () => Promise<string | null>) =>
    reading.run(async () => {
      setSaid(null);
      setRead(null);
      const found = await text();
      setRead(found === null ? { faults: [bookFault('long')] } : await readText(found));
    });
  const lookAt = (file: File | undefined) => file && look(async () => (file.size > LONGEST_FILE ? null : file.text()));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void lookAt(event.dataTransfer?.files[0]);
  };
  return (
    <section class="desk-block" aria-labelledby="share-file">
      <h2 id="share-file">{t('share_file')}</h2>
      <p class="quiet">{t(locked ? 'share_fileOnly' : 'share_fileMore')}</p>
      <p class="row">
        <Button icon={Download} onClick={() => void saving.run(saveBook)} disabled={saving.busy}>
          {t('bookSave')}
        </Button>
      </p>
      {saving.failed && <p role="alert">{t('notExported')}</p>}
      {locked ? (
        <LockedNote path="" />
      ) : (
        <>
          <input
            ref={input}
            type="file"
            accept="application/json,.json"
            aria-label={t('bookChoose')}
            hidden
            onChange={({ currentTarget: chosen }) => {
              void lookAt(chosen.files?.[0]);
              // So that the same file, mended, can be chosen again.
              chosen.value = '';
            }}
          />
          <div
            class={over ? 'share-drop share-over' : 'share-drop'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <span class="quiet">{t('share_drop')}</span>
            <Button icon={Upload} onClick={() => input.current?.click()} disabled={reading.busy}>
              {t('bookChoose')}
            </Button>
          </div>
          <PasteText look={(text) => void look(async () => text)} busy={reading.busy} />
        </>
      )}
      {reading.failed && <p role="alert">{t('bookNotTaken')}</p>}
      {read !== null && 'faults' in read && !locked && <Refused faults={read.faults} />}
      {read !== null && 'book' in read && !locked && (
        <>
          <Warnings warnings={read.warnings} />
          <Accept
            incoming={read.book}
            done={(taken) => {
              setRead(null);
              setSaid(taken === null ? t('share_left') : null);
            }}
          />
        </>
      )}
      <p role="status" class="quiet share-said">
        {said}
      </p>
    </section>
  );
}
