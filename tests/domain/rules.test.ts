import { describe, expect, it } from 'vitest';
import { assess } from '@/domain/assess';
import { RULES } from '@/domain/assessment';
import type { CaseRecord } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import { plannedChange } from '@/domain/change';
import type { GuardFacts } from '@/domain/guard-facts';
import type { Holder } from '@/domain/holder';
import { rules } from '@/domain/rules';
import { starterBook } from '@/domain/starter-book';
import { noteLine, noteText } from '@/domain/stafett-note';
import { ANNA, BJORN, CECILIA, DAY, EVA, group, HOUR, MONDAY, RULE, Ticket } from './a-ticket';

function facts(ticket: Ticket, to: Holder, more: Partial<GuardFacts> = {}): GuardFacts {
  const record = caseFromReading(ticket.reading(), null, ticket.now);
  const change = plannedChange(record.key, ticket.holder, to, '1');
  const book = {
    ...{ book: starterBook(), groups: null, members: null, matter: null, hinted: null, mandate: null, commitments: [] },
    ...more,
  };
  const known = { customer: 'Anna', hasBrief: false, judgement: null, ...book, answered: new Set<string>() };
  return { change, record, ...known, now: ticket.now, ...more };
}

const once = () => new Ticket().to(group('Support')).to(group('Logistik'), EVA);
const twice = () => once().to(group('Support'), BJORN).to(group('Logistik'), EVA).to(group('Support'), BJORN);

describe('stops', () => {
  it('nothing of a ticket that the helpdesk lets nobody change: closed for good, or gone', () => {
    const known = facts(twice(), group('Logistik'));
    const after = (changes: Partial<CaseRecord>) =>
      assess({ ...known, record: known.record && { ...known.record, ...changes } });
    expect(after({}).tier).toBe(2);
    expect(after({ status: 'solved' }).tier).toBe(2);
    expect(after({ status: 'closed' }).tier).toBe(2);
    expect(after({ status: 'closed', closedForGood: true })).toMatchObject({ tier: 0, findings: [] });
    for (const state of ['deleted', 'merged', 'suspended'] as const) expect(after({ state }).findings).toEqual([]);
  });

  it('no brief: from the second transfer on, and not with a brief', () => {
    expect(rules['no-brief'](facts(new Ticket().to(group('Support')), group('Logistik')))).toBeNull();
    expect(rules['no-brief'](facts(once(), group('Faktura')))).toMatchObject({ tier: 2, values: { nth: 2 } });
    expect(rules['no-brief'](facts(once(), group('Faktura'), { hasBrief: true }))).toBeNull();
  });

  it('target held twice: the turns that it has let go of', () => {
    expect(rules['target-held-twice'](facts(once(), group('Support')))).toBeNull();
    const finding = rules['target-held-twice'](facts(twice(), group('Logistik')));
    expect(finding).toMatchObject({ tier: 2, values: { name: 'Logistik', count: 2 } });
  });

  it('nothing of a case that is not known, of taking it oneself, of letting go, or inside the group', () => {
    const ticket = twice();
    expect(assess(facts(ticket, group('Logistik'), { record: null })).findings).toEqual([]);
    expect(assess(facts(ticket, group('Logistik', EVA))).findings).toEqual([]);
    const inside = new Ticket().to(group('Support', BJORN)).says(ANNA).says(BJORN).says(CECILIA);
    const within = assess(facts(inside, group('Support', CECILIA)));
    expect(within.change.kind).toBe('within');
    expect(within.findings.map((one) => [one.rule, one.tier])).toEqual([['told', 1]]);
  });
});

