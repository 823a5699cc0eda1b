import { describe, expect, it } from 'vitest';
import { isOpenAt, opensAt } from '@/domain/open-now';
import { OpeningHours, type Span } from '@/domain/opening-hours';
import { offsetOf, wallTime } from '@/domain/zoned';
import { DAY, HOUR, seeded } from './a-ticket';

const MINUTE = 60_000;
const WEEKDAYS: Span[] = [
  { from: '08:00', until: '12:00' },
  { from: '13:00', until: '17:00' },
];

function hours(more: Partial<OpeningHours> = {}): OpeningHours {
  const week = [WEEKDAYS, WEEKDAYS, WEEKDAYS, WEEKDAYS, WEEKDAYS, [], []];
  return { zone: 'Europe/Stockholm', week, days: [], ...more };
}

/** Stockholm is an hour ahead of UTC in winter. */
const winter = (text: string) => Date.parse(`${text}:00+01:00`);

describe('a department that is open 8 to 12 and 13 to 17 on weekdays', () => {
  it.each([
    ['a Monday before it opens', '2026-11-23T07:59', false, '2026-11-23T08:00'],
    ['the minute it opens', '2026-11-23T08:00', true, '2026-11-23T08:00'],
    ['the minute it closes for lunch', '2026-11-23T12:00', false, '2026-11-23T13:00'],
    ['its last minute', '2026-11-23T16:59', true, '2026-11-23T16:59'],
    ['a weekday evening', '2026-11-23T17:00', false, '2026-11-24T08:00'],
    ['a Friday evening', '2026-11-27T21:10', false, '2026-11-30T08:00'],
    ['a holiday, before a weekend', '2026-12-25T10:00', false, '2026-12-28T08:00'],
    ['a holiday on which it is open all the same', '2026-12-24T09:30', true, '2026-12-24T09:30'],
    ['after the short day', '2026-12-24T11:00', false, '2026-12-28T08:00'],
    ['a Saturday with hours of its own', '2026-12-05T09:00', false, '2026-12-05T10:00'],
  ])('on %s', (_, at, open, opens) => {
    const days = [
      { day: '2026-12-24', spans: [{ from: '09:00', until: '11:00' }] },
      { day: '2026-12-05', spans: [{ from: '10:00', until: '24:00' }] },
    ];
    const holidays = ['2026-12-24', '2026-12-25'];
    expect(isOpenAt(hours({ days }), holidays, winter(at))).toBe(open);
    expect(opensAt(hours({ days }), holidays, winter(at))).toBe(winter(opens));
  });

  it('is open by its own clock, wherever the agent is', () => {
    const tokyo = hours({ zone: 'Asia/Tokyo' });
    expect(isOpenAt(tokyo, [], Date.parse('2026-11-22T23:30:00Z'))).toBe(true);
    expect(opensAt(tokyo, [], Date.parse('2026-11-22T12:00:00Z'))).toBe(Date.parse('2026-11-22T23:00:00Z'));
  });

  it('does not say when it opens when that is not within forty days', () => {
    expect(opensAt(hours({ week: [[], [], [], [], [], [], []] }), [], winter('2026-11-23T08:00'))).toBeNull();
  });
});

describe('opening hours', () => {
  it.each([
    ['a zone that is none', { zone: 'Europe/Storstad' }],
    ['six days', { week: [[], [], [], [], [], []] }],
    ['a night in one span', { week: [[{ from: '22:00', until: '06:00' }], [], [], [], [], [], []] }],
    ['half past 24', { week: [[{ from: '22:00', until: '24:30' }], [], [], [], [], [], []] }],
    ['a day that is none', { days: [{ day: '2026-02-30', spans: [] }] }],
  ])('are refused with %s', (_, more) => {
    expect(OpeningHours.safeParse({ ...hours(), ...more }).success).toBe(false);
  });

  it('are kept with nights of two spans, and closed days', () => {
    const night = { from: '22:00', until: '24:00' };
    expect(OpeningHours.parse(hours({ week: [[night], [], [], [], [], [], []] }))).toBeTruthy();
  });
});

it('an offset is how far the clock is ahead, before 1970 and at half hours too', () => {
  expect(offsetOf('Asia/Kolkata', 0)).toBe(5.5 * HOUR);
  expect(offsetOf('America/St_Johns', Date.parse('2026-07-01T00:00:30Z'))).toBe(-2.5 * HOUR);
  expect(wallTime('Europe/Stockholm', Date.parse('2026-12-31T23:00:00Z'))).toEqual({ day: '2027-01-01', minute: 0 });
});

/** Days on which clocks are changed: by an hour, by half an hour, at two in the night and at midnight. */
const CHANGES = [
  ['Europe/Stockholm', '2026-03-29'],
  ['Europe/Stockholm', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Africa/Cairo', '2026-04-24'],
  ['Africa/Cairo', '2026-10-29'],
  ['America/Santiago', '2026-09-06'],
  ['Asia/Kathmandu', '2026-06-01'],
] as const;

describe.each(CHANGES)('in %s around %s', (zone, day) => {
  it('says the same as a walk minute by minute, for any hours', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const start = Date.parse(`${day}T00:00:00Z`) - DAY;
    const minutes = 4 * 24 * 60;
    const walls = Array.from({ length: minutes }, (_, minute) => wall.format(start + minute * MINUTE).split(' '));
    const random = seeded(day.length + zone.length);
    for (let round = 0; round < 6; round += 1) {
      const own = hours({ zone, week: Array.from({ length: 7 }, () => anyDay(random)) });
      const holidays = random() < 0.3 ? [day] : [];
      const open = walls.map(([date = '', clock = '']) => {
        const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
        const spans = holidays.some((one) => one === date) ? [] : (own.week[weekday] ?? []);
        return spans.some(({ from, until }) => from <= clock && clock < until);
      });
      let next: number | null = null;
      for (let minute = minutes - 1; minute >= 0; minute -= 1) {
        const at = start + minute * MINUTE;
        if (open[minute]) next = at;
        if (minute % 13 !== 0 && open[minute] === open[minute - 1]) continue;
        expect(isOpenAt(own, holidays, at), new Date(at).toISOString()).toBe(open[minute]);
        // At the end of the walk the next opening lies beyond it.
        if (next !== null) expect(opensAt(own, holidays, at), new Date(at).toISOString()).toBe(next);
      }
    }
  });
});

/** Up to three spans, many of them at the hours of the night when clocks are changed; they may overlap. */
function anyDay(random: () => number): Span[] {
  return Array.from({ length: Math.floor(random() * 4) }, () => {
    const early = random() < 0.6;
    const from = Math.floor(random() * (early ? 240 : 1380));
    const until = Math.min(1440, from + 1 + Math.floor(random() * (early ? 90 : 600)));
    return { from: clock(from), until: clock(until) };
  });
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
