import { describe, expect, it } from 'vitest';
import { count, type Counter } from '@/domain/counter';
import { afterName, firedName, monthIds, stopName, stoppedName } from '@/domain/counter-names';
import { judgedEvidence } from '@/domain/evidence-figures';
import { managerFigures } from '@/domain/manager-figures';
import { pairFigures } from '@/domain/pair-figures';
import { isOverridden, ruleFigures } from '@/domain/rule-figures';
import { starterDepartments } from '@/domain/starter-book';
import { wilson } from '@/domain/wilson';

const month = (id: string, counts: Record<string, number>): Counter =>
  count(id, undefined, new Map(Object.entries(counts)));

describe('how the rules do', () => {
  const counters = [
    month('m:2026-10', {
      [firedName('no-brief')]: 30,
      [stoppedName('no-brief')]: 6,
      [stopName('no-brief', 'anyway-skill')]: 3,
      [stopName('no-brief', 'keep')]: 1,
      'flag/logistics/-': 9,
      'transfer/zendesk:acme.zendesk.com/1/2': 4,
    }),
    undefined,
    month('m:2026-11', {
      [firedName('no-brief')]: 10,
      [stoppedName('no-brief')]: 2,
      [stopName('no-brief', 'anyway-skill')]: 1,
      [stopName('no-brief', 'anyway-asked')]: 1,
      [stopName('no-brief', 'stay')]: 1,
      [afterName('no-brief', 'overridden', 'bounced')]: 2,
      [afterName('no-brief', 'followed', 'stayed')]: 1,
      [firedName('told')]: 4,
    }),
  ];

  it('adds up months, rule by rule, those that stop most first', () => {
    expect(ruleFigures(counters)).toEqual([
      {
        rule: 'no-brief',
        fired: 40,
        stopped: 8,
        followed: 2,
        overridden: 5,
        reasons: new Map([
          ['skill', 4],
          ['asked', 1],
        ]),
        afterFollowed: { bounced: 0, stayed: 1 },
        afterOverridden: { bounced: 2, stayed: 0 },
      },
      expect.objectContaining({ rule: 'told', fired: 4, stopped: 0, overridden: 0 }),
    ]);
  });

  it('knows stops that were counted by their answers alone, as an earlier version did', () => {
    const [only] = ruleFigures([month('m:2026-11', { [stopName('no-brief', 'anyway-other')]: 3 })]);
    expect(only).toMatchObject({ stopped: 3, overridden: 3 });
  });

  it.each([
    [30, 22, true],
    [30, 21, false], // exactly 70 %
    [29, 29, false],
    [100, 71, true],
    [100, 70, false],
  ])('%i stops, %i overridden: put before the lead: %s', (stopped, overridden, is) => {
    const [figures] = ruleFigures([
      month('m:2026-11', { [stoppedName('told')]: stopped, 'stop/told/anyway-other': overridden }),
    ]);
    expect(figures && isOverridden(figures)).toBe(is);
  });

  it('looks back over whole months, also from a day that the one before does not have', () => {
    expect(monthIds(new Date(2026, 2, 31, 12).getTime(), 3)).toEqual(['m:2026-03', 'm:2026-02', 'm:2026-01']);
    expect(monthIds(new Date(2026, 0, 1).getTime(), 2)).toEqual(['m:2026-01', 'm:2025-12']);
  });
});

