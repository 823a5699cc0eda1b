// Free of zod.

export const EXCERPT_LENGTH = 280;
export const FIRST_WORDS_LENGTH = 2000;
/** Four pages. Longer, one message in wide letters would fill more than a segment of its case (fit-case.ts). */
export const WHOLE_LENGTH = 12_000;

const TAGS = /<\/?[a-z][^<>]{0,500}>/gi;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;
const QUOTED = /^\s*>.*$/gm;

/** Plain text with markup, control characters and quoted lines of earlier mail taken out; line breaks stay. */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(QUOTED, '')
    .replace(TAGS, ' ')
    .replace(CONTROL, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** At most `length` characters, cut between characters (never inside an emoji) and preferably between words. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let end = length - 1;
  const space = text.lastIndexOf(' ', end);
  if (space > length * 0.8) end = space;
  else if (isHighSurrogate(text.charCodeAt(end - 1))) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

/** What is kept of a message: one line of plain text, at most 280 characters. */
export function excerpt(text: string): string {
  return cut(plain(text.slice(0, 8 * EXCERPT_LENGTH)).replace(/\s+/g, ' '), EXCERPT_LENGTH);
}

/** What is kept of a message where the lead has turned whole messages on: plain text with its line breaks. */
export function wholeMessage(text: string): string {
  return cut(plain(text.slice(0, 2 * WHOLE_LENGTH)), WHOLE_LENGTH);
}

/** The customer's first words, longer than an excerpt, with their line breaks: the brief is prefilled from them. */
export function firstWords(text: string): string {
  return cut(plain(text.slice(0, 4 * FIRST_WORDS_LENGTH)), FIRST_WORDS_LENGTH);
}
