import { describe, expect, it } from 'vitest';
import { Book } from '@/domain/book';
import { countDifferences } from '@/domain/book-counts';
import { bookDifferences, withDifferences, type BookDifference } from '@/domain/book-diff';
import { bookFaults } from '@/domain/book-faults';
import { bookText } from '@/domain/book-text';
import { mergeCauses } from '@/domain/causes';
import { starterBook } from '@/domain/starter-book';
import { aCause, aDuty, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { seeded } from './a-ticket';
import { someBook } from './some-book';

const book = (more: Partial<Book> = {}): Book => ({ ...starterBook(), ...more });
const told = (differences: BookDifference[]) =>
  differences.map(({ kind, id, name, fields }) => [kind, id, name, ...fields.map(({ path }) => path)].join(' '));
const ids = (differences: readonly BookDifference[]) => new Set(differences.map(({ id }) => id));
const withoutLog = (one: Book) => JSON.parse(bookText({ ...one, causeChanges: [], updatedAt: 0 })) as unknown;

describe('what differs between two books', () => {
  const hint = aHint({ id: 'h', name: 'Paket', when: { ...NO_WORDS, any: ['paket'] } });

  it('is told by part and field, in a lead’s words', () => {
    const before = book({
      hints: [hint, aHint({ id: 'x', name: 'Bort' })],
      mandates: [aMandate({ sentence: 'Ring' })],
    });
    const [first, ...others] = starterBook().departments;
    if (!first) throw new Error('no departments');
    const after = book({
      departments: [{ ...first, name: { ...first.name, sv: 'Lager' }, contact: 'Karin' }, ...others],
      hints: [{ ...hint, isOn: false, when: { ...hint.when, any: ['paket', 'kolli'], tags: ['vip'] } }],
      mandates: [aMandate({ sentence: 'Ring', upTo: { amount: 500, currency: 'SEK' } })],
      duties: [aDuty()],
      ...{ stopBudget: 20, holidays: ['2026-12-24'], retentionDays: 90, wholeMessages: true, demoted: ['no-brief'] },
    });
    expect(told(bookDifferences(before, after))).toEqual([
      'changed departments/logistics Lager name.sv contact',
      'changed hints/h Paket isOn when.any when.tags',
      'removed hints/x Bort name departmentId isOn priority',
      'changed mandates/m Ring upTo',
      'added duties/d Ulla Fors on.weekdays manager.name manager.reach',
      ...['stopBudget', 'demoted', 'holidays', 'retentionDays', 'wholeMessages'].map(
        (field) => `changed settings/${field} ${field} ${field}`,
      ),
    ]);
    const [, changed] = bookDifferences(before, after);
    expect(changed?.fields[1]).toEqual({ path: 'when.any', before: ['paket'], after: ['paket', 'kolli'] });
    expect(bookDifferences(before, after, 'en')[0]?.name).toBe('Logistics');
  });

  it('is nothing between a book and itself, whoever kept it and when, in whichever order dates stand', () => {
    const holidays = ['2026-12-25', '2026-12-24'];
    const one = book({ holidays, demoted: ['told', 'no-brief'] });
    const other = book({
      holidays: [...holidays].reverse(),
      demoted: ['no-brief', 'told'],
      updatedAt: 7,
      updatedBy: 'Eva',
    });
    expect(bookDifferences(one, other)).toEqual([]);
    expect(bookDifferences(book(), book({ demoted: [] }))).toEqual([]);
  });

  it('is counted as it is told: any two books', () => {
    const random = seeded(12);
    const seen = { added: 0, changed: 0, removed: 0, order: 0 };
    for (let n = 0; n < 400; n += 1) {
      const [before, after] = [someBook(random), someBook(random)];
      const counts = { added: 0, changed: 0, removed: 0 };
      for (const { kind, part } of bookDifferences(before, after)) {
        counts[kind] += 1;
        seen[part === 'order' ? 'order' : kind] += 1;
      }
      expect(countDifferences(before, after)).toEqual(counts);
      expect(countDifferences(after, structuredClone(after))).toEqual({ added: 0, changed: 0, removed: 0 });
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
  });

  it('is the order too, where it decides something', () => {
    const { reasons } = starterBook();
    const turned = book({ reasons: [...reasons].reverse() });
    const [difference, ...more] = bookDifferences(book(), turned);
    expect(more).toEqual([]);
    expect(difference).toMatchObject({ id: 'order/reasons', part: 'order', kind: 'changed', name: 'reasons' });
    expect(withDifferences(book(), turned, new Set(['order/reasons'])).reasons).toEqual(turned.reasons);
    expect(withDifferences(book(), turned, new Set()).reasons).toEqual(reasons);
  });
});

describe('a book with some of the differences', () => {
  const LANGUAGES = ['sv', 'en'] as const;

  it('with all of them is the one after, and with none the one before: any two books', () => {
    const random = seeded(11);
    for (let n = 0; n < 400; n += 1) {
      const [before, after] = [someBook(random), someBook(random)];
      const differences = bookDifferences(before, after, LANGUAGES[n % 2]);
      expect(ids(differences).size).toBe(differences.length);
      const all = withDifferences(before, after, ids(differences));
      expect(withoutLog(all)).toEqual(withoutLog(after));
      expect(bookDifferences(all, after)).toEqual([]);
      expect(bookFaults(all)).toEqual([]);
      expect(withDifferences(before, after, new Set())).toEqual(before);
    }
  });

  it('differs from the one before in just those, and they are what is left to accept: any two books, any choice', () => {
    const random = seeded(12);
    let [kept, refused] = [0, 0];
    for (let n = 0; n < 400; n += 1) {
      const [before, after] = [someBook(random), someBook(random)];
      const differences = bookDifferences(before, after).filter(({ part }) => part !== 'order');
      const accepted = new Set([...ids(differences)].filter(() => random() < 0.5));
      const some = withDifferences(before, after, accepted);
      const of = (from: Book, to: Book) => bookDifferences(from, to).filter(({ part }) => part !== 'order');
      // Mandates follow causes that are merged.
      const follows = (id: string) => id.startsWith('mandates/');
      const done = [...ids(of(before, some))].filter((id) => !follows(id)).sort();
      const left = [...ids(of(some, after))].filter((id) => !follows(id)).sort();
      expect(done).toEqual([...accepted].filter((id) => !follows(id)).sort());
      expect(left).toEqual([...ids(differences)].filter((id) => !accepted.has(id) && !follows(id)).sort());
      // It is a well-formed book, and whether it holds together is told.
      expect(Book.safeParse(some).success).toBe(true);
      if (bookFaults(some).length === 0) kept += 1;
      else refused += 1;
    }
    expect(Math.min(kept, refused)).toBeGreaterThan(20);
  });

  it('says what it lacks: a hint without its department, a mandate without its cause', () => {
    const after = book({
      departments: [...starterBook().departments, { ...starterBook().departments[0], id: 'new', tag: 'new' } as never],
      causes: [aCause('late', 'logistics')],
      hints: [aHint({ departmentId: 'new' })],
      mandates: [aMandate({ causeIds: ['late'] })],
    });
    const some = withDifferences(book(), after, new Set(['hints/h', 'mandates/m']));
    expect(bookFaults(some).map(({ what, at, name }) => `${what} ${at} ${name}`)).toEqual([
      'department hints 1, departmentId new',
      'cause mandates 1, causeIds 1 late',
    ]);
  });

  it('what was added stands where it stands in the other book', () => {
    const hints = (...names: string[]) => book({ hints: names.map((id) => aHint({ id })) });
    const merged = withDifferences(
      hints('a', 'c', 'e'),
      hints('x', 'a', 'b', 'c', 'd'),
      new Set(['hints/b', 'hints/x']),
    );
    expect(merged.hints.map(({ id }) => id)).toEqual(['x', 'a', 'b', 'c', 'e']);
  });

  it('a merge is accepted with its log, and mandates follow; a cause that comes back is no merged one any more', () => {
    const causes = [aCause('late', 'logistics'), aCause('lost', 'logistics')];
    const before = book({ causes, mandates: [aMandate({ causeIds: ['late'] })] });
    const after = mergeCauses({ ...before, mandates: [] }, 'late', 'lost', 5);
    const merged = withDifferences(before, after, new Set(['causes/late']));
    expect(merged.causeChanges).toEqual(after.causeChanges);
    expect(merged.mandates[0]?.causeIds).toEqual(['lost']);
    expect(withDifferences(before, after, new Set(['mandates/m'])).causeChanges).toEqual([]);
    const back = withDifferences(after, before, new Set(['causes/late']));
    expect(back.causes).toHaveLength(2);
    expect(back.causeChanges).toEqual([]);
    expect(bookFaults(back)).toEqual([]);
  });
});
