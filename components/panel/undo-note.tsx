import { Undo2 } from 'lucide';
import type { NoteView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useServices } from '../shared/services-context';
import { useClock } from '../shared/use-clock';
import { useVerb } from '../shared/use-verb';

const SECOND = 1000;

/**
 * For ten seconds, before it is sent: takes a way out's note back. Its place stays until the note has been sent, so that
 * nothing moves under the pointer while time passes.
 */
export function UndoNote({ note: { id, undoUntil } }: { note: NoteView }) {
  const { undoNote } = useServices();
  const undo = useVerb();
  const now = useClock(undoUntil === null ? null : SECOND / 4);
  if (undoUntil === null) return null;
  const left = Math.ceil((undoUntil - now) / SECOND);
  return (
    <span class={left > 0 ? 'notice-more' : 'notice-more gone'} aria-hidden={left <= 0}>
      <Button
        look="quiet"
        icon={Undo2}
        onClick={() => void undo.run(() => undoNote(id))}
        disabled={undo.busy || left <= 0}
      >
        {t('undo')}
        <span class="countdown" aria-hidden="true">
          {Math.max(left, 0)}
        </span>
      </Button>
      {undo.failed && (
        <span class="line-stop" role="alert">
          {t('undoFailed')}
        </span>
      )}
    </span>
  );
}
