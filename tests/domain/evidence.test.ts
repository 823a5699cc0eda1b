import { describe, expect, it } from 'vitest';
import { caseFromReading } from '@/domain/case-from-reading';
import { judge, learn, noEvidence, type Evidence } from '@/domain/evidence/evidence';
import { evidenceIn, EvidenceRecord, openedEvidence, packedEvidence } from '@/domain/evidence/evidence-record';
import { lessonsOf, matterOf } from '@/domain/evidence/lessons';
import { traitsOf, type Traits } from '@/domain/evidence/traits';
import { weigh } from '@/domain/weigh';
import { DAY, EVA, group, MONDAY, seeded, Ticket } from './a-ticket';

const traits = (more: Partial<Traits> = {}): Traits => ({
  ...{ sender: 'support', receiver: 'logistik', first: 'support', nth: 1, held: 0, matter: [] },
  ...more,
});

/** Logistics passes on most of what it gets, billing little of it. */
function taught(times = 40, at = MONDAY): Evidence {
  const evidence = noEvidence();
  for (let n = 0; n < times; n += 1) {
    learn(evidence, traits(), n % 4 !== 0, at);
    learn(evidence, traits({ receiver: 'faktura' }), n % 4 === 0, at);
  }
  return evidence;
}

describe('the evidence', () => {
  it('knows nothing at first, and gives even chances', () => {
    expect(judge(noEvidence(), traits(), MONDAY)).toEqual({
      rank: 0.5,
      chance: 0.5,
      alike: { finished: 0, passedOn: 0 },
    });
  });

  it('tells receivers apart, and says how many were like this', () => {
    const evidence = taught();
    const logistics = judge(evidence, traits(), MONDAY);
    expect(logistics.alike).toEqual({ finished: 40, passedOn: 30 });
    expect(logistics.chance).toBeGreaterThan(0.65);
    expect(judge(evidence, traits({ receiver: 'faktura' }), MONDAY).chance).toBeLessThan(0.35);
  });

  it('learns what a matter means to a receiver, beyond what each means by itself', () => {
    const evidence = taught();
    for (let n = 0; n < 30; n += 1) learn(evidence, traits({ matter: ['tag:skruv'] }), false, MONDAY);
    const screws = judge(evidence, traits({ matter: ['tag:skruv'] }), MONDAY);
    expect(screws.rank).toBeLessThan(judge(evidence, traits({ matter: ['tag:annat'] }), MONDAY).rank);
    expect(screws.alike).toEqual({ finished: 30, passedOn: 0 });
  });

  it('forgets slowly: half in three weeks, and a reorganised firm is learned again', () => {
    const evidence = taught();
    const later = MONDAY + 42 * DAY;
    expect(judge(evidence, traits(), later).alike).toEqual({ finished: 10, passedOn: 8 });
    for (let n = 0; n < 60; n += 1) learn(evidence, traits(), false, later);
    expect(judge(evidence, traits(), later).chance).toBeLessThan(0.35);
  });

  it('counts a transfer once: kept, and then passed on after all', () => {
    const turned = taught();
    learn(turned, traits(), false, MONDAY);
    learn(turned, traits(), true, MONDAY + DAY, MONDAY);
    const passed = taught();
    learn(passed, traits(), true, MONDAY + DAY);
    const at = MONDAY + 2 * DAY;
    expect(judge(turned, traits(), at).alike).toEqual(judge(passed, traits(), at).alike);
    expect(judge(turned, traits(), at).rank).toBeCloseTo(judge(passed, traits(), at).rank, 9);
    expect(judge(turned, traits(), at).chance).toBeCloseTo(judge(passed, traits(), at).chance, 1);
  });

  it('is no worse for being told late that a kept transfer was never learned', () => {
    const evidence = noEvidence();
    learn(evidence, traits(), true, MONDAY + DAY, MONDAY);
    expect(judge(evidence, traits(), MONDAY + DAY).alike).toEqual({ finished: 1, passedOn: 1 });
  });

  it('comes to the same whichever of two outcomes is read first', () => {
    const one = noEvidence();
    learn(one, traits(), true, MONDAY);
    learn(one, traits(), false, MONDAY + 10 * DAY);
    const other = noEvidence();
    learn(other, traits(), false, MONDAY + 10 * DAY);
    learn(other, traits(), true, MONDAY);
    const at = MONDAY + 11 * DAY;
    expect(judge(other, traits(), at).rank).toBeCloseTo(judge(one, traits(), at).rank, 6);
  });

  it('comes true as often as it says, where the world stays as it is', () => {
    const random = seeded(7);
    const evidence = noEvidence();
    const truth: Record<string, number> = { a: 0.9, b: 0.6, c: 0.3, d: 0.1 };
    const said: { chance: number; came: boolean }[] = [];
    for (let n = 0; n < 4000; n += 1) {
      const receiver = 'abcd'[Math.floor(random() * 4)] ?? 'a';
      const sender = 'wxyz'[Math.floor(random() * 4)] ?? 'w';
      const at = MONDAY + n * 600_000;
      const came = random() < (truth[receiver] ?? 0);
      const { chance } = judge(evidence, traits({ receiver, sender }), at);
      if (n > 1000) said.push({ chance, came });
      learn(evidence, traits({ receiver, sender }), came, at);
    }
    for (const [from, to] of [
      [0, 0.2],
      [0.2, 0.45],
      [0.45, 0.75],
      [0.75, 1],
    ] as const) {
      const bin = said.filter(({ chance }) => chance >= from && chance < to);
      const expected = bin.reduce((sum, { chance }) => sum + chance, 0) / bin.length;
      expect(bin.filter(({ came }) => came).length / bin.length).toBeCloseTo(expected, 1);
    }
  });

  it('stays one small record, whatever it is taught, and is the same when opened again', () => {
    const evidence = taught();
    for (let n = 0; n < 20_000; n += 1) {
      learn(
        evidence,
        traits({ receiver: `r${n % 700}`, sender: `s${n % 90}`, matter: [`tag:${n}`] }),
        n % 3 === 0,
        MONDAY + n,
      );
    }
    const record = packedEvidence('zendesk:acme.zendesk.com', evidence);
    expect(weigh(record)).toBeLessThan(60_000);
    const at = MONDAY + DAY;
    const again = judge(openedEvidence(EvidenceRecord.parse(record)), traits({ receiver: 'r1', sender: 's1' }), at);
    expect(again.rank).toBeCloseTo(judge(evidence, traits({ receiver: 'r1', sender: 's1' }), at).rank, 3);
  });

  it('judges from its record, without being opened, what it judges when opened', () => {
    const evidence = taught();
    learn(evidence, traits({ receiver: 'teknik', matter: ['tag:wifi'] }), true, MONDAY);
    const record = packedEvidence('zendesk:acme.zendesk.com', evidence);
    for (const receiver of ['logistik', 'faktura', 'teknik', 'nobody-yet']) {
      const asked = traits({ receiver, matter: ['tag:wifi'] });
      expect(judge(evidenceIn(record), asked, MONDAY + DAY)).toEqual(
        judge(openedEvidence(record), asked, MONDAY + DAY),
      );
    }
  });
});