describe('notes and facts', () => {
  it('held before and straight back: once, and from there just now', () => {
    const ticket = once();
    expect(rules['held-before'](facts(ticket, group('Support')))).toMatchObject({
      tier: 1,
      values: { name: 'Support' },
    });
    expect(rules['straight-back'](facts(ticket, group('Support')))).toMatchObject({ tier: 1 });
    expect(rules['straight-back'](facts(ticket, group('Faktura')))).toBeNull();
    expect(rules['held-before'](facts(twice(), group('Logistik')))).toBeNull();
  });

  it('straight back: not once somebody here has given the customer a new answer', () => {
    const ticket = once().notes(BJORN, 'Finns i lager');
    expect(rules['straight-back'](facts(ticket, group('Support')))).not.toBeNull();
    expect(rules['straight-back'](facts(ticket.says(BJORN, 'De kommer i morgon'), group('Support')))).toBeNull();
  });

  it('nobody waits for an answer on a solved case, and it is on no carousel', () => {
    const scene = facts(once().says(ANNA, 'Tack'), group('Faktura'), { now: MONDAY + 9 * DAY });
    const of = (status: 'open' | 'solved') => {
      const asked = { ...scene, record: scene.record && { ...scene.record, status } };
      return [rules.unanswered(asked), rules['carousel-days'](asked)].map((one) => one?.rule ?? null);
    };
    expect(of('open')).toEqual(['unanswered', 'carousel-days']);
    expect(of('solved')).toEqual([null, null]);
  });

  it('the nth transfer is a fact at the second, a note from the third', () => {
    expect(rules['nth-transfer'](facts(once(), group('Faktura')))).toMatchObject({ tier: 0, values: { count: 2 } });
    const third = once().to(group('Produkt'), BJORN);
    expect(rules['nth-transfer'](facts(third, group('Faktura')))).toMatchObject({ tier: 1, values: { count: 3 } });
  });

  it('told: from two people on', () => {
    const ticket = once().says(ANNA).says(EVA);
    expect(rules.told(facts(ticket, group('Faktura')))).toBeNull();
    expect(rules.told(facts(ticket.says(BJORN), group('Faktura')))).toMatchObject({ tier: 1, values: { count: 2 } });
  });

  it('days on the carousel: whole days, a note from the third', () => {
    const ticket = once();
    const after = (days: number) =>
      rules['carousel-days'](facts(ticket, group('Faktura'), { now: MONDAY + days * DAY }));
    expect(after(0.9)).toBeNull();
    expect(after(1)).toMatchObject({ tier: 0, values: { count: 1 } });
    expect(after(3.5)).toMatchObject({ tier: 1, values: { count: 3 } });
  });

  it('unanswered: a second attempt or a day makes it a note', () => {
    const ticket = new Ticket().to(group('Support')).says(ANNA);
    expect(rules.unanswered(facts(ticket, group('Logistik')))).toMatchObject({
      tier: 0,
      values: { count: 1, days: 0 },
    });
    expect(rules.unanswered(facts(ticket.says(ANNA), group('Logistik')))).toMatchObject({
      tier: 1,
      values: { count: 2 },
    });
  });

  it('a question that is open: until somebody accepts a later transfer', () => {
    const note = noteText('Fråga till Produkt', 'När?', noteLine('question', 'abcdef01'));
    const ticket = new Ticket().to(group('Support')).notes(EVA, note);
    const values = { name: 'Eva Lind', asked: 'Fråga till Produkt', at: MONDAY + HOUR };
    expect(rules['question-open'](facts(ticket, group('Logistik')))).toMatchObject({ tier: 1, values });
    ticket.to(group('Logistik'), CECILIA).says(BJORN);
    expect(rules['question-open'](facts(ticket, group('Faktura')))).toBeNull();
  });
});

describe('a question that was sent', () => {
  const asked = () =>
    new Ticket()
      .to(group('Support', BJORN))
      .to(group('Support', EVA))
      .notes(EVA, noteText('Fråga till Produkt', 'När?', noteLine('question', 'abcdef01')));
  const isOpen = (ticket: Ticket, now = ticket.now) =>
    rules['question-open'](facts(ticket, group('Logistik'), { now })) !== null;

  it('is over when somebody elsewhere has answered, by an internal note or to the customer', () => {
    expect(isOpen(asked())).toBe(true);
    expect(isOpen(asked().notes(CECILIA, 'Fredag'))).toBe(false);
    expect(isOpen(asked().says(CECILIA, 'Den kommer på fredag'))).toBe(false);
  });

  it('is not over by what the keeper, a colleague in the same department, the customer or a rule writes', () => {
    expect(isOpen(asked().notes(EVA, 'Väntar'))).toBe(true);
    expect(isOpen(asked().says(BJORN, 'Vi återkommer'))).toBe(true);
    expect(isOpen(asked().says(ANNA).notes(RULE, 'Påminnelse'))).toBe(true);
  });

  it('is over after 14 days', () => {
    const at = MONDAY + 2 * HOUR;
    expect(isOpen(asked(), at + 14 * DAY - 1)).toBe(true);
    expect(isOpen(asked(), at + 14 * DAY)).toBe(false);
  });
});

describe('an assessment', () => {
  it('puts the strongest first and is as strong as that', () => {
    const { tier, findings, nth } = assess(facts(twice().says(ANNA).says(ANNA), group('Logistik')));
    expect([tier, nth]).toEqual([2, 5]);
    expect(findings[0]?.rule).toBe('target-held-twice');
    const strength = findings.map((one) => one.tier * 10 + one.weight);
    expect(strength).toEqual([...strength].sort((a, b) => b - a));
    expect(findings.every((one) => one.values['customer'] === 'Anna')).toBe(true);
  });

  it('makes facts of rules that the agent has answered on this case, and stops for the others', () => {
    const answered = new Set(['target-held-twice']);
    const assessment = assess(facts(twice(), group('Logistik'), { answered }));
    expect(assessment.findings.find((one) => one.rule === 'target-held-twice')?.tier).toBe(0);
    expect(assessment.tier).toBe(2);
    expect(assess(facts(twice(), group('Logistik'), { answered: new Set(RULES) })).tier).toBe(0);
  });
});
