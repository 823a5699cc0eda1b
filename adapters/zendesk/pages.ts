import type { Http } from '../shared/http';
import type { Rows } from '../shared/rows';
import { type Json, list, part, unreadable } from '../shared/shape';

/** A ticket has at most 5,000 comments: fifty pages of a hundred. */
const MOST_PAGES = 50;

/**
 * Reads a list page by page, by cursor or by offset, whichever the answer offers.
 * @param onPage sees each page's whole answer, for what was sent along with the rows
 */
export async function readPages(
  http: Http,
  path: string,
  key: string,
  onPage: (page: Json) => void = () => {},
  most = MOST_PAGES,
): Promise<Rows> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  let next: string | null = path;
  while (next !== null && seen.size < most && !seen.has(next)) {
    seen.add(next);
    const page: Json = await http.get(next);
    rows.push(...list(page[key], key));
    onPage(page);
    next = nextPath(page, next, http.origin);
  }
  return { rows, complete: next === null };
}

/** Path and query of the next page. Links may name another host (the account's own): only path and query are taken. */
function nextPath(page: Json, current: string, origin: string): string | null {
  const meta = part(page, 'meta');
  if (meta['has_more'] === false) return null;
  const link = part(page, 'links')['next'] ?? page['next_page'];
  if (typeof link === 'string' && link !== '') return ownPath(link, origin);
  if (meta['has_more'] !== true || typeof meta['after_cursor'] !== 'string') return null;
  const url = new URL(current, origin);
  url.searchParams.set('page[after]', meta['after_cursor']);
  return url.pathname + url.search;
}

function ownPath(link: string, origin: string): string {
  const url = URL.canParse(link, origin) ? new URL(link, origin) : unreadable('link to the next page');
  return url.pathname.startsWith('/api/') ? url.pathname + url.search : unreadable('link to the next page');
}
