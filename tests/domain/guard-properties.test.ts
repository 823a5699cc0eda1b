import { afterEach, describe, expect, it } from 'vitest';
import { assess } from '@/domain/assess';
import { type Finding, RULES } from '@/domain/assessment';
import type { GuardFacts } from '@/domain/guard-facts';
import { rules } from '@/domain/rules';
import { mayStop, type PastTransfer } from '@/domain/stop-budget';
import { stopStrength } from '@/domain/stop-strength';
import { BJORN, CECILIA, EVA, seeded } from './a-ticket';
import { away, CLOSED, oneOf, someFacts } from './some-facts';

// What holds for any facts. The generator is seeded: a failure names its round, and comes again.

const ROUNDS = 300;

type Check = (facts: GuardFacts, random: () => number, round: number) => void;

function everyRound(seed: number, check: Check, rounds = ROUNDS): void {
  for (let round = 0; round < rounds; round += 1) {
    const random = seeded(seed * 100_000 + round);
    check(someFacts(random), random, round);
  }
}

const tierOf = (facts: GuardFacts) => assess(facts).tier;
const strengthOf = (facts: GuardFacts) => stopStrength(assess(facts).findings, facts.judgement);

it('the facts of these tests are of many kinds: every rule speaks, and every one that may stop stops', () => {
  const spoken = new Set<string>();
  const stopped = new Set<string>();
  everyRound(1, (facts) => {
    for (const { rule, tier } of assess(facts).findings) {
      spoken.add(rule);
      if (tier === 2) stopped.add(rule);
    }
  });
  expect(RULES.filter((rule) => !spoken.has(rule))).toEqual([]);
  expect([...stopped].sort()).toEqual([
    ...[
      'commitment-open',
      'department-closed',
      'group-gone',
      'hint-elsewhere',
      'manager-asked',
      'no-brief',
      'passed-on',
    ],
    ...['target-absent', 'target-held-twice'],
  ]);
});

describe('what is not known stops nobody', () => {
  const missing: Record<string, (facts: GuardFacts) => GuardFacts> = {
    'the case': (facts) => ({ ...facts, record: null, hasBrief: true, commitments: [] }),
    'what finished transfers say': (facts) => ({ ...facts, judgement: null }),
    'what they say of the hinted department': (facts) => ({
      ...facts,
      hinted: facts.hinted && { ...facts.hinted, judgement: null },
    }),
    'the hint': (facts) => ({ ...facts, hinted: null }),
    'the mandate': (facts) => ({ ...facts, mandate: null }),
    'the account’s groups': (facts) => ({ ...facts, groups: null }),
    'who is in the group': (facts) => ({ ...facts, members: null }),
    'what the case is about': (facts) => ({ ...facts, matter: null }),
    'the customer’s name': (facts) => ({ ...facts, customer: '' }),
    'the book’s lists': (facts) => ({
      ...facts,
      book: { ...facts.book, absences: [], departments: [], hints: [], mandates: [], holidays: [], duties: [] },
    }),
    'the target’s names': (facts) => {
      const to = { ...facts.change.to, groupName: null, agentName: null };
      return { ...facts, change: { ...facts.change, to } };
    },
  };

  it.each(Object.entries(missing))('%s', (_, without) => {
    everyRound(2, (facts, _random, round) => {
      const known = new Set(stops(assess(facts).findings));
      const left = stops(assess(without(facts)).findings);
      expect(
        left.filter((rule) => !known.has(rule)),
        `round ${round}`,
      ).toEqual([]);
    });
  });
});

const stops = (findings: readonly Finding[]) => findings.filter(({ tier }) => tier === 2).map(({ rule }) => rule);

