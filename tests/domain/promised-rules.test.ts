import { describe, expect, it } from 'vitest';
import { assess } from '@/domain/assess';
import { caseFromReading } from '@/domain/case-from-reading';
import type { CaseRecord } from '@/domain/case';
import { plannedChange } from '@/domain/change';
import type { OpenCommitment } from '@/domain/commitment-steps';
import type { GuardFacts } from '@/domain/guard-facts';
import { withAsk, withCall, withoutOpenAsk } from '@/domain/manager-ask-steps';
import { rules } from '@/domain/rules';
import { starterBook } from '@/domain/starter-book';
import { DAY, EVA, group, HOUR, Ticket } from './a-ticket';

const ticket = () => new Ticket().to(group('Support'), EVA);
const NOW = ticket().now;
const me = { id: '1', name: 'Eva Lind' };
const promise = (dueAt: number, by: OpenCommitment['by'] = me, text = 'ring tillbaka') => ({
  id: 'p',
  text,
  dueAt,
  by,
});

function facts(more: Partial<GuardFacts>, record: Partial<CaseRecord> = {}): GuardFacts {
  const known = { ...caseFromReading(ticket().reading(), null, NOW), ...record };
  return {
    change: plannedChange(known.key, ticket().holder, group('Logistik'), '1'),
    record: known,
    customer: 'Anna',
    hasBrief: true,
    judgement: null,
    ...{ book: starterBook(), groups: null, members: null, matter: null, hinted: null, mandate: null, commitments: [] },
    answered: new Set(),
    now: NOW,
    ...more,
  };
}

describe('what was promised', () => {
  const rule = rules['commitment-open'];

  it.each<[string, OpenCommitment[], object | null]>([
    ['nothing', [], null],
    ['to come', [promise(NOW + DAY)], { tier: 2, values: { text: 'ring tillbaka', opens: NOW + DAY } }],
    ['overdue', [promise(NOW - HOUR)], { tier: 2, how: 'overdue', values: { at: NOW - HOUR } }],
    ['several: the first that is due', [promise(NOW + DAY), promise(NOW + HOUR)], { values: { opens: NOW + HOUR } }],
    ['passed on to the department that gets it', [promise(NOW, { id: null, name: 'Logistik' })], null],
    ['passed on to another department', [promise(NOW + 1, { id: null, name: 'Faktura' })], { tier: 2 }],
  ])('%s', (_, commitments, expected) => {
    const found = rule(facts({ commitments }));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('stops, overdue before what is to come, and is a note inside the group', () => {
    const late = rule(facts({ commitments: [promise(NOW - 1)] }));
    const soon = rule(facts({ commitments: [promise(NOW + 1)] }));
    expect(late?.weight).toBeGreaterThan(soon?.weight ?? 1);
    const within = { ...facts({}).change, kind: 'within' as const };
    expect(assess(facts({ commitments: [promise(NOW)], change: within })).tier).toBe(1);
  });

  it('a long promise does not make a long sentence', () => {
    const found = rule(facts({ commitments: [promise(NOW + 1, me, 'lång '.repeat(40))] }));
    expect((found?.values['text'] as string).length).toBeLessThanOrEqual(60);
  });
});

describe('a manager asked for', () => {
  const rule = rules['manager-asked'];
  const asked = withAsk(undefined, me, null, NOW - HOUR);
  const call = (taken: boolean) => ({ at: NOW, by: me, taken, manager: 'Sara Holm' });

  it.each<[string, CaseRecord['managerAsks'], boolean]>([
    ['never', undefined, false],
    ['asked', asked, true],
    ['called, not reached', withCall(asked, call(false)), true],
    ['call taken', withCall(asked, call(true)), false],
    ['closed', withoutOpenAsk(asked, me, NOW), false],
    ['closed, and asked again', withAsk(withoutOpenAsk(asked, me, NOW), me, null, NOW), true],
  ])('%s', (_, managerAsks, stops) => {
    const found = rule(facts({}, managerAsks && { managerAsks }));
    expect(found?.tier ?? null).toBe(stops ? 2 : null);
  });

  it('offers to call the manager first', () => {
    expect(rule(facts({}, { managerAsks: asked }))?.ways?.[0]).toBe('duty');
  });
});

describe('a complaint', () => {
  it.each([
    [null, null],
    [NOW - HOUR, 0],
    [NOW - 3 * DAY, 3],
  ])('since %s', (complaintSince, days) => {
    const found = rules['complaint-age'](facts({}, { complaintSince }));
    if (days === null) expect(found).toBeNull();
    else expect(found).toMatchObject({ tier: 1, values: { count: days } });
  });
});
