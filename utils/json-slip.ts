/**
 * What is wrong with a text that is no JSON: browsers say it each in their own words, and not always where.
 *
 * - `end`: it stops in the middle, so that something is not closed; `rest`: more follows after its end
 * - `comma`: one is missing before this; `lastComma`: one too many before a closing bracket; `bracket`: closes what is not open
 * - `colon`: one is missing after a name; `quotes`: this must stand in straight double quotes
 * - `lineBreak`: a line or a tab inside quotes; `escape`: a backslash that means nothing; `comment`: JSON has none; `other`
 */
export const JSON_SLIPS = [
  ...(['end', 'rest', 'comma', 'lastComma', 'bracket', 'colon', 'quotes'] as const),
  ...(['lineBreak', 'escape', 'comment', 'other'] as const),
] as const;
export type JsonSlip = (typeof JSON_SLIPS)[number];

type Expected = 'value' | 'first' | 'name' | 'firstName' | 'colon' | 'next' | 'nothing';

/** Where a text first stops being JSON, counted from 0; null: it is JSON. However deep it is, it takes no stack. */
export function jsonSlip(text: string): { slip: JsonSlip; at: number } | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  let comma = 0;
  const closed = (): Expected => (open.length === 0 ? 'nothing' : 'next');
  let at = afterSpace(text, 0);
  for (; at < text.length; at = afterSpace(text, at)) {
    const sign = text[at] as string;
    const isName: boolean = expected === 'name' || expected === 'firstName';
    if (sign === '/') return { slip: 'comment', at };
    if (expected === 'nothing') return { slip: 'rest', at };
    if (expected === 'colon' && sign !== ':') return { slip: 'colon', at };
    if (sign === '}' || sign === ']') {
      if (open.at(-1) !== (sign === '}' ? '{' : '[')) return { slip: 'bracket', at };
      if (expected === 'name' || (expected === 'value' && sign === ']')) return { slip: 'lastComma', at: comma };
      if (expected === 'value') return { slip: 'other', at };
      open.pop();
      expected = closed();
      at += 1;
    } else if (expected === 'next') {
      if (sign !== ',') return { slip: 'comma', at };
      expected = open.at(-1) === '{' ? 'name' : 'value';
      comma = at;
      at += 1;
    } else if (expected === 'colon') {
      expected = 'value';
      at += 1;
    } else if (sign === '"') {
      const end = stringEnd(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      expected = isName ? 'colon' : closed();
    } else if (isName) {
      return { slip: QUOTABLE.test(sign) ? 'quotes' : 'other', at };
    } else if (sign === '{' || sign === '[') {
      open.push(sign);
      expected = sign === '{' ? 'firstName' : 'first';
      at += 1;
    } else {
      const [word] = matchAt(text, at, WORD) ?? [];
      if (word === undefined) return { slip: QUOTABLE.test(sign) ? 'quotes' : 'other', at };
      at += word.length;
      expected = closed();
    }
  }
  return expected === 'nothing' ? null : { slip: 'end', at: text.length };
}

/** A letter, or a quotation mark that is not JSON's. */
const QUOTABLE = /[\p{L}'`´‘’“”„«»]/u;
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\p{L}\d_.])/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function stringEnd(text: string, start: number): number | { slip: JsonSlip; at: number } {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { slip: 'lineBreak', at };
    if (code !== 0x5c) continue;
    const [escape] = matchAt(text, at, ESCAPE) ?? [];
    if (escape === undefined) return { slip: 'escape', at };
    at += escape.length - 1;
  }
  return { slip: 'end', at: text.length };
}

function matchAt(text: string, at: number, sign: RegExp): RegExpExecArray | null {
  sign.lastIndex = at;
  return sign.exec(text);
}

/** The place of what follows, after spaces and line breaks as JSON knows them. */
export function afterSpace(text: string, at: number): number {
  for (let next = at; ; next += 1) {
    const code = text.charCodeAt(next);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return next;
  }
}
