import { describe, expect, it } from 'vitest';
import { assess } from '@/domain/assess';
import { Assessment, type Finding } from '@/domain/assessment';
import type { KnownGroup } from '@/domain/guard-facts';
import type { Hint } from '@/domain/hint';
import type { Mandate } from '@/domain/mandate';
import { rules } from '@/domain/rules';
import { starterBook } from '@/domain/starter-book';
import { ANNA, BJORN, EVA, group, Ticket } from './a-ticket';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { facts, type Scene } from './book-scene';

describe('a hint names another department', () => {
  const hint = aHint({ advice: 'Ta med numret', when: { ...NO_WORDS, any: ['faktura'] } });
  const scene = (more: Scene = {}): Scene => ({ book: { hints: [hint] }, ...more });

  it.each<[string, Scene, number | null]>([
    ['without evidence: a note', scene(), 1],
    ['the same department: nothing', scene({ to: group('Faktura') }), null],
    ['inside the group: nothing', scene({ to: group('Support', BJORN) }), null],
    ['an unlikely target: a note', scene({ evidence: { 'g-Logistik': [0.4, 50] } }), 1],
    ['at the threshold: a stop', scene({ evidence: { 'g-Logistik': [0.75, 20] } }), 2],
    ['just below: a note', scene({ evidence: { 'g-Logistik': [0.74, 20] } }), 1],
    ['likely, of too few: a note', scene({ evidence: { 'g-Logistik': [0.99, 19] } }), 1],
    [
      'clearly better where the hint says: a stop',
      scene({ evidence: { 'g-Logistik': [0.5, 20], 'g-Faktura': [0.25, 20] } }),
      2,
    ],
    ['somewhat better: a note', scene({ evidence: { 'g-Logistik': [0.5, 20], 'g-Faktura': [0.26, 20] } }), 1],
    ['better, of too few: a note', scene({ evidence: { 'g-Logistik': [0.5, 20], 'g-Faktura': [0, 19] } }), 1],
    ['a target that nobody knows: a note', scene({ to: group('V30'), evidence: { 'g-V30': [0.99, 99] } }), 1],
  ])('%s', (_, of, tier) => {
    expect(rules['hint-elsewhere'](facts(of))?.tier ?? null).toBe(tier);
  });

  it('says the words as the customer wrote them, and offers the department with its group', () => {
    const assessment = assess(facts(scene()));
    const finding = assessment.findings.find(({ rule }) => rule === 'hint-elsewhere');
    const hinted = { sv: 'Faktura', en: 'Billing' };
    expect(finding).toMatchObject({
      how: 'words',
      values: { name: 'Logistik', hinted, words: 'Fakturan', advice: 'Ta med numret' },
    });
    expect(finding?.ways?.[0]).toBe('hinted');
    expect(assessment.offers?.hinted).toEqual({
      ...{ hintId: 'h', departmentId: 'billing', name: hinted, advice: 'Ta med numret' },
      ...{ groupId: 'g-Faktura', groupName: 'Faktura' },
    });
    expect(Assessment.parse(assessment)).toEqual(assessment);
  });

  it('says whom to ask at both departments, where the book does, and nothing of the one that has the case', () => {
    const contacts: Record<string, string> = { billing: '#faktura', logistics: 'Karin, 08-465 001 00' };
    const { departments } = starterBook();
    const named = departments.map((one) => ({ ...one, contact: contacts[one.id] ?? '' }));
    const told = (ticket?: Ticket) =>
      assess(facts(scene({ ...(ticket && { ticket }), book: { hints: [hint], departments: named } })));
    const contactIn = ({ findings }: Assessment) =>
      findings.find(({ rule }) => rule === 'hint-elsewhere')?.values['contact'];
    const assessment = told();
    expect(contactIn(assessment)).toBe('#faktura');
    expect(assessment.offers).toMatchObject({
      keep: { contact: contacts['logistics'] },
      hinted: { contact: '#faktura' },
    });
    expect(Assessment.parse(assessment)).toEqual(assessment);
    expect(contactIn(told(new Ticket().to(group('Faktura', EVA)).says(ANNA, 'Fakturan är fel')))).toBeUndefined();
    const without = assess(facts(scene()));
    expect([contactIn(without), without.offers?.keep]).toEqual([undefined, undefined]);
  });

  it('is without words where tags decided', () => {
    const byTag = { ...hint, when: { ...NO_WORDS, channels: ['email'] } };
    const finding = rules['hint-elsewhere'](facts({ book: { hints: [byTag] } }));
    expect([finding?.how, finding?.values['words']]).toEqual([undefined, undefined]);
  });

  it('never stops, and offers nothing, where the case is there already', () => {
    const ticket = new Ticket().to(group('Faktura', EVA)).says(ANNA, 'Fakturan är fel');
    const assessment = assess(facts(scene({ ticket, evidence: { 'g-Logistik': [0.7, 99], 'g-Faktura': [0.1, 99] } })));
    const finding = assessment.findings.find(({ rule }) => rule === 'hint-elsewhere');
    expect(finding).toMatchObject({ tier: 1, how: 'here', ways: ['keep', 'brief'] });
    expect(assessment.offers?.hinted).toBeUndefined();
  });

  it('is not said against by a weaker hint, and a hint that is off says nothing', () => {
    const stronger: Hint = { ...hint, id: 's', priority: 2, departmentId: 'logistics' };
    expect(rules['hint-elsewhere'](facts({ book: { hints: [hint, stronger] } }))).toBeNull();
    expect(rules['hint-elsewhere'](facts({ book: { hints: [{ ...hint, isOn: false }] } }))).toBeNull();
    expect(rules['hint-elsewhere'](facts({ book: { hints: [{ ...hint, departmentId: 'gone' }] } }))).toBeNull();
  });

  it('offers the group that has the department’s name, of several, and none where none or more than one has', () => {
    const group = (name: string): KnownGroup => ({ id: name, name });
    const offered = (...names: string[]) =>
      assess(facts(scene({ groups: names.map(group) }))).offers?.hinted?.groupName ?? null;
    expect(offered('Faktura Norge')).toBe('Faktura Norge');
    expect(offered('Faktura Norge', 'FAKTURA')).toBe('FAKTURA');
    expect(offered('Faktura Norge', 'Faktura Sverige')).toBeNull();
    expect(offered()).toBeNull();
  });
});

