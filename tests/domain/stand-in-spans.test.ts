import { describe, expect, it } from 'vitest';
import type { Absence } from '@/domain/absence';
import { AbsenceIndex } from '@/domain/absence-index';
import { awayOn, isSame } from '@/domain/away';
import { dayAfter } from '@/domain/day';
import { standInSpans } from '@/domain/stand-in-spans';

const colleague = (name: string) => ({ name, users: [] });
const away = (who: string, from: string, until: string, standIn: string | null): Absence => ({
  ...{ id: `${who} ${from}`, from, until, who: colleague(who) },
  standIn: standIn === null ? null : colleague(standIn),
});
const spansOf = (absences: Absence[], today = '2026-11-20') =>
  [...standInSpans(new AbsenceIndex(absences), absences[0] as Absence, today)].map(
    ({ from, until, how, passed, standIn }) =>
      `${from.slice(5)}..${until.slice(5)} ${how} ${[...passed, standIn?.name ?? '-'].join('>')}`,
  );
const karin = away('Karin Hedman', '2026-11-23', '2026-12-04', 'Björn Ek');

describe('who stands in over an absence', () => {
  it('is one span where it is the same all along', () => {
    expect(spansOf([karin])).toEqual(['11-23..12-04 stand_in Björn Ek']);
    expect(spansOf([{ ...karin, standIn: null }])).toEqual(['11-23..12-04 nobody -']);
  });

  it('begins today where the absence has begun before, and is empty where it is over', () => {
    expect(spansOf([karin], '2026-12-01')).toEqual(['12-01..12-04 stand_in Björn Ek']);
    expect(spansOf([karin], '2026-12-05')).toEqual([]);
  });

  it('changes on the days on which the stand-in is away too, to the day', () => {
    const bjorn = away('Björn Ek', '2026-11-26', '2026-11-27', 'Eva Lind');
    expect(spansOf([karin, bjorn])).toEqual([
      '11-23..11-25 stand_in Björn Ek',
      '11-26..11-27 stand_in Björn Ek>Eva Lind',
      '11-28..12-04 stand_in Björn Ek',
    ]);
  });

  it('sees when the chain ends with somebody who is away, and when it goes in a circle', () => {
    const bjorn = away('Björn Ek', '2026-11-20', '2026-12-10', 'Eva Lind');
    expect(spansOf([karin, bjorn, away('Eva Lind', '2026-12-01', '2026-12-24', null)])).toEqual([
      '11-23..11-30 stand_in Björn Ek>Eva Lind',
      '12-01..12-04 away_too Björn Ek>Eva Lind>-',
    ]);
    expect(spansOf([karin, bjorn, away('Eva Lind', '2026-11-01', '2026-12-24', 'Karin Hedman')])).toEqual([
      '11-23..12-04 loop Björn Ek>Eva Lind>-',
    ]);
  });

  it('of somebody who has two absences is that of the one with a stand-in', () => {
    expect(spansOf([karin, away('Karin Hedman', '2026-11-01', '2026-12-31', null)])).toEqual([
      '11-23..12-04 stand_in Björn Ek',
    ]);
  });
});

/** Whole numbers below `below`, the same ones in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('random calendars', () => {
  const DAYS = ['2026-11-20'];
  while (DAYS.length < 20) DAYS.push(dayAfter(DAYS.at(-1) as string));
  const user = (account: string, id: number) => `zendesk:${account}.zendesk.com:user:${id}`;

  /** As the docstring says it, with nothing but a look at every absence. */
  function naive(absences: readonly Absence[], who: Absence['who'], day: string): string | null {
    const passed: string[] = [];
    const seen: string[] = [];
    for (let one = who; ;) {
      const there = absences.filter((each) => isSame(each.who, one) && each.from <= day && day <= each.until);
      const some = there.some(({ standIn }) => standIn) ? there.filter(({ standIn }) => standIn) : there;
      const longest = some.findLast(({ until }) => some.every((other) => other.until <= until));
      if (longest === undefined) return seen.length === 0 ? null : `stand_in ${[...passed, one.name].join('>')}`;
      if (seen.includes(longest.id)) return `loop ${[...passed, '-'].join('>')}`;
      seen.push(longest.id);
      if (one !== who) passed.push(one.name);
      if (longest.standIn === null) return `${seen.length === 1 ? 'nobody' : 'away_too'} ${[...passed, '-'].join('>')}`;
      one = longest.standIn;
    }
  }

  it('tell the same with the index as day by day without it', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const roll = dice(seed);
      const someone = () => {
        const id = roll(6);
        const name = ['Anna Berg', 'berg anna', 'Bo Ek', 'Cia Dahl', 'Dan Falk', 'Eva Gren'][id] as string;
        return { name, users: roll(3) === 0 ? [user(['acme', 'beta'][roll(2)] as string, roll(4))] : [] };
      };
      const absences = Array.from({ length: 2 + roll(9) }, (_, place): Absence => {
        const from = roll(15);
        const days = { from: DAYS[from] as string, until: DAYS[from + roll(20 - from)] as string };
        return { id: `${place}`, who: someone(), ...days, standIn: roll(4) === 0 ? null : someone() };
      });
      const index = new AbsenceIndex(absences);
      for (const absence of absences) {
        const spans = [...standInSpans(index, absence, '2026-11-20')];
        for (const day of DAYS) {
          expect(awayOn(index, absence.who, day)).toEqual(awayOn(absences, absence.who, day));
          const span = spans.find(({ from, until }) => from <= day && day <= until);
          const told = span && `${span.how} ${[...span.passed, span.standIn?.name ?? '-'].join('>')}`;
          const isThere = absence.from <= day && day <= absence.until;
          expect([seed, absence.id, day, told ?? null]).toEqual([
            ...[seed, absence.id, day],
            isThere ? naive(absences, absence.who, day) : null,
          ]);
        }
      }
    }
  });
});

describe('a book in which everybody stands in for the next one, all away at once', () => {
  /** How often an absence's days are read to say of each who stands in. */
  function looks(count: number): number {
    let read = 0;
    const absences = Array.from({ length: count }, (_, place) => {
      const one = away(`Agent ${place}`, '2026-11-20', '2026-12-20', `Agent ${(place + 1) % count}`);
      return Object.defineProperty({ ...one }, 'from', { get: () => ((read += 1), one.from) });
    });
    const index = new AbsenceIndex(absences);
    for (const absence of absences)
      expect([...standInSpans(index, absence, '2026-11-20')]).toMatchObject([{ how: 'loop' }]);
    return read;
  }

  it('takes four times the looks for twice the people, not eight', () => {
    expect(looks(200) / looks(100)).toBeLessThan(4.5);
    expect(looks(200)).toBeLessThan(5 * 200 * 200);
  });
});
