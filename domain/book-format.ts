// Free of zod: what comes out is parsed by whoever keeps it.
import { starterBook } from './starter-book';

type Part = Record<string, unknown>;

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

/** Format 2 had no causes, one manager on duty for all departments, and hints without mandates of their own. */
function from2(old: Part): Part {
  const { format, causes, causeChanges, retentionDays, wholeMessages, updatedBy } = starterBook();
  const when = (rule: Part) => ({
    ...rule,
    when: { organisations: [], forms: [], ...(isPart(rule['when']) ? rule['when'] : {}) },
  });
  return {
    ...{ causes, causeChanges, retentionDays, wholeMessages, updatedBy },
    ...old,
    format,
    departments: each(old['departments'], (one) => ({ contact: '', ...one })),
    duties: each(old['duties'], (one) => ({ departmentId: null, ...one })),
    hints: each(old['hints'], (one) => ({ mandateId: null, ...when(one) })),
    mandates: each(old['mandates'], (one) => ({ causeIds: [], ...when(one) })),
  };
}

/** Whatever stands there: what it lacks is for the schema to refuse. */
function each(list: unknown, change: (one: Part) => Part): unknown {
  return Array.isArray(list) ? list.map((one: unknown) => (isPart(one) ? change(one) : one)) : list;
}

function parts(list: unknown): Part[] {
  return Array.isArray(list) ? list.map((one: unknown) => (isPart(one) ? one : {})) : [];
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
