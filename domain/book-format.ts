// Free of zod: what comes out is parsed by whoever keeps it.
import { STOP_BUDGET } from './book-limits';
import { simpleName } from './group-department';
import { starterBook } from './starter-book';

type Part = Record<string, unknown>;

/** What a book of format 2 could say at the most. */
const OLD_MOST = 1000;

/**
 * A book of any format as one of the present format, unchecked: what an earlier one did not have is as in the starter
 * book. Anything else is given back as it is, for the schema to refuse.
 */
export function inPresentFormat(book: unknown): unknown {
  if (!isPart(book)) return book;
  if (!('format' in book) && 'absences' in book) return inPresentFormat(from1(book));
  return book['format'] === 2 ? from2(book) : book;
}

/** Format 1 did not say its number; colleagues were names. */
function from1(old: Part): Part {
  const absences = parts(old['absences']).map((absence) => {
    const { name, standIn, ...rest } = absence;
    const colleague = (one: unknown) => (one === null ? null : { name: one, users: [] });
    return { ...rest, who: colleague(name), standIn: colleague(standIn) };
  });
  const { reasons, stopAt, holidays, duties, hints, mandates } = starterBook();
  return { reasons, stopAt, holidays, duties, hints, mandates, ...old, absences, format: 2 };
}

/** Format 2 had no causes, one manager on duty for all departments, hints without mandates of their own, and names of groups. */
function from2(old: Part): Part {
  const { format, causes, causeChanges, retentionDays, wholeMessages, updatedBy } = starterBook();
  const when = (rule: Part) => ({
    ...rule,
    when: { organisations: [], forms: [], ...(isPart(rule['when']) ? rule['when'] : {}) },
  });
  return {
    ...{ causes, causeChanges, retentionDays, wholeMessages, updatedBy },
    ...old,
    ...wholeNumbers(old),
    format,
    departments: withGroups(old['departments']),
    duties: each(old['duties'], (one) => ({ departmentId: null, ...one })),
    hints: each(old['hints'], (one) => ({ mandateId: null, ...when(one) })),
    mandates: each(old['mandates'], (one) => ({ causeIds: [], ...when(one) })),
  };
}

/** These could be anything between two whole numbers, and one stop in more transfers than are counted. */
function wholeNumbers(old: Part): Part {
  const numbers: Part = {};
  if (typeof old['silentDays'] === 'number') numbers['silentDays'] = Math.round(old['silentDays']);
  if (typeof old['stopBudget'] === 'number' && old['stopBudget'] <= OLD_MOST)
    numbers['stopBudget'] = Math.min(Math.round(old['stopBudget']), STOP_BUDGET.most);
  return numbers;
}

/** 11.5 was no hue, and below 12. */
function downTo(value: unknown): unknown {
  return typeof value === 'number' ? Math.floor(value) : value;
}

/**
 * Groups by their names alone. One that two departments named was the first one's: there it stays. What stands where no name
 * can be stays at its place for the schema to refuse.
 */
function withGroups(departments: unknown): unknown {
  const owners = new Map<string, number>();
  return each(departments, ({ groupNames, ...department }, index) => {
    const rest = 'hue' in department ? { ...department, hue: downTo(department['hue']) } : department;
    if (!Array.isArray(groupNames)) return { contact: '', ...rest, groups: groupNames };
    const groups = groupNames.flatMap((name: unknown) => {
      const words = typeof name === 'string' ? simpleName(name) : '';
      const owner = owners.get(words) ?? index;
      if (words !== '') owners.set(words, owner);
      return owner === index ? [{ name }] : [];
    });
    return { contact: '', ...rest, groups };
  });
}

/** Whatever stands there: what it lacks is for the schema to refuse. */
function each(list: unknown, change: (one: Part, index: number) => Part): unknown {
  return Array.isArray(list) ? list.map((one: unknown, index) => (isPart(one) ? change(one, index) : one)) : list;
}

function parts(list: unknown): Part[] {
  return Array.isArray(list) ? list.map((one: unknown) => (isPart(one) ? one : {})) : [];
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
