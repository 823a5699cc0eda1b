import type { DeskServices } from '../../components/desk/desk-services';
import type { Account } from '../../domain/account';
import type { Book } from '../../domain/book';
import type { BookVersionInfo } from '../../domain/book-version';
import { undoTarget } from '../../domain/book-version';
import { checkBook } from '../../domain/check-book';
import { starterBook } from '../../domain/starter-book';
import { BookRefused } from '../../services/book-refused';
import type { KnownColleague } from '../../services/known-colleagues';

/** A Thursday afternoon. */
export const DESK_NOW = new Date(2026, 10, 19, 14, 12).getTime();

/** The desk's services over a book in memory: what is kept has been checked as the real ones check it. */
export class FakeDesk implements DeskServices {
  book: Book;
  infos: BookVersionInfo[] = [];
  readonly kept: { book: Book; how: string; by: string }[] = [];
  name = 'Eva Lind';
  known: KnownColleague[] = [];
  flags = new Map<string, number>();
  /** the next change fails as a full disk fails */
  isBroken = false;
  private readonly books = new Map<number, Book>();
  /** nobody has changed the book yet */
  isNew = false;
  private readonly bookListeners = new Set<(book: Book, isNew: boolean) => void>();
  private readonly accountListeners = new Set<(accounts: Account[]) => void>();
  private ids = 0;

  constructor(
    book: Partial<Book> = {},
    public accountList: Account[] = [],
    private readonly locks: Record<string, 'policy' | 'subscription'> = {},
  ) {
    this.book = { ...starterBook(), updatedAt: 1, ...book };
  }

  now = () => DESK_NOW;
  newId = () => `id-${(this.ids += 1)}`;
  helpdeskTitle = (helpdesk: string) => (helpdesk === 'zendesk' ? 'Zendesk' : 'Freshdesk');

  watchBook = (show: (book: Book, isNew: boolean) => void) => {
    this.bookListeners.add(show);
    show(this.book, this.isNew);
    return () => void this.bookListeners.delete(show);
  };

  changeBook = async (change: (book: Book) => Book, how: BookVersionInfo['how'], by: string) => {
    if (this.isBroken) throw new Error('QuotaExceededError');
    return this.replace(change(this.book), how, by, null);
  };

  undoBook = async (by: string) => {
    const target = undoTarget(this.infos);
    const book = target && this.books.get(target.n);
    return book ? this.replace(book, 'undo', by, target.how === 'undo' ? target.of : target.n) : null;
  };

  versions = async () => this.infos;
  version = async (n: number) => this.books.get(n) ?? null;
  restore = async (n: number, by: string) => this.replace(this.books.get(n) ?? this.book, 'restore', by, n);

  watchAccounts = (show: (accounts: Account[]) => void) => {
    this.accountListeners.add(show);
    show(this.accountList);
    return () => void this.accountListeners.delete(show);
  };

  /** groups on cases of accounts that have not told theirs */
  onCases: Account[] = [];
  watchGroupsMet = (show: (accounts: Account[]) => void) => {
    show(this.onCases);
    return () => undefined;
  };
  colleagues = async () => this.known;
  flagCounts = async () => this.flags;
  /** customers that this browser knows, each by the days since the last contact */
  silentFor: number[] = [];
  forgotten = async (days: number) => ({
    gone: this.silentFor.filter((silent) => silent > days).length,
    of: this.silentFor.length,
  });
  lead = async () => this.name;
  setLead = async (name: string) => void (this.name = name);
  watchLocks = (show: (lockOf: (path: string) => 'policy' | 'subscription' | null) => void) => {
    show((path) => this.locks[path] ?? null);
    return () => undefined;
  };

  /** A tab of a helpdesk has been opened, and has told its groups. */
  meet(accounts: Account[]): void {
    this.accountList = accounts;
    for (const show of this.accountListeners) show(accounts);
  }

  private replace(claim: Book, how: BookVersionInfo['how'], by: string, of: number | null): Book {
    const checked = checkBook(claim);
    if ('faults' in checked) throw new BookRefused(checked.faults);
    const counts = { added: 0, changed: 1, removed: 0 };
    if (this.infos.length === 0) {
      this.infos = [{ n: 1, at: 0, by: '', how: 'before', counts, of: null }];
      this.books.set(1, this.book);
    }
    const n = (this.infos[0]?.n ?? 0) + 1;
    this.book = { ...checked.book, updatedAt: DESK_NOW + n, updatedBy: by };
    this.books.set(n, this.book);
    this.infos = [{ n, at: DESK_NOW, by, how, counts, of }, ...this.infos];
    this.kept.push({ book: this.book, how, by });
    this.isNew = false;
    for (const show of this.bookListeners) show(this.book, false);
    return this.book;
  }
}

export function anAccount(helpdesk: 'zendesk' | 'freshdesk', groups: string[]): Account {
  const host = `acme.${helpdesk}.com`;
  const me = { id: '7', name: 'Eva Lind', role: 'agent' as const, locale: 'sv' };
  return {
    ...{ id: `${helpdesk}:${host}`, helpdesk, host, me, groupsAt: DESK_NOW, seenAt: DESK_NOW },
    groups: groups.map((name, index) => ({ id: String(index + 1), name })),
  };
}
