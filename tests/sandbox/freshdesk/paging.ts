import { invalid, Refused } from './errors';

/** `page` and `per_page` of a request. @throws Refused (400); wording inferred */
export function readPage(query: URLSearchParams, usual = 30): { page: number; perPage: number } {
  const number = (name: string, otherwise: number, most: number) => {
    const given = query.get(name);
    const value = given === null ? otherwise : Number(given);
    if (Number.isInteger(value) && value > 0 && value <= most) return value;
    const limit = most === Infinity ? '' : ` less than or equal to ${most}`;
    const message = `It should be a Positive Integer${limit}`;
    throw new Refused(invalid({ field: name, message, code: 'invalid_value' }));
  };
  return { page: number('page', 1, Infinity), perPage: number('per_page', usual, 100) };
}

/** The rows of a page, and whether there are more. */
export function cutPage<T>(rows: T[], page: { page: number; perPage: number }): { shown: T[]; more: boolean } {
  const start = (page.page - 1) * page.perPage;
  return { shown: rows.slice(start, start + page.perPage), more: start + page.perPage < rows.length };
}