describe('pairs of departments', () => {
  const account = 'zendesk:acme.zendesk.com';
  const names = new Map([
    [
      account,
      new Map([
        ['1', 'Support Sverige'],
        ['2', 'Logistik'],
        ['3', 'Lager Nord'],
        ['4', 'Support Norge'],
        ['5', 'Månskenet'],
      ]),
    ],
  ]);
  const of = (counts: Record<string, number>) =>
    pairFigures(
      [
        month(
          'm:2026-11',
          Object.fromEntries(Object.entries(counts).map(([name, times]) => [name.replace('@', account), times])),
        ),
      ],
      names,
      starterDepartments(),
    );
  const label = (end: ReturnType<typeof of>[number]['from']) => ('group' in end ? end.group : `(${end.department.id})`);

  it('come from groups: those of one department together, the most bounces first', () => {
    const pairs = of({
      'transfer/@/1/2': 40,
      'transfer/@/1/3': 10,
      'bounce/@/1/2': 8,
      'bounce/@/1/3': 7,
      'transfer/@/2/1': 30,
      'bounce/@/2/1': 20,
      'transfer/@/5/2': 9,
      'bounce/@/5/2': 1,
      'transfer/@/2/5': 9,
    });
    expect(pairs.map(({ from, to, transfers, bounces }) => [label(from), label(to), transfers, bounces])).toEqual([
      ['(logistics)', '(support)', 30, 20],
      ['(support)', '(logistics)', 50, 15],
      ['Månskenet', '(logistics)', 9, 1],
    ]);
  });

  it('name the groups where both belong to one department, and one that is gone by its number', () => {
    const pairs = of({ 'transfer/@/1/4': 5, 'bounce/@/1/4': 3, 'transfer/@/1/99': 5, 'bounce/@/1/99': 2 });
    expect(pairs.map(({ from, to }) => [label(from), label(to)])).toEqual([
      ['Support Sverige', 'Support Norge'],
      ['(support)', '#99'],
    ]);
  });

  it('are never persons', () => {
    expect(
      of({ 'transfer/@/agent:1/2': 5, 'bounce/@/agent:1/2': 5, 'transfer/@/2/agent:1': 5, 'bounce/@/2/agent:1': 5 }),
    ).toEqual([]);
    expect(of({ 'transfer/@/-/2': 5, 'bounce/@/-/2': 5 })).toEqual([]);
  });

  it('have an interval that few transfers make wide', () => {
    const [few, many] = [
      of({ 'transfer/@/1/2': 4, 'bounce/@/1/2': 3 }),
      of({ 'transfer/@/1/2': 400, 'bounce/@/1/2': 300 }),
    ];
    expect((few[0]?.high ?? 0) - (few[0]?.low ?? 0)).toBeGreaterThan(0.5);
    expect((many[0]?.high ?? 0) - (many[0]?.low ?? 0)).toBeLessThan(0.1);
  });
});

describe('the Wilson interval', () => {
  // Values from Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i', (count_, of_, low, high) => {
    expect(wilson(count_, of_).low).toBeCloseTo(low, 4);
    expect(wilson(count_, of_).high).toBeCloseTo(high, 4);
  });

  it('of nothing is anything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('whether the evidence comes true', () => {
  it.each([
    ['none finished', 0, 0, 0, 'too-few'],
    ['19, however far off', 19, 18, 0, 'too-few'],
    ['as expected', 43, 34, 31, 'same'],
    ['off by chance, below', 20, 15, 12, 'same'],
    ['off by chance, above', 20, 12, 16, 'same'],
    ['too sure', 43, 34, 25, 'fewer'],
    ['too sure, of many: a little is enough', 2000, 1400, 1340, 'fewer'],
    ['not sure enough', 100, 65, 80, 'more'],
    ['all of them, as said', 40, 38, 40, 'same'],
    ['none of them', 20, 13, 0, 'fewer'],
  ] as const)('%s: of %d, %d expected and %d came', (_, finished, expected, came, verdict) => {
    expect(judgedEvidence({ finished, expected, came })).toBe(verdict);
  });
});

describe('asks for a manager', () => {
  const departments = starterDepartments();
  it('add up months by department, most first, those of no known department together and last', () => {
    const counters = [
      month('m:2026-10', { 'manager/logistics': 2, 'manager-taken/logistics': 1, 'manager-open/logistics': 1 }),
      undefined,
      month('m:2026-11', { 'manager/logistics': 1, 'manager-missed/logistics': 1, 'manager/billing': 9 }),
      month('m:2026-12', { 'manager/-': 20, 'manager/gone': 30, 'manager-open/gone': 4, 'manager/product': 0 }),
      month('m:2027-01', { 'managers/logistics': 7, 'flag/logistics/-': 7 }),
    ];
    expect(managerFigures(counters, departments)).toEqual([
      { department: expect.objectContaining({ id: 'billing' }) as unknown, asked: 9, taken: 0, missed: 0, open: 0 },
      { department: expect.objectContaining({ id: 'logistics' }) as unknown, asked: 3, taken: 1, missed: 1, open: 1 },
      { department: null, asked: 50, taken: 0, missed: 0, open: 4 },
    ]);
  });
});