describe('more reasons never make the guard milder', () => {
  const more: Record<string, (facts: GuardFacts) => GuardFacts> = {
    'the target is away': (facts) => {
      const absences = [...facts.book.absences, away(BJORN, facts.now), away(CECILIA, facts.now)];
      return { ...facts, book: { ...facts.book, absences } };
    },
    'its department is closed': (facts) => {
      const departments = facts.book.departments.map((one) => ({ ...one, hours: CLOSED }));
      return { ...facts, book: { ...facts.book, departments } };
    },
    'nobody is in the group': (facts) => ({ ...facts, members: { count: 0, standIns: [] } }),
    'no brief goes with it': (facts) => ({ ...facts, hasBrief: false }),
    'something is promised': (facts) => {
      const promise = { id: 'q', text: 'Ringa', dueAt: facts.now - 1, by: { id: EVA.id, name: EVA.name } };
      return { ...facts, commitments: [...facts.commitments, promise] };
    },
    'the customer asks for a manager': (facts) => {
      const ask = { at: 1, by: { id: EVA.id, name: EVA.name }, departmentId: null, calls: [], closed: null };
      return { ...facts, record: facts.record && { ...facts.record, managerAsks: [ask] } };
    },
    'it is a complaint': (facts) => ({ ...facts, record: facts.record && { ...facts.record, complaintSince: 1 } }),
    'more of those like it were passed on': (facts) => ({
      ...facts,
      judgement: facts.judgement && { ...facts.judgement, chance: 1, rank: 1 },
    }),
    'nothing has been answered': (facts) => ({ ...facts, answered: new Set<string>() }),
    'no rule is a note only': (facts) => ({ ...facts, book: { ...facts.book, demoted: [] } }),
  };

  it.each(Object.entries(more))('%s: neither the tier nor the strength of a stop goes down', (_, withIt) => {
    let rose = 0;
    everyRound(3, (facts, _random, round) => {
      const worse = withIt(facts);
      expect(tierOf(worse), `round ${round}`).toBeGreaterThanOrEqual(tierOf(facts));
      expect(strengthOf(worse), `round ${round}`).toBeGreaterThanOrEqual(strengthOf(facts));
      rose += Number(tierOf(worse) > tierOf(facts) || strengthOf(worse) > strengthOf(facts));
    });
    // Else the reason would be none.
    if (_ !== 'it is a complaint') expect(rose).toBeGreaterThan(10);
  });

  it('all that speaks is said: a reason more silences none but the one that says the same', () => {
    everyRound(4, (facts, random, round) => {
      const withIt = oneOf(random, Object.values(more) as [(typeof more)[string]]);
      const said = new Set(assess(withIt(facts)).findings.map(({ rule }) => rule));
      const silenced = assess(facts).findings.filter(({ rule }) => !said.has(rule) && rule !== 'nth-transfer');
      expect(
        silenced.map(({ rule }) => rule),
        `round ${round}`,
      ).toEqual([]);
    });
  });
});

describe('a stricter lead is never stopped more', () => {
  it('a higher threshold stops no transfer that a lower one lets go', () => {
    let fewer = 0;
    everyRound(5, (facts, random, round) => {
      const at = (stopAt: number) => tierOf({ ...facts, book: { ...facts.book, stopAt } });
      const [low, high] = [random(), random()].sort((a, b) => a - b) as [number, number];
      expect(at(high), `round ${round}`).toBeLessThanOrEqual(at(low));
      fewer += Number(at(high) < at(low));
    });
    expect(fewer).toBeGreaterThan(3);
  });

  it('a rule made a note stops no transfer that it let go before', () => {
    everyRound(6, (facts, random, round) => {
      const demoted = [...(facts.book.demoted ?? []), oneOf(random, RULES)];
      expect(tierOf({ ...facts, book: { ...facts.book, demoted } }), `round ${round}`).toBeLessThanOrEqual(
        tierOf(facts),
      );
    });
  });

  it('of the same past, a smaller budget stops no transfer that a larger one lets go', () => {
    let fewer = 0;
    for (let round = 0; round < 600; round += 1) {
      const random = seeded(700_000 + round);
      const past: PastTransfer[] = Array.from({ length: Math.floor(random() * 260) }, () => {
        const strength = random() < 0.5 ? 0 : random();
        return { strength, stopped: strength > 0 && random() < 0.08 };
      });
      const strength = random();
      const budgets = [1, 2, 3, 5, 10, 20, 50, 200];
      const answers = budgets.map((budget) => mayStop(past, strength, budget));
      const first = answers.indexOf(false);
      if (first >= 0) expect(answers.slice(first), `round ${round}`).not.toContain(true);
      fewer += Number(first > 0);
    }
    expect(fewer).toBeGreaterThan(100);
  });
});

describe('a rule that throws', () => {
  const kept = { ...rules };
  afterEach(() => void Object.assign(rules, kept));

  it.each(RULES)('%s: leaves no assessment at all, so that the save is let go', (rule) => {
    rules[rule] = () => {
      throw new Error('a fault in the rule');
    };
    let assessed = 0;
    const check = (facts: GuardFacts) => {
      assessed += 1;
      expect(() => assess(facts)).toThrow('a fault in the rule');
    };
    everyRound(8, check, 5);
    expect(assessed).toBe(5);
  });
});
