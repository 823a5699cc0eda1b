import { Trouble } from '../demo/trouble';

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?)? ?(?:(Z)|([+-])(\d\d):?(\d\d)?)?$/i;
const PARTS = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?:[ ,T]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?)?$/;

/**
 * Reads the times of one log: ISO 8601 with or without a zone (without: UTC; only the order and the distances matter), and
 * day/month/year or month/day/year, whichever the log turns out to use.
 */
export class LogTimes {
  /** the day first or the month first? null: nothing has told yet */
  private dayFirst: boolean | null = null;
  private example = '';

  /** @returns ms since 1970 (day first, for what may be either); null: that is no time */
  read(text: string): { at: number; mayBeEither: boolean } | null {
    const iso = ISO.exec(text);
    if (iso !== null) {
      const [, year, month, day, hour, minute, second, part, , sign, hours, minutes] = iso;
      const at = utc(year, month, day, hour, minute, second);
      const zone = sign === undefined ? 0 : Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes ?? 0));
      return at === null ? null : { at: at + Number((part ?? '').padEnd(3, '0')) - zone * 60_000, mayBeEither: false };
    }
    const [, first, dot, second, year, ...clock] = PARTS.exec(text) ?? [];
    if (first === undefined || second === undefined) return null;
    if (dot === '.') return timed(utc(year, second, first, ...clock), false);
    if (Number(first) > 12) this.settle(true, text);
    if (Number(second) > 12) this.settle(false, text);
    if (Number(second) > 12) return timed(utc(year, first, second, ...clock), false);
    this.example ||= text;
    return timed(utc(year, second, first, ...clock), Number(first) <= 12);
  }

  /**
   * When all have been read: the time of one that could be either, now that the others have told.
   * @throws Trouble where none of them has
   */
  settled(at: number): number {
    if (this.dayFirst === null) {
      throw new Trouble(`"${this.example}" may be read in two ways. Write times like 2026-11-22T10:15:00+01:00.`);
    }
    if (this.dayFirst) return at;
    const time = new Date(at);
    return Date.UTC(time.getUTCFullYear(), time.getUTCDate() - 1, time.getUTCMonth() + 1) + (at % 86_400_000);
  }

  private settle(dayFirst: boolean, text: string): void {
    if (this.dayFirst !== null && this.dayFirst !== dayFirst) {
      throw new Trouble(`"${text}" has day and month the other way round than those before it.`);
    }
    this.dayFirst = dayFirst;
  }
}

function timed(at: number | null, mayBeEither: boolean): { at: number; mayBeEither: boolean } | null {
  return at === null ? null : { at, mayBeEither };
}

/** Null for a day or an hour that does not exist: JavaScript would take 31 February for 3 March. */
function utc(...texts: (string | undefined)[]): number | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = texts.map((text) => Number(text ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  const isThere = new Date(at - ((hour * 60 + minute) * 60 + second) * 1000).getUTCDate() === day && month <= 12;
  return isThere && month >= 1 && hour <= 24 && minute < 60 && second <= 60 ? at : null;
}
