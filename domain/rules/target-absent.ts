import type { Finding } from '../assessment';
import { awayOn } from '../away';
import { targetAgent, today, type GuardFacts } from '../guard-facts';

/** The agent who would get the case is away, until when, and who stands in: followed through those who are away too. */
export function targetAbsent(facts: GuardFacts): Finding | null {
  const agent = targetAgent(facts);
  const away = agent && awayOn(facts.book.absences, agent, today(facts));
  if (!away) return null;
  const { until, how, standIn, passed } = away;
  return {
    rule: 'target-absent',
    tier: 2,
    weight: 0.95,
    how,
    values: {
      ...{ name: agent.name, until },
      ...(standIn && { stand_in: standIn.name }),
      ...(passed.length > 0 && { passed: passed.join(', ') }),
    },
    ways: ['stand-in', 'keep', 'duty', 'brief'],
  };
}
