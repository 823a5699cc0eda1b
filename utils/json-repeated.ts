import { afterSpace } from './json-slip';

/**
 * Where an object has a name that it had already, counted from 0; of the first such object. JSON.parse keeps the last of
 * the two and says nothing. Null: nowhere. @param text that JSON.parse takes
 */
export function jsonRepeated(text: string): { name: string; at: number } | null {
  // Of each open bracket, the names that were in it; null for a list's.
  const open: (Set<string> | null)[] = [];
  let isName = false;
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const sign = text[at];
    if (sign === '"') {
      const end = stringEnd(text, at);
      const names = open.at(-1);
      if (isName && names) {
        const name = JSON.parse(text.slice(at, end)) as string;
        if (names.has(name)) return { name, at };
        names.add(name);
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
