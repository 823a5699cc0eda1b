import { stringEnd } from './json-repeated';
import { afterSpace } from './json-slip';

export interface TextPlace {
  /** both counted from 1 */
  line: number;
  column: number;
}

/** Where something stands in a text, as editors count. A line ends with LF, CR LF or CR. */
export function placeOf(text: string, at: number): TextPlace {
  return placesOf(text, [at])[0] ?? { line: 1, column: 1 };
}

/** The same for many, in one pass over the text. */
export function placesOf(text: string, offsets: readonly number[]): TextPlace[] {
  const places = new Map<number, TextPlace>();
  let [line, start] = [1, 0];
  const breaks = /\r\n|\n|\r/g;
  for (const at of [...new Set(offsets)].sort((one, other) => one - other)) {
    while (breaks.lastIndex <= at) {
      const [found] = breaks.exec(text) ?? [];
      if (found === undefined || breaks.lastIndex > at) {
        // Not there yet: it is read again for the next offset.
        breaks.lastIndex = start;
        break;
      }
      line += 1;
      start = breaks.lastIndex;
    }
    places.set(at, { line, column: at - start + 1 });
  }
  return offsets.map((at) => places.get(at) ?? { line: 1, column: 1 });
}

type Key = string | number;
interface Wanted {
  at: number | null;
  below: Map<Key, Wanted>;
}

/**
 * Where in a JSON text the parts at these paths stand, counted from 0: a member of an object at its name. For what is not
 * there, the place of what should hold it. One pass, and no deeper than the paths are.
 *
 * @param text that JSON.parse takes: of a name that is there twice, the last counts, as it does there
 */
export function jsonPlaces(text: string, paths: readonly (readonly PropertyKey[])[]): number[] {
  const root: Wanted = { at: null, below: new Map() };
  for (const path of paths) {
    let wanted = root;
    for (const key of path) wanted = below(wanted, typeof key === 'symbol' ? String(key) : key);
  }
  look(text, afterSpace(text, 0), root);
  return paths.map((path) => {
    let [wanted, at] = [root as Wanted | undefined, root.at ?? 0];
    for (const key of path) {
      wanted = wanted?.below.get(typeof key === 'symbol' ? String(key) : key);
      at = wanted?.at ?? at;
    }
    return at;
  });
}

function below(wanted: Wanted, key: Key): Wanted {
  const there = wanted.below.get(key) ?? { at: null, below: new Map<Key, Wanted>() };
  wanted.below.set(key, there);
  return there;
}

/** Looks for what is wanted in the value that begins here. @returns where it ends */
function look(text: string, from: number, wanted: Wanted | undefined, named = from): number {
  if (wanted) found(wanted, named);
  const opening = text[from];
  if (!wanted || wanted.below.size === 0 || (opening !== '{' && opening !== '[')) return valueEnd(text, from);
  let at = afterSpace(text, from + 1);
  for (let index = 0; text[at] !== '}' && text[at] !== ']'; index += 1) {
    let key: Key = index;
    const place = at;
    if (opening === '{') {
      const end = stringEnd(text, at);
      key = JSON.parse(text.slice(at, end)) as string;
      // Past the colon.
      at = afterSpace(text, afterSpace(text, end) + 1);
    }
    at = afterSpace(text, look(text, at, wanted.below.get(key), place));
    if (text[at] === ',') at = afterSpace(text, at + 1);
  }
  return at + 1;
}

/** What was found below the same name before counts no more. */
function found(wanted: Wanted, at: number | null): void {
  wanted.at = at;
  for (const one of wanted.below.values()) found(one, null);
}

/** Counts brackets instead of calling itself: a file may be nested deeper than any stack. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = stringEnd(text, at) - 1;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    else if (depth > 0) continue;
    else return wordEnd(text, at);
    if (depth === 0) return at + 1;
  }
  return text.length;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1;
  return at;
}
