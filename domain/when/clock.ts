// Free of zod.
import { END, NUMBER, oneOf, plain, START } from './words';

/** A clock time that a line names, and where in the line. */
export interface Clock {
  hour: number;
  minute: number;
  from: number;
  to: number;
}

const AMPM = String.raw`(?<half>am|pm|a\.m\.|p\.m\.)`;
const BEFORE = 'efter|after|före|before|innan|by|senast|till|until';
const AT = String.raw`(?:(?:(?:${BEFORE})\s+)?(?:kl\.?|klockan|at|@|vid)|${BEFORE})`;

const PATTERNS: readonly RegExp[] = [
  // kl 14, kl. 9.30, at 2 pm, by 14:00
  pattern(String.raw`${AT}\s*(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?:\s*${AMPM})?`),
  // 14:30, 2:30 pm
  pattern(String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?:\s*${AMPM})?`),
  pattern(String.raw`(?<hour>\d{1,2})\s*${AMPM}`),
  // half an hour before: "halv tre" is 2:30
  pattern(String.raw`(?:(?:kl\.?|klockan|vid)\s+)?halv\s+(?<halfTo>${oneOf(NUMBER.keys())})`),
  pattern(String.raw`(?:(?:at|by|vid|före|before|innan|till)\s+)?(?<noon>lunch|noon|midday)`),
];

/** Right after a day: "today 14", "fre 9.30", "imorgon 10 om fakturan", and never "tomorrow 2 boxes". */
const AFTER_DAY = new RegExp(
  String.raw`^[\s,]*(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?=\s*$|\s*[,;!?.]|\s+(?:om|about|re|angående|för|for|med|with|och|and|till|to)${END}|\s+[-–])`,
  'iu',
);

const PARTS: readonly [words: string, hour: number][] = [
  [String.raw`bitti|(?:på\s+|in\s+the\s+)?(?:morgonen|morning)`, 9],
  [String.raw`(?:på\s+)?förmiddag(?:en)?`, 10],
  [String.raw`(?:på\s+|in\s+the\s+)?(?:eftermiddag(?:en)?|afternoon)`, 15],
  [String.raw`(?:på\s+|in\s+the\s+)?(?:kväll(?:en)?|evening)`, 18],
];

/**
 * The clock time that a line names; null when it names none. One to six o'clock, as people say it, is in the afternoon:
 * nobody promises a call at three at night.
 * @param dayEnds where the words for the day end in the line; null: it names no day
 */
export function clockIn(line: string, dayEnds: number | null): Clock | null {
  for (const one of PATTERNS) {
    const match = one.exec(line);
    const clock = match && read(match);
    if (match && clock) return { ...clock, from: match.index, to: match.index + match[0].length };
  }
  if (dayEnds === null) return null;
  const bare = AFTER_DAY.exec(line.slice(dayEnds));
  const clock = bare && read(bare);
  if (bare && clock) return { ...clock, from: dayEnds, to: dayEnds + bare[0].length };
  return partOfDay(line);
}

function partOfDay(line: string): Clock | null {
  for (const [words, hour] of PARTS) {
    const match = pattern(words).exec(line);
    if (match) return { hour, minute: 0, from: match.index, to: match.index + match[0].length };
  }
  return null;
}

function read({ groups }: RegExpExecArray): Pick<Clock, 'hour' | 'minute'> | null {
  const { hour: written, minute: minutes = '0', half, halfTo, noon } = groups ?? {};
  if (noon !== undefined) return { hour: 12, minute: 0 };
  if (halfTo !== undefined) return { hour: inWorkingHours((NUMBER.get(plain(halfTo)) ?? 1) - 1 || 12), minute: 30 };
  const hour = Number(written);
  const minute = Number(minutes);
  if (written === undefined || hour > 24 || minute > 59) return null;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    return { hour: (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0), minute };
  }
  return { hour: written.startsWith('0') ? hour : inWorkingHours(hour % 24), minute };
}

function inWorkingHours(hour: number): number {
  return hour >= 1 && hour <= 6 ? hour + 12 : hour;
}

function pattern(source: string): RegExp {
  return new RegExp(`${START}${source}${END}`, 'iu');
}
