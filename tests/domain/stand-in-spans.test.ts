import { describe, expect, it } from 'vitest';
import type { Absence } from '@/domain/absence';
import { standInSpans } from '@/domain/stand-in-spans';

const colleague = (name: string) => ({ name, users: [] });
const away = (who: string, from: string, until: string, standIn: string | null): Absence => ({
  ...{ id: `${who} ${from}`, from, until, who: colleague(who) },
  standIn: standIn === null ? null : colleague(standIn),
});
const spansOf = (absences: Absence[], today = '2026-11-20') =>
  standInSpans(absences, absences[0] as Absence, today).map(
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
