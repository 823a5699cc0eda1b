import type { Finding } from '../assessment';
import { awayOn } from '../away';
import { cut } from '../excerpt';
import { targetAgent, today, type GuardFacts } from '../guard-facts';

/** As much as is read in a dialog, in characters: a book may have chains of hundreds. */
const MOST_NAMES = 200;

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
      ...(passed.length > 0 && { passed: cut(passed.join(', '), MOST_NAMES) }),
    },
    ways: ['stand-in', 'keep', 'duty', 'brief'],
  };
}
