import type { Book } from '@/domain/book';
import { bookFaults } from '@/domain/book-faults';
import { inOrder } from '@/domain/book-order';
import { mergeCauses, removeCause, renameCause } from '@/domain/causes';
import { starterBook } from '@/domain/starter-book';
import { aCause, aDepartment, aDuty, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { oneOf } from './some-facts';

type Random = () => number;

const IDS = ['a', 'b', 'c', 'd', 'e'] as const;
const chosen = (random: Random): string[] => IDS.filter(() => random() < 0.6);
const mixed = <T>(random: Random, list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, place: random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** A book that holds together, with anything in it. Two of them have much in common, and little in the same order. */
export function someBook(random: Random): Book {
  const word = () => oneOf(random, ['paket', 'skruv', 'faktura', 'retur']);
  const words = () => ({ ...NO_WORDS, any: [word()] });
  const departments = mixed(random, ['dep', ...chosen(random).map((id) => `dep_${id}`)]).map((id) =>
    aDepartment(id, { contact: oneOf(random, ['', 'Karin', '#lager']) }),
  );
  const departmentId = () => oneOf(random, departments as [Book['departments'][number]]).id;
  const causes = mixed(random, chosen(random)).map((id) =>
    aCause(id, 'dep', { under: random() < 0.3 && departments.some((one) => one.id === 'dep') ? 'top' : null }),
  );
  const top = causes.some(({ under }) => under !== null) ? [aCause('top', 'dep')] : [];
  const causeIds = chosen(random).filter((id) => causes.some((cause) => cause.id === id));
  const mandates = mixed(random, chosen(random)).map((id) =>
    aMandate({ id, sentence: word(), when: words(), causeIds }),
  );
  const mandateId = () => oneOf(random, [null, ...mandates.map(({ id }) => id)]);
  const book: Book = {
    ...starterBook(),
    departments,
    causes: mixed(random, [...causes, ...top]),
    mandates,
    hints: mixed(random, chosen(random)).map((id) =>
      aHint({ id, name: word(), when: words(), departmentId: departmentId(), mandateId: mandateId() }),
    ),
    duties: chosen(random).map((id) => aDuty({ id, departmentId: oneOf(random, [null, departmentId()]) })),
    absences: chosen(random).map((id) => ({
      ...{ id, who: { name: word(), users: [] }, from: '2026-11-01', until: '2026-11-30', standIn: null },
    })),
    reasons: mixed(random, ['asked', ...chosen(random)]).map((id) => ({ id, name: { sv: id, en: word() } })),
    holidays: random() < 0.5 ? [] : ['2026-12-24', '2026-12-25'],
    stopBudget: oneOf(random, [5, 10]),
    retentionDays: oneOf(random, [null, 100, 400]),
    wholeMessages: random() < 0.5,
    ...(random() < 0.5 ? { demoted: ['no-brief' as const] } : {}),
  };
  const changed = inOrder(someCauseChange(random, book));
  if (bookFaults(changed).length > 0) throw new Error(JSON.stringify(bookFaults(changed)));
  return changed;
}

/** Its causes are merged, renamed or removed now and then, as a lead may. */
function someCauseChange(random: Random, book: Book): Book {
  const standing = book.causes.filter(({ id, under }) => under === null && id !== 'top');
  const [one, other] = standing;
  const what = oneOf(random, ['nothing', 'merge', 'rename', 'remove'] as const);
  const at = Math.floor(random() * 1000);
  if (what === 'merge' && one && other) return mergeCauses(book, one.id, other.id, at);
  if (what === 'rename' && one) return renameCause(book, one.id, { sv: 'ny', en: 'new' }, at);
  if (what === 'remove' && one) return removeCause(book, one.id, at);
  return book;
}
