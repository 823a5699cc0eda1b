import { awayOn } from './away';
import { caseRef } from './case-key';
import { targetAgent, today, type GuardFacts } from './guard-facts';
import { sameAccount, userKey } from './identity';
import { managerOnDuty } from './manager-on-duty';
import type { Offers, Way } from './way';

/** What the ways out of this change need, as far as it is known. */
export function offersOf(facts: GuardFacts): Offers {
  const { book, hinted, mandate } = facts;
  const standIn = standInOf(facts);
  const duty = managerOnDuty(book.duties, book.absences, today(facts));
  return {
    ...(standIn && { standIn }),
    ...(hinted?.group && !hinted.isHere && { hinted: hintedOffer(hinted, hinted.group) }),
    ...(mandate && { mandate: mandateOffer(mandate) }),
    ...(duty && { duty: { name: duty.name, reach: duty.reach } }),
  };
}

/** Whether a way out has what it needs. Keeping the customer and handing over with brief need nothing. */
export function isOffered(way: Way, offers: Offers): boolean {
  switch (way) {
    case 'keep':
    case 'brief':
      return true;
    case 'stand-in':
      return offers.standIn !== undefined;
    default:
      return offers[way] !== undefined;
  }
}

function standInOf(facts: GuardFacts): Offers['standIn'] {
  const agent = targetAgent(facts);
  const standIn = agent && awayOn(facts.book.absences, agent, today(facts))?.standIn;
  if (!standIn) return undefined;
  const { helpdesk, host } = caseRef(facts.change.caseKey);
  const user = standIn.users.find((one) => sameAccount(one, facts.change.caseKey));
  return { name: standIn.name, agentId: user?.slice(userKey(helpdesk, host, '').length) ?? null };
}

function hintedOffer(
  { hint, department }: NonNullable<GuardFacts['hinted']>,
  group: { id: string; name: string },
): Offers['hinted'] {
  return {
    ...{ hintId: hint.id, departmentId: department.id, name: department.name, advice: hint.advice },
    ...{ groupId: group.id, groupName: group.name },
  };
}

function mandateOffer({ id, sentence, upTo, guideline }: NonNullable<GuardFacts['mandate']>): Offers['mandate'] {
  return { mandateId: id, sentence, upTo, guideline };
}
