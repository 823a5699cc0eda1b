// Free of zod. Ids for what a lead adds, readable in tags and files.

/** As long as an id of a department or a cause may be. */
const LONGEST = 40;

/** Words of JavaScript's own: as names of things they are trouble for whoever looks things up by name. */
export const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What Unicode does not take apart. */
const LETTERS: Record<string, string> = { ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l' };

/** A name in letters that every helpdesk keeps in a tag: `Kvalitet & miljö` is `kvalitet_miljo`. Empty: it has none. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øæœßđðþł]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return plain.slice(0, LONGEST).replace(/_+$/, '');
}

/**
 * An id that is not taken, from a name: `Försenad leverans` gives `forsenad_leverans`, and the second one
 * `forsenad_leverans_2`. @param fallback where the name has no letters that a tag can have
 */
export function newId(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slugOf(name) || fallback;
  for (let n = 1; ; n += 1) {
    const ending = n === 1 ? '' : `_${n}`;
    const id = `${base.slice(0, LONGEST - ending.length).replace(/_+$/, '')}${ending}`;
    if (!taken.has(id) && !RESERVED.has(id)) return id;
  }
}
