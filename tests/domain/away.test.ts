import { describe, expect, it } from 'vitest';
import { Absence, type Colleague } from '@/domain/absence';
import { awayOn, isSame } from '@/domain/away';
import { managerOnDuty } from '@/domain/manager-on-duty';
import { aDuty } from '../fakes/book-parts';
import { seeded } from './a-ticket';

const TODAY = '2026-11-23';
const of = (name: string, ...users: string[]): Colleague => ({ name, users });
let nth = 0;

function absence(who: string, standIn: string | null, from = TODAY, until = '2026-11-27'): Absence {
  return Absence.parse({ id: `a${++nth}`, who: of(who), from, until, standIn: standIn && of(standIn) });
}

describe('who is away', () => {
  it.each([
    ['from the first day on', '2026-11-23', true],
    ['to the end of the last', '2026-11-27', true],
    ['not the day before', '2026-11-22', false],
    ['not the day after', '2026-11-28', false],
  ])('%s', (_, day, away) => {
    expect(awayOn([absence('Björn Ek', null)], of('Björn Ek'), day) !== null).toBe(away);
  });

  it('is away until the end of what follows without a day between', () => {
    const later = absence('Björn Ek', null, '2026-11-28', '2026-12-04');
    const latest = absence('Björn Ek', null, '2026-12-06', '2026-12-09');
    expect(awayOn([latest, absence('Björn Ek', null), later], of('Björn Ek'), TODAY)?.until).toBe('2026-12-04');
  });

  it.each([
    ['however it is spelt', of('Björn Ek'), of('ek, BJORN'), true],
    ['composed or not', of('Åsa'), of('A\u030asa'), true],
    [
      'by the same user, whatever the name',
      of('B. Ek', 'zendesk:a.zendesk.com:user:2'),
      of('Björn', 'zendesk:a.zendesk.com:user:2'),
      true,
    ],
    [
      'not another user of the same account with the same name',
      of('Eva Lind', 'zendesk:a.zendesk.com:user:1'),
      of('Eva Lind', 'zendesk:a.zendesk.com:user:9'),
      false,
    ],
    [
      'by name, known from another account',
      of('Eva Lind', 'zendesk:a.zendesk.com:user:1'),
      of('Eva Lind', 'freshdesk:a.freshdesk.com:user:9'),
      true,
    ],
    ['not somebody else', of('Eva Lind'), of('Eva Lindberg'), false],
  ])('is known %s', (_, one, other, same) => {
    expect(isSame(one, other)).toBe(same);
    expect(isSame(other, one)).toBe(same);
  });
});

describe('who stands in', () => {
  const away = (...absences: Absence[]) => awayOn(absences, of('Anna'), TODAY);

  it.each([
    ['nobody', [absence('Anna', null)], { how: 'nobody', standIn: null, passed: [] }],
    ['who is named', [absence('Anna', 'Bo')], { how: 'stand_in', standIn: of('Bo'), passed: [] }],
    [
      'the stand-in’s stand-in',
      [absence('Anna', 'Bo'), absence('Bo', 'Cia'), absence('Cia', 'Dan')],
      { how: 'stand_in', standIn: of('Dan'), passed: ['Bo', 'Cia'] },
    ],
    [
      'nobody for one who is away too',
      [absence('Anna', 'Bo'), absence('Bo', null)],
      { how: 'away_too', passed: ['Bo'] },
    ],
    ['each other', [absence('Anna', 'Bo'), absence('Bo', 'anna')], { how: 'loop', standIn: null, passed: ['Bo'] }],
    ['oneself', [absence('Anna', 'Anna')], { how: 'loop', standIn: null, passed: [] }],
    [
      'a loop farther on',
      [absence('Anna', 'Bo'), absence('Bo', 'Cia'), absence('Cia', 'Bo')],
      { how: 'loop', passed: ['Bo', 'Cia'] },
    ],
    [
      'one who was away before this',
      [absence('Anna', 'Bo'), absence('Bo', null, '2026-11-01', '2026-11-22')],
      { how: 'stand_in', standIn: of('Bo') },
    ],
    [
      'who the absence with a stand-in names, of two that overlap',
      [absence('Anna', null, TODAY, '2026-12-24'), absence('Anna', 'Bo')],
      { how: 'stand_in', standIn: of('Bo'), until: '2026-12-24' },
    ],
  ])('%s', (_, absences, expected) => {
    expect(away(...absences)).toMatchObject(expected);
  });

  it('is found or not, and never looked for without end, whatever the book says', () => {
    const random = seeded(7);
    const names = ['Anna', 'Bo', 'Cia', 'Dan', 'Eva'];
    const any = () => names[Math.floor(random() * names.length)] ?? 'Anna';
    for (let round = 0; round < 2000; round += 1) {
      const absences = Array.from({ length: Math.floor(random() * 9) }, () => {
        const from = 20 + Math.floor(random() * 6);
        const days = [`2026-11-${from}`, `2026-11-${from + Math.floor(random() * 5)}`] as const;
        return absence(any(), random() < 0.8 ? any() : null, ...days);
      });
      const found = awayOn(absences, of('Anna'), TODAY);
      const isAway = (name: string) => absences.some((one) => one.who.name === name && covers(one));
      expect(found !== null).toBe(isAway('Anna'));
      if (found === null) continue;
      expect(found.how === 'stand_in').toBe(found.standIn !== null);
      expect(found.standIn === null || !isAway(found.standIn.name)).toBe(true);
      expect(found.passed.every(isAway)).toBe(true);
      expect(new Set(found.passed).size).toBe(found.passed.length);
      expect(found.until >= TODAY).toBe(true);
    }
  });
});

function covers({ from, until }: Absence): boolean {
  return from <= TODAY && TODAY <= until;
}

it.each([
  ['ends before it begins', { from: '2026-11-27', until: '2026-11-23' }],
  ['has a day that is none', { from: '2026-11-31', until: '2026-12-01' }],
  ['is of nobody', { who: of(' ') }],
])('an absence that %s is refused', (_, more) => {
  const good = { id: 'a', who: of('Anna'), from: TODAY, until: TODAY, standIn: null };
  expect(Absence.safeParse(good).success).toBe(true);
  expect(Absence.safeParse({ ...good, ...more }).success).toBe(false);
});

describe('the manager on duty', () => {
  const manager = (name: string) => ({ ...of(name), reach: '08-123' });
  const weekdays = aDuty({ id: 'w', on: { weekdays: [1, 2, 3] }, manager: manager('Maj'), standIn: manager('Nils') });
  const days = aDuty({ on: { from: '2026-11-24', until: '2026-11-26' }, manager: manager('Olle') });
  const name = (day: string, ...absences: Absence[]) =>
    managerOnDuty([weekdays, days], absences, day, null)?.name ?? null;

  it.each([
    ['of the weekday', '2026-11-23', [], 'Maj'],
    ['of the very day, before that of the weekday', '2026-11-24', [], 'Olle'],
    ['on the last of the days', '2026-11-26', [], 'Olle'],
    ['none on a day without', '2026-11-27', [], null],
    ['the stand-in of one who is away', '2026-11-23', [absence('Maj', null)], 'Nils'],
    ['of the weekday, where that of the day is away', '2026-11-24', [absence('Olle', null)], 'Maj'],
    ['none when all are away', '2026-11-23', [absence('Maj', null), absence('Nils', null)], null],
    ['none on a Sunday', '2026-11-29', [], null],
  ])('%s', (_, day, absences, expected) => {
    expect(name(day, ...absences)).toBe(expected);
  });
});
