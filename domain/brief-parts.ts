// Free of zod: the panel's first paint needs it.
import type { BriefParts, ChangedParts } from './brief';

/** The baton's parts, in the order in which they are read. */
export const BRIEF_PARTS = ['asked', 'tried', 'promised', 'consulted', 'wants'] as const satisfies (keyof BriefParts)[];
export type BriefPart = (typeof BRIEF_PARTS)[number];

/** Longest text of one part: five of them and their names fit a note's 8,000 characters. */
export const PART_LENGTH = 1500;

export const EMPTY_BRIEF: BriefParts = { asked: '', tried: '', promised: '', consulted: '', wants: '' };

/** The parts alone, those that were changed as they are now. */
export function withChanges(parts: BriefParts, changed: ChangedParts): BriefParts {
  return Object.fromEntries(BRIEF_PARTS.map((part) => [part, changed[part] ?? parts[part]])) as BriefParts;
}

/** All that there is to read, as one text without the parts' names. */
export function wordsOf(parts: BriefParts): string {
  return BRIEF_PARTS.map((part) => parts[part])
    .filter((text) => text.trim() !== '')
    .join('\n');
}

/** The brief as it stands in the note: a line for each part that says something. @param name what a part is called */
export function briefText(parts: BriefParts, name: (part: BriefPart) => string): string {
  return BRIEF_PARTS.filter((part) => parts[part].trim() !== '')
    .map((part) => `${name(part)}: ${parts[part].trim()}`)
    .join('\n');
}
