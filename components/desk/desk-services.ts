import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Account } from '@/domain/account';
import type { Book } from '@/domain/book';
import type { LockedBy } from '@/domain/book-lock';
import type { Policy } from '@/domain/policy';
import type { BookChangeKind } from '@/services/change-book';
import type { BookVersionInfo } from '@/services/book-history';
import type { Forgotten } from '@/services/count-forgotten';
import type { KnownColleague } from '@/services/known-colleagues';

export type { LockedBy } from '@/domain/book-lock';
/** @param path of the book: `departments`, `stopBudget`. Null: it may be changed here */
export type LockOf = (path: string) => LockedBy | null;

/** What the shell and its own parts need; other parts have services of their own. A rejected promise: nothing was changed. */
export interface DeskServices {
  /** ms since 1970; handed in so that a test can stop the clock */
  now(): number;
  newId(): string;
  /** a helpdesk's name as people write it */
  helpdeskTitle(helpdesk: string): string;
  /**
   * Calls back with the book, now and at every change from wherever, and with whether it is new: nobody has changed it in
   * this browser, and none came from elsewhere. Returns how to stop.
   */
  watchBook(show: (book: Book, isNew: boolean) => void, failed: (error: unknown) => void): () => void;
  /** Keeps what `change` makes of the present book. @throws BookRefused where that is no whole book */
  changeBook(change: (book: Book) => Book, how: BookChangeKind, by: string): Promise<Book>;
  /** takes the last change back, and the one before it when asked again; null: there is none */
  undoBook(by: string): Promise<Book | null>;
  /** at most 20 earlier books, newest first */
  versions(): Promise<BookVersionInfo[]>;
  /** one of them, whole; null: gone by now */
  version(n: number): Promise<Book | null>;
  restore(n: number, by: string): Promise<Book>;
  /**
   * Calls back with the helpdesk accounts that Stafett has met in this browser, with their groups, the one seen last first,
   * now and at every change. Returns how to stop.
   */
  watchAccounts(show: (accounts: Account[]) => void, failed: (error: unknown) => void): () => void;
  /**
   * Calls back with the accounts that have not told their groups, each with those met on its cases, now and at every change;
   * an account without any is left out. Returns how to stop.
   */
  watchGroupsMet(show: (accounts: Account[]) => void, failed: (error: unknown) => void): () => void;
  /** names to offer for absences and managers */
  colleagues(): Promise<KnownColleague[]>;
  /** how many flags each department has in this browser, by its id */
  flagCounts(): Promise<ReadonlyMap<string, number>>;
  /** how many of this browser's customers would be forgotten if they were kept for so many days */
  forgotten(days: number): Promise<Forgotten>;
  /** the lead's name, as it stands beside each change; empty: not said yet */
  lead(): Promise<string>;
  setLead(name: string): Promise<void>;
  /** Calls back with what may be changed here, now and whenever that changes. Returns how to stop. */
  watchLocks(show: (lockOf: LockOf, policy?: Policy) => void): () => void;
}

/** What every part of the desk works with. */
export interface Desk extends Omit<DeskServices, 'restore'> {
  book: Book;
  /** nobody has changed the book yet: the first run is offered, and there is nothing to undo */
  isNew: boolean;
  /** who changes the book; empty: not said yet */
  by: string;
  sayBy(name: string): Promise<void>;
  /**
   * Keeps a change at once, with undo. `said` is what the undo line says ("Logistik is removed"); without it the change
   * is kept quietly. `back` puts back what was written for it, when the change is undone. False: nothing was kept, and the
   * shell has said why.
   */
  change(change: (book: Book) => Book, said?: string, how?: BookChangeKind, back?: () => boolean): Promise<boolean>;
  /** Says that something written was thrown away, which undo puts back. `back` is false where something new stands there. */
  thrownAway(said: string, back: () => boolean): void;
  /** why the last change was not kept, for the field it came from; told once. Null: it was, or nobody knows */
  whyNot(): string | null;
  undo(): Promise<void>;
  /** makes an earlier version the present one, as a change like any other; false: it was not kept */
  restore(n: number): Promise<boolean>;
  /** who decides this part of the book; null: it may be changed here */
  locked: LockOf;
  /** what the organisation has decided: it goes before what the book says */
  policy: Policy;
  /** where the desk stands: the part, and what is open in it */
  item: string | null;
  /** opens a part, and one thing in it */
  go(part: string, item?: string | null): void;
}

const Context = createContext<Desk | null>(null);

export const DeskProvider = Context.Provider;

export function useDesk(): Desk {
  const desk = useContext(Context);
  if (!desk) throw new Error('no desk: wrap the part in DeskProvider');
  return desk;
}

/** The book as it is now. */
export function useBook(): Book {
  return useDesk().book;
}
