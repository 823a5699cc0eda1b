import { afterSpace } from './json-slip';

/** In one object. Nothing that Stafett reads has as many, and to remember millions of them would take seconds. */
const MOST_NAMES = 1000;

/**
 * Where an object has a name that it had already (`twice`), or more names than any (`many`), counted from 0; of the first
 * such object. JSON.parse keeps the last of two and says nothing. Null: nowhere. @param text that JSON.parse takes
 */
export function jsonRepeated(text: string): { what: 'twice' | 'many'; name: string; at: number } | null {
  // Of each open bracket, the names that were in it; null for a list's.
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const sign = text[at];
    if (sign === '"') {
      const end = stringEnd(text, at);
      const names = open.at(-1);
      if (isName && names) {
        const raw = text.slice(at + 1, end - 1);
        const name = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
        if (names.has(name)) return { what: 'twice', name, at };
        if (names.add(name).size > MOST_NAMES) return { what: 'many', name, at };
      }
      isName = false;
      at = end;
      continue;
    }
    if (sign === '{' || sign === '[') open.push(sign === '{' ? new Set() : null);
    else if (sign === '}' || sign === ']') open.pop();
    isName = sign === '{' || (sign === ',' && open.at(-1) != null);
    at += 1;
  }
  return null;
}

/** Past the closing quotation mark of a text that begins here. */
export function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
