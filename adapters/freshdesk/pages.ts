import type { Rows } from '../shared/rows';
import { idOrNull, isObject } from '../shared/shape';

/** Most rows that a page can have. */
const PER_PAGE = 100;
/** Rows of a page where `per_page` is not heeded. */
const USUAL = 30;
const MOST_PAGES = 50;

/**
 * Reads a list page by page. There is no word for "more": clients read until a page comes that is not full.
 * @param ask one page, by its query
 * @param isLast tells the last page by how many rows it has
 */
export async function readPages(
  ask: (query: string) => Promise<unknown[]>,
  most = MOST_PAGES,
  isLast = (rows: number) => rows !== PER_PAGE && rows !== USUAL,
): Promise<Rows> {
  const rows: unknown[] = [];
  for (let page = 1; page <= most; page += 1) {
    const some = await ask(`per_page=${PER_PAGE}&page=${page}`);
    // A list that is the same on every page has only one.
    if (page > 1 && idOf(some[0]) === idOf(rows.at(-some.length))) return { rows, complete: true };
    rows.push(...some);
    if (isLast(some.length)) return { rows, complete: true };
  }
  return { rows, complete: false };
}

/** Reads a list to its certain end, an empty page or one that comes again: how many rows fill a page may not be known. */
export function readToTheEnd(ask: (query: string) => Promise<unknown[]>): Promise<Rows> {
  return readPages(ask, MOST_PAGES, (rows) => rows === 0);
}

/** Reads activities: newest first, each page continues before the last one's last, and an empty page is the end. */
export async function readBackwards(ask: (query: string) => Promise<unknown[]>): Promise<Rows> {
  const rows: unknown[] = [];
  const seen = new Set<string | null>();
  let query = '';
  while (seen.size < MOST_PAGES) {
    const some = await ask(query);
    if (some.length === 0) return { rows, complete: true };
    const last = idOf(some.at(-1));
    // Neither an id to go on from nor an older page: the beginning is out of reach.
    if (last === null || seen.has(last)) break;
    rows.push(...some);
    seen.add(last);
    query = `?before_id=${last}`;
  }
  return { rows, complete: false };
}

function idOf(row: unknown): string | null {
  return isObject(row) ? idOrNull(row['id']) : null;
}
