// Free of zod. Days as the agent's own calendar has them.

/** A calendar day; a month beyond December is the next year's. */
export interface Day {
  year: number;
  /** 0 is January */
  month: number;
  date: number;
}

export function dayAt(now: number, later = 0): Day {
  const time = new Date(now);
  return normal(time.getFullYear(), time.getMonth(), time.getDate() + later);
}

/** The day so many working days later; Saturdays and Sundays do not count. */
export function workdayAt(now: number, later: number): Day {
  let days = 0;
  for (let left = later; left > 0;) {
    days += 1;
    const { year, month, date } = dayAt(now, days);
    const weekday = new Date(year, month, date).getDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dayAt(now, days);
}

export function monthsAfter(now: number, later: number): Day {
  const { year, month, date } = dayAt(now);
  const last = new Date(year, month + later + 1, 0).getDate();
  return normal(year, month + later, Math.min(date, last));
}

/** Null for a day that no calendar has, such as 31 February. */
export function realDay(year: number, month: number, date: number): Day | null {
  const day = normal(year, month, date);
  return day.month === month && day.date === date && day.year === year ? day : null;
}

export function isBefore(a: Day, b: Day): boolean {
  return timeOn(a, 0, 0) < timeOn(b, 0, 0);
}

/** A clock time on a day in the agent's zone, ms since 1970. */
export function timeOn({ year, month, date }: Day, hour: number, minute: number): number {
  return new Date(year, month, date, hour, minute).getTime();
}

function normal(year: number, month: number, date: number): Day {
  const time = new Date(year, month, date, 12);
  return { year: time.getFullYear(), month: time.getMonth(), date: time.getDate() };
}
