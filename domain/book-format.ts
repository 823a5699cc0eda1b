// Free of zod: what comes out is parsed by whoever keeps it.
import type { Absence } from './absence';
import type { Book } from './book';
import { starterBook } from './starter-book';

/** As format 1 had them; it did not say its number. */
interface Absence1 {
  id: string;
  name: string;
  from: string;
  until: string;
  standIn: string | null;
}
type Book1 = Pick<Book, 'id' | 'departments' | 'silentDays' | 'stopBudget' | 'stopAt' | 'updatedAt'> & {
  absences: Absence1[];
};

/**
 * A book of any format as one of the present format, unchecked: what an earlier one did not have is as in the starter
 * book. Anything else is given back as it is, for the schema to refuse.
 */
export function inPresentFormat(book: unknown): unknown {
  return isFormat1(book) ? fromFormat1(book) : book;
}

function isFormat1(book: unknown): book is Book1 {
  return typeof book === 'object' && book !== null && !('format' in book) && 'absences' in book;
}

function fromFormat1({ absences, ...old }: Book1): Book {
  return {
    ...starterBook(),
    ...old,
    absences: (Array.isArray(absences) ? absences : []).map(fromAbsence1),
  };
}

/** Whatever stands there: what it lacks is for the schema to refuse. */
function fromAbsence1(absence: Absence1 | null): Absence {
  const { id, name, from, until, standIn } = absence ?? ({} as Absence1);
  return {
    ...{ id, from, until },
    who: { name, users: [] },
    standIn: standIn === null ? null : { name: standIn, users: [] },
  };
}
