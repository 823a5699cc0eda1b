import type { ComponentChildren } from 'preact';
import { GuardDialog } from '@/components/dialog/dialog';
import { withChanges } from '@/domain/brief-parts';
import type { HoldView } from '@/services/read-hold';
import { after } from './after';
import * as dialog from './dialogs';
import * as long from './dialogs-long';
import { NOW } from './services';

function guard(view: HoldView, covered = false, answer = () => Promise.resolve()): () => ComponentChildren {
  return () => (
    <GuardDialog
      view={view}
      now={NOW}
      covered={covered}
      escapes={0}
      answer={answer}
      keepDraft={async (changed) => ({ ...withChanges(view.brief, changed), editedAt: NOW })}
    />
  );
}

const notKept = async () => {
  await new Promise((passed) => setTimeout(passed, 40));
  throw new Error('as the gallery wants it');
};

/** What is opened by a press on the way out in this place. */
const opened = (view: HoldView, place: number, ...then: string[]) =>
  after(guard(view), `.way-out:nth-of-type(${place})`, ...then);

/** Every state of the guard's dialog, by name. */
export const dialogStories: Record<string, () => ComponentChildren> = {
  'dialog-usual': guard(dialog.usual),
  'dialog-keep': opened(dialog.usual, 1),
  'dialog-keep-promised': opened(dialog.usual, 1, '.due-choice:nth-of-type(2)'),
  'dialog-brief': opened(dialog.usual, 2),
  'dialog-absent': guard(dialog.absent),
  'dialog-stand-in': opened(dialog.absent, 1),
  'dialog-elsewhere': guard(dialog.elsewhere),
  'dialog-hinted': opened(dialog.elsewhere, 1),
  'dialog-contacts': guard(dialog.contacts),
  'dialog-contacts-hinted': opened(dialog.contacts, 1),
  'dialog-contacts-keep': opened(dialog.contacts, 2),
  'dialog-mandate': guard(dialog.mandated),
  'dialog-on-duty': guard(dialog.onDuty),
  'dialog-duty': opened(dialog.onDuty, 1),
  'dialog-all': guard(dialog.all),
  'dialog-unknown': guard(dialog.unknown),
  'dialog-covered': guard(dialog.usual, true),
  'dialog-not-kept': after(guard(dialog.usual, false, notKept), '.reason:last-child'),
  'dialog-long': guard(long.long),
  'dialog-long-keep': opened(long.long, 2),
  'dialog-long-stand-in': opened(long.long, 1),
  'dialog-from-the-right': guard(long.fromTheRight),
};
