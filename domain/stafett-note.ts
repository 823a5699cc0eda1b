// Free of zod. What Stafett writes on a ticket as an internal note, and how it is found again there.
import type { ClaimedNote } from './claimed-note';
import { cut } from './excerpt';
import type { Message } from './reading';

export type NoteKind = ClaimedNote['kind'];

/**
 * The readable first lines, in the language the agent's browser uses. People without Stafett read them, programs never:
 * a note is recognised by its last line alone, which is the same in every language.
 */
export interface NoteWords {
  /** "Stafettpinne, överlämning 3" */
  brief(nth: number): string;
  /** "Fråga till Logistik, Eva Lind behåller kunden" */
  question(asked: string, owner: string): string;
  /** "Mottaget av Eva Lind" */
  received(name: string): string;
}

const LINE = /^stafett\/1 (brief|question|owner|received) ([0-9a-f]{8,32})$/;
const OPERATION = /^[0-9a-f]{8,32}$/;
const CLAIM_LENGTH = 8000;

/** The last line of a note: kind and operation id. Throws a RangeError on an id that could not be read back. */
export function noteLine(kind: NoteKind, operation: string): string {
  if (!OPERATION.test(operation)) throw new RangeError('an operation id is 8 to 32 hexadecimal digits');
  return `stafett/1 ${kind} ${operation}`;
}

/** A whole note: readable first line, what is said, the line that it is found again by. */
export function noteText(first: string, body: string, line: string): string {
  const said = body.trim();
  return [oneLine(first), ...(said === '' ? [] : ['', said]), '', line].join('\n');
}

/**
 * Reads a note back. Null unless it is an internal note, by an agent, whose last line is exactly ours. The text is a
 * claim by whoever the helpdesk says wrote it: shown as such, never acted upon.
 */
export function claimedNote(message: Message): ClaimedNote | null {
  if (message.public || message.by.role !== 'agent') return null;
  const text = message.text.replace(/\r\n?/g, '\n').trimEnd();
  const start = text.lastIndexOf('\n') + 1;
  const parts = LINE.exec(text.slice(start).trim());
  if (!parts) return null;
  return {
    kind: parts[1] as NoteKind,
    operation: parts[2] as string,
    by: message.by,
    at: message.at,
    text: cut(text.slice(0, start).trim(), CLAIM_LENGTH),
  };
}

/** What a note says below its readable first line; all of it where no such line stands by itself. */
export function saidIn({ text }: ClaimedNote): string {
  const gap = /^.+\n[^\S\n]*\n/.exec(text);
  return gap === null ? text : text.slice(gap[0].length).trim();
}

/** All Stafett notes on a ticket, oldest first. The same operation twice is a copy: only the first counts. */
export function claimedNotes(messages: readonly Message[]): ClaimedNote[] {
  const seen = new Set<string>();
  const claims: ClaimedNote[] = [];
  for (const message of [...messages].sort((a, b) => a.at - b.at)) {
    const claim = claimedNote(message);
    if (claim === null || seen.has(claim.operation)) continue;
    seen.add(claim.operation);
    claims.push(claim);
  }
  return claims;
}

function oneLine(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), 200);
}
