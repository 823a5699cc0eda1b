import type { Colleague } from './absence';
import { groupOf } from './account-group';
import { awayOn, isSame } from './away';
import { caseRef } from './case-key';
import { departmentOf, targetAgent, today, type GuardFacts } from './guard-facts';
import { sameAccount, userKey } from './identity';
import { managerForGroup } from './manager-on-duty';
import type { GroupMember } from './reading';
import type { Offers } from './way';

/** A book's user, which may be written by hand. Nobody can be given a case by what is no id of the helpdesk's. */
const USER = /:user:(\d{1,20})$/;

/** What the ways out of this change need, as far as it is known. */
export function offersOf(facts: GuardFacts): Offers {
  const { book, change, hinted, mandate } = facts;
  const contact = departmentOf(change.caseKey, change.to, book)?.contact;
  const standIn = standInOf(facts);
  const duty = managerForGroup(book, groupOf(change.caseKey, change.from), today(facts));
  return {
    ...(contact && { keep: { contact } }),
    ...(standIn && { standIn }),
    ...(hinted?.group && !hinted.isHere && { hinted: hintedOffer(hinted, hinted.group) }),
    ...(mandate && { mandate: mandateOffer(mandate) }),
    ...(duty && { duty: { name: duty.name, reach: duty.reach } }),
  };
}

function standInOf(facts: GuardFacts): Offers['standIn'] {
  const agent = targetAgent(facts);
  const standIn = agent && awayOn(facts.book.absences, agent, today(facts))?.standIn;
  return standIn ? { name: standIn.name, agentId: agentIdOf(standIn, facts) } : undefined;
}

/**
 * The one member of the group that the case would go to who is the stand-in: by the book's user, else by name. Two of that
 * name are nobody, and so is who is not in the group: the helpdesk would refuse it. Where nobody knows who is in the group,
 * by the book; else by whoever of that name has had this very case there.
 */
function agentIdOf(standIn: Colleague, { change, record, members }: GuardFacts): string | null {
  const { helpdesk, host } = caseRef(change.caseKey);
  if (members?.standIns) {
    const asColleague = ({ id, name }: GroupMember) => ({ name, users: [userKey(helpdesk, host, id)] });
    const [one, ...others] = members.standIns.filter((member) => isSame(standIn, asColleague(member)));
    return one === undefined || others.length > 0 ? null : one.id;
  }
  const inBook = standIn.users.find((user) => sameAccount(user, change.caseKey));
  if (inBook !== undefined) return USER.exec(inBook)?.[1] ?? null;
  const held = (record?.handovers ?? []).map(({ to }) => to).filter(({ groupId }) => groupId === change.to.groupId);
  return held.findLast(({ agentName }) => isSame(standIn, { name: agentName ?? '', users: [] }))?.agentId ?? null;
}

function hintedOffer(
  { hint, department }: NonNullable<GuardFacts['hinted']>,
  group: { id: string; name: string },
): Offers['hinted'] {
  return {
    ...{ hintId: hint.id, departmentId: department.id, name: department.name, advice: hint.advice },
    ...{ groupId: group.id, groupName: group.name },
    ...(department.contact && { contact: department.contact }),
  };
}

function mandateOffer({ id, sentence, upTo, guideline }: NonNullable<GuardFacts['mandate']>): Offers['mandate'] {
  return { mandateId: id, sentence, upTo, guideline };
}
