import { describe, expect, it } from 'vitest';
import { chanceOf, mayPropose, risingOf, shownRise, type Past } from '@/domain/rising';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 23, 12, 0).getTime();
const ago = (...days: number[]) => days.map((day) => NOW - day * DAY);

function past(contacts: number[], complaints: number[] = [], knownDays = 200): Past {
  return { contacts, complaints, knownSince: NOW - knownDays * DAY };
}

describe('a customer who gets in touch more than before', () => {
  it.each<[string, Past, object | null]>([
    ['never', past([]), null],
    ['as often as ever', past(ago(1, 5, 9, 13, 20, 27, 34, 41, 48, 55, 62, 69, 76, 83, 90, 97, 104, 111)), null],
    [
      'four days of late, one in half a year',
      past(ago(1, 3, 6, 9, 60)),
      { count: 4, within: 14, before: 1, past: 180 },
    ],
    ['four messages on one day', past(ago(1, 1.01, 1.02, 1.03)), null],
    ['three days of late', past(ago(1, 3, 6)), null],
    ['a newcomer, who has no past', past(ago(1, 3, 6, 9), [], 30), null],
    ['known for some weeks', past(ago(1, 3, 6, 9, 12), [], 60), { count: 5, before: 0, past: 46 }],
    ['two complaints after none in a year, which may be chance', past([], ago(3, 40), 500), null],
    ['one complaint', past([], ago(3), 400), null],
    ['complaints as ever', past([], ago(3, 40, 120, 160, 210, 250, 300, 340), 400), null],
  ])('%s', (_, known, expected) => {
    const rise = risingOf(known, NOW);
    if (expected === null) expect(rise).toBeNull();
    else expect(rise).toMatchObject({ what: 'contacts', ...expected });
  });

  it('three complaints in three months, after none in a year', () => {
    expect(risingOf(past([], ago(3, 20, 40), 500), NOW)).toMatchObject({ what: 'complaints', count: 3, before: 0 });
  });
});

describe('chance', () => {
  it('is the upper tail of a binomial', () => {
    expect(chanceOf(0, 5, 0.3)).toBeCloseTo(1, 12);
    expect(chanceOf(3, 0, 0.5)).toBeCloseTo(0.125, 12);
    expect(chanceOf(2, 1, 0.5)).toBeCloseTo(0.5, 12);
    expect(chanceOf(8, 2, 0.5)).toBeCloseTo(56 / 1024, 12);
  });
});

describe('a proposed call', () => {
  const rise = { what: 'contacts' as const, count: 4, within: 14, before: 1, past: 180 };
  const flag = { at: NOW, rise, answer: null };

  it('is proposed once', () => {
    expect(mayPropose(undefined, NOW)).toBe(true);
    expect(mayPropose(flag, NOW + 100 * DAY)).toBe(false);
    expect(mayPropose({ ...flag, answer: 'called' }, NOW + 100 * DAY)).toBe(false);
    expect(mayPropose(flag, NOW + 181 * DAY)).toBe(true);
  });

  it('is shown until it is answered, and not for ever', () => {
    expect(shownRise(undefined, NOW)).toBeNull();
    expect(shownRise(flag, NOW)).toEqual(rise);
    expect(shownRise({ ...flag, answer: 'no' }, NOW)).toBeNull();
    expect(shownRise(flag, NOW + 31 * DAY)).toBeNull();
  });
});