describe('what a case teaches', () => {
  const record = (ticket: Ticket, status: 'open' | 'solved') =>
    caseFromReading(ticket.reading({ status, tags: ['skruv', 'stafett_logistik'] }), null, ticket.now);
  const twice = () => new Ticket().to(group('Support')).to(group('Logistik'), EVA).to(group('Faktura'), EVA);

  it('a transfer is finished when it is passed on, the last one when the case is solved', () => {
    const open = lessonsOf(record(twice(), 'open'), undefined);
    expect(open.lessons.map((one) => [one.traits.receiver, one.passedOn])).toEqual([['g-Logistik', true]]);
    expect(open.learned).toEqual({ transfers: 1, lastKept: false });
    const solved = lessonsOf(record(twice(), 'solved'), open.learned);
    expect(solved.lessons.map((one) => [one.traits.receiver, one.passedOn])).toEqual([['g-Faktura', false]]);
    expect(lessonsOf(record(twice(), 'solved'), solved.learned).lessons).toEqual([]);
  });

  it('a case that is opened again and passed on teaches that instead', () => {
    const { learned } = lessonsOf(record(twice(), 'solved'), undefined);
    const again = lessonsOf(record(twice().to(group('Support'), EVA), 'open'), learned);
    expect(again.lessons.map((one) => [one.traits.receiver, one.passedOn])).toEqual([['g-Faktura', true]]);
    expect(again.lessons[0]?.keptAt).toBe(learned.keptAt);
    expect(learned.keptAt).toBeGreaterThan(0);
    expect(again.learned).toEqual({ transfers: 2, lastKept: false });
  });

  it('and once more, when it is passed on from there', () => {
    const { learned } = lessonsOf(record(twice(), 'solved'), undefined);
    const further = twice().to(group('Support'), EVA).to(group('Logistik'), EVA);
    const { lessons } = lessonsOf(record(further, 'open'), learned);
    expect(lessons.map((one) => [one.traits.receiver, one.passedOn, one.keptAt])).toEqual([
      ['g-Faktura', true, learned.keptAt],
      ['g-Support', true, undefined],
    ]);
  });

  it('nothing of a case that could not be read whole', () => {
    const cut = { ...record(twice(), 'solved'), depth: 'cut' as const };
    expect(lessonsOf(cut, undefined).lessons).toEqual([]);
  });

  it('knows what the case is about by its tags, without those that Stafett put there', () => {
    expect(matterOf(record(twice(), 'open'))).toEqual(['tag:skruv']);
  });

  it('knows where the case began, which transfer it is, and how often the receiver had it', () => {
    const ticket = twice().to(group('Logistik'), EVA);
    const { handovers } = record(ticket, 'open');
    const next = { from: group('Logistik'), to: group('Faktura') };
    expect(traitsOf(handovers, next, [])).toEqual({
      sender: 'g-Logistik',
      receiver: 'g-Faktura',
      first: 'g-Support',
      nth: 4,
      held: 1,
      matter: [],
    });
  });
});
