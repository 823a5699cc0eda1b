// Free of zod. What hints have found in a customer's words, piece by piece, to be shown marked.
import type { Condition } from '../condition';
import type { Matter } from '../matter';
import { everyPlace, type Span } from '../words';

/** A piece of a text: plain, what the hint in question looks for, or what it must not have. */
export interface Piece {
  text: string;
  mark: 'for' | 'against' | null;
  /** whether another hint, the one that speaks, looks for it too */
  isOthers: boolean;
}

const MARKS = [null, 'for', 'against'] as const;
const OTHERS = 4;

/**
 * The texts of a case in pieces, with what a condition's words have found marked in them.
 * @param other of the hint that speaks, where that is not the one in question
 */
export function markedTexts(when: Condition, { texts }: Matter, other: Condition | null = null): Piece[][] {
  const places = (phrases: readonly string[]) => phrases.flatMap((phrase) => everyPlace(texts, phrase));
  const against = places(when.none).map((span) => ({ ...span, mark: 2 }));
  const own = [...against, ...places([...when.any, ...when.all]).map((span) => ({ ...span, mark: 1 }))];
  const others = other === null ? [] : places([...other.any, ...other.all]);
  return texts.texts.map((text, index) => {
    const here = <S extends Span>(spans: readonly S[]) => spans.filter((span) => span.text === index);
    return inPieces(text, firstOfEach(here(own)), here(others));
  });
}

/** Spans may lie over each other: what begins first is marked, of two that begin together the first one given. */
function firstOfEach<S extends Span>(spans: readonly S[]): S[] {
  let at = 0;
  return spans
    .toSorted((one, other) => one.from - other.from)
    .filter(({ from, until }) => from >= at && ((at = until), true));
}

/** Each character gets a colour; as many in a row as have the same one are a piece. */
function inPieces(text: string, own: readonly (Span & { mark: number })[], others: readonly Span[]): Piece[] {
  const colours = new Uint8Array(text.length);
  for (const { from, until } of others) colours.fill(OTHERS, from, until);
  for (const { from, until, mark } of own) {
    for (let at = from; at < until; at += 1) colours[at] = (colours[at] ?? 0) | mark;
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const colour = colours[from] ?? 0;
    if (at < text.length && colours[at] === colour) continue;
    pieces.push({ text: text.slice(from, at), mark: MARKS[colour & 3] ?? null, isOthers: colour >= OTHERS });
    from = at;
  }
  return pieces;
}
