import { useEffect, useRef, useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import { NO_POLICY } from '@/domain/policy';
import { t } from '@/utils/i18n';
import type { Desk, DeskServices, LockOf } from './desk-services';
import { notKeptText, refusalText } from './refusal-text';
import { useRoute } from './use-route';

/** What the shell says of the last change. `undo`: it can be taken back from there. */
export interface Said {
  text: string;
  undo: boolean;
  failed: boolean;
  /** the book that the change made: its undo takes back this change and nobody else's */
  made?: Book;
}

export interface DeskState {
  /** null: the book is being read; `failed`: it could not be */
  desk: Desk | null | 'failed';
  part: string;
  said: Said | null;
  hush(): void;
  /** takes back what is said; where somebody has changed the book since, says that instead */
  takeBack(): void;
  /** when something was last kept from here; ms since 1970, null: nothing yet */
  savedAt: number | null;
}

/** What undo brings back beside the book: what was written, and saved or thrown away. */
interface Beside {
  /** false: something else stands there by now */
  back(): boolean;
  /** the book that was made of it; null: the book was not changed */
  made: Book | null;
}

const FREE: LockOf = () => null;

/** The desk as it is now: the book and whatever may be done with it. */
export function useDeskState(services: DeskServices): DeskState {
  const [book, setBook] = useState<Book | null | 'failed'>(null);
  const [isNew, setNew] = useState(false);
  const [by, setBy] = useState('');
  const [{ lockOf, policy }, setLocks] = useState({ lockOf: FREE, policy: NO_POLICY });
  const [said, setSaid] = useState<Said | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [route, go] = useRoute();
  // Changes are kept one after the other, each made of what the one before has left.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const refused = useRef<string | null>(null);
  const beside = useRef<Beside | null>(null);

  const show = (next: Book, unchanged: boolean) => {
    setBook(next);
    setNew(unchanged);
  };
  useEffect(() => services.watchBook(show, () => setBook('failed')), []);
  useEffect(() => services.watchLocks((next, decided = NO_POLICY) => setLocks({ lockOf: next, policy: decided })), []);
  // What was done elsewhere at the desk is not said here; undo of the book stays in the navigation.
  useEffect(() => {
    setSaid(null);
    beside.current = null;
  }, [route.part]);
  // Until it has been said, a helpdesk that is opened meanwhile may tell it.
  const readBy = () => void services.lead().then(setBy, () => undefined);
  useEffect(() => services.watchAccounts(readBy, readBy), []);

  /** Runs a change after those before it; false: it was not kept, and that has been said. */
  const inTurn = async (run: () => Promise<Book | null>): Promise<Book | null | false> => {
    const mine = last.current.then(run);
    last.current = mine.catch(() => undefined);
    try {
      const kept = await mine;
      refused.current = null;
      if (kept) {
        show(kept, false);
        setSavedAt(services.now());
      }
      return kept;
    } catch (error) {
      console.warn('stafett: desk', error);
      refused.current = refusalText(error);
      setSaid({ text: notKeptText(error), undo: false, failed: true });
      return false;
    }
  };

  if (book === null || book === 'failed')
    return { desk: book, part: route.part, said, hush: () => undefined, takeBack: () => undefined, savedAt };
  const desk: Desk = {
    ...services,
    book,
    isNew,
    by,
    async sayBy(name) {
      await services.setLead(name);
      setBy(name);
    },
    async change(change, text, how = 'desk', back) {
      const before = beside.current;
      // From now on undo means this change, also while it is being kept.
      beside.current = null;
      const kept = await inTurn(() => services.changeBook(change, how, by));
      if (kept === false) {
        beside.current = before;
        return false;
      }
      beside.current = back ? { back, made: kept } : null;
      setSaid(text === undefined ? null : { text, undo: true, failed: false, ...(kept && { made: kept }) });
      return true;
    },
    whyNot() {
      const why = refused.current;
      refused.current = null;
      return why;
    },
    thrownAway(text, back) {
      beside.current = { back, made: null };
      setSaid({ text, undo: true, failed: false });
    },
    async undo() {
      const last = beside.current;
      beside.current = null;
      if (last?.made === null) {
        const isBack = last.back();
        return setSaid({ text: t(isBack ? 'draft_back' : 'draft_since'), undo: false, failed: !isBack });
      }
      const lockedBy = lockOf('');
      if (lockedBy !== null) return setSaid({ text: t(`desk_locked_${lockedBy}`), undo: false, failed: true });
      const kept = await inTurn(() => services.undoBook(by));
      if (kept === false) return;
      // Somebody else's change may have been the last one.
      if (kept && last?.made && isSameBook(last.made, book)) last.back();
      setSaid({ text: t(kept ? 'desk_undone' : 'desk_nothingToUndo'), undo: false, failed: false });
    },
    async restore(n) {
      const kept = await inTurn(() => services.restore(n, by));
      if (kept === false) return false;
      beside.current = null;
      setSaid({ text: t('desk_restored'), undo: true, failed: false, ...(kept && { made: kept }) });
      return true;
    },
    locked: lockOf,
    policy,
    item: route.item,
    go,
  };
  const takeBack = () => {
    if (said?.made && !isSameBook(said.made, book))
      setSaid({ text: t('desk_changedSince', { name: book.updatedBy }), undo: false, failed: true });
    else void desk.undo();
  };
  return { desk, part: route.part, said, hush: () => setSaid(null), takeBack, savedAt };
}

function isSameBook(one: Book, other: Book): boolean {
  return one.updatedAt === other.updatedAt && one.updatedBy === other.updatedBy;
}