describe('within mandate', () => {
  const mandate = aMandate({
    ...{ sentence: 'kreditera direkt', guideline: 'https://intra.exempel.se/k' },
    ...{ when: { ...NO_WORDS, all: ['pengar'] }, upTo: { amount: 500, currency: 'SEK' } },
  });

  it.each<[string, Mandate[], Partial<Finding> | null]>([
    [
      'up to an amount',
      [mandate],
      { tier: 1, how: 'amount', values: { sentence: 'kreditera direkt', amount: 500, currency: 'SEK' } },
    ],
    ['without an amount', [{ ...mandate, upTo: null }], { tier: 1, values: { sentence: 'kreditera direkt' } }],
    ['off', [{ ...mandate, isOn: false }], null],
    ['for other cases', [{ ...mandate, when: { ...NO_WORDS, all: ['retur'] } }], null],
    ['of two, the one that comes first', [mandate, { ...mandate, priority: 2, sentence: 'ring' }], { how: 'amount' }],
  ])('%s', (_, mandates, expected) => {
    const finding = rules['within-mandate'](facts({ book: { mandates } }));
    if (expected === null) expect(finding).toBeNull();
    else expect(finding).toMatchObject(expected);
  });

  it('is offered with amount and guideline, and says nothing inside the group', () => {
    const { id: mandateId, sentence, upTo, guideline } = mandate;
    const whole = facts({ book: { mandates: [mandate] } });
    expect(assess(whole).offers?.mandate).toEqual({ mandateId, sentence, upTo, guideline });
    const inside = facts({ to: group('Support', BJORN), book: { mandates: [mandate] } });
    expect(rules['within-mandate'](inside)).toBeNull();
  });
});
