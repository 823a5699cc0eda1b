import { badRequest, type Answer } from './errors';
import type { Call } from './router';

const MAX_PAGE = 100;

/**
 * One page of a list, cursor-based when the request asks with `page[...]`, else by offset.
 * Links carry the canonical host, not the one that was asked (a recorded oddity).
 * Cursors name the last row seen, so that rows which come in front do not shift the pages.
 */
export function page<T extends { id: number }>(
  call: Call,
  key: string,
  rows: T[],
  toJson: (row: T) => unknown,
  more: (rows: T[]) => object = () => ({}),
): Answer {
  const cursorBased = [...call.query.keys()].some((name) => name.startsWith('page['));
  const cut = cursorBased ? cutByCursor(call, rows) : cutByOffset(call, rows);
  if ('status' in cut) return cut;
  return { status: 200, body: { [key]: cut.rows.map(toJson), ...more(cut.rows), ...cut.frame } };
}

type Cut<T> = { rows: T[]; frame: object } | Answer;

function cutByCursor<T extends { id: number }>(call: Call, rows: T[]): Cut<T> {
  const size = pageSize(call.query.get('page[size]'));
  const after = readCursor(call.query.get('page[after]'));
  const before = readCursor(call.query.get('page[before]'));
  if (after === 'bad' || before === 'bad' || size === 'bad') {
    // Shape inferred: no recording shows a bad cursor.
    return badRequest('InvalidPaginationParameter', 'page is invalid');
  }
  const end = before === null ? rows.length : rows.findIndex((row) => row.id === before);
  const start =
    after === null ? Math.max(0, before === null ? 0 : end - size) : rows.findIndex((row) => row.id === after) + 1;
  const shown = rows.slice(start, Math.min(start + size, end));
  const first = shown[0];
  const last = shown[shown.length - 1];
  const hasMore = start + shown.length < rows.length;
  const meta = {
    has_more: hasMore,
    after_cursor: last ? cursor(last.id) : null,
    before_cursor: first ? cursor(first.id) : null,
  };
  const next =
    hasMore && last
      ? link(call, { 'page[after]': cursor(last.id), 'page[before]': null, 'page[size]': String(size) })
      : null;
  const prev =
    start > 0 && first
      ? link(call, { 'page[before]': cursor(first.id), 'page[after]': null, 'page[size]': String(size) })
      : null;
  return { rows: shown, frame: { meta, links: { next, prev } } };
}

function cutByOffset<T>(call: Call, rows: T[]): Cut<T> {
  const size = pageSize(call.query.get('per_page'));
  const number = Number(call.query.get('page') ?? '1');
  if (size === 'bad' || !Number.isInteger(number) || number < 1)
    return badRequest('InvalidPaginationParameter', 'page is invalid');
  const start = (number - 1) * size;
  const next_page = start + size < rows.length ? link(call, { page: String(number + 1) }) : null;
  const previous_page = number > 1 ? link(call, { page: String(number - 1) }) : null;
  return { rows: rows.slice(start, start + size), frame: { next_page, previous_page, count: rows.length } };
}

/** At most 100 rows to a page; more is cut to 100. */
function pageSize(given: string | null): number | 'bad' {
  if (given === null) return MAX_PAGE;
  const size = Number(given);
  return Number.isInteger(size) && size > 0 ? Math.min(size, MAX_PAGE) : 'bad';
}

function link(call: Call, change: Record<string, string | null>): string {
  const query = new URLSearchParams(call.query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `https://${call.db.canonicalHost}${call.path}.json?${query.toString()}`;
}

function cursor(id: number): string {
  return Buffer.from(JSON.stringify({ o: 'id', v: id })).toString('base64');
}

function readCursor(text: string | null): number | null | 'bad' {
  if (text === null || text === '') return null;
  try {
    const read = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as { v?: unknown };
    return typeof read.v === 'number' ? read.v : 'bad';
  } catch {
    return 'bad';
  }
}
