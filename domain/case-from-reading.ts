import type { CaseRecord, Interaction, Note } from './case';
import { caseKey } from './case-key';
import { complaintByType } from './complaint';
import { contactOf, isInteraction } from './contact';
import { excerpt, firstWords, wholeMessage } from './excerpt';
import { countHandovers, handoversOf } from './handovers';
import type { Holder } from './holder';
import { userKey } from './identity';
import { keptByClaims, laterKept } from './kept';
import type { Message, Party, TicketReading, TicketSummary } from './reading';
import { claimedNotes } from './stafett-note';
import { stationsOf } from './stations';
import { toldBy } from './told';

const NAME_LENGTH = 80;

/** What this browser knows of a case beyond what the helpdesk says; kept over every new reading. */
type OwnKnowledge = Pick<
  CaseRecord,
  | 'alsoTold'
  | 'readClaims'
  | 'answeredRules'
  | 'complaintSince'
  | 'notComplaint'
  | 'managerAsks'
  | 'watched'
  | 'learned'
>;

const NOTHING_OWN: OwnKnowledge = {
  alsoTold: [],
  readClaims: [],
  answeredRules: [],
  complaintSince: null,
  watched: [],
};

/**
 * The case as a whole reading tells it, with everything in it (see fit-case.ts for what then becomes segments), and with
 * what this browser alone knows taken over from `previous`.
 * @param now when it was read, ms since 1970 @param wholeMessages the lead has them kept whole, not only their beginnings
 */
export function caseFromReading(
  reading: TicketReading,
  previous: CaseRecord | null,
  now: number,
  wholeMessages = false,
): CaseRecord {
  const keep = wholeMessages ? wholeMessage : excerpt;
  const messages = [...reading.messages].map(withShortName).sort((a, b) => a.at - b.at);
  const claims = claimedNotes(messages);
  const changes = reading.changes.map((change) => ({
    ...change,
    by: shortParty(change.by),
    from: shortHolder(change.from),
    to: shortHolder(change.to),
  }));
  const handovers = handoversOf(changes, messages, claims);
  const stations = stationsOf(handovers, messages, reading);
  const interactions = messages.filter(isInteraction).map((message) => toInteraction(message, keep));
  const notes = messages.filter((message) => !isInteraction(message)).map((message) => toNote(message, keep));
  const first = messages.find((message) => message.by.role === 'customer' && isInteraction(message));
  return withComplaint({
    ...header(reading, reading.customer.id),
    ...organisationAndForm(reading, previous),
    ...own(previous),
    holderSince: handovers.at(-1)?.at ?? reading.createdAt,
    handovers,
    stations,
    interactions,
    notes,
    segments: 0,
    counts: {
      interactions: interactions.length,
      notes: notes.length,
      ...countHandovers(handovers),
      stations: stations.length,
    },
    contact: contactOf(messages),
    firstWords: first ? firstWords(first.text) : '',
    toldBy: toldBy(messages),
    claims,
    kept: laterKept(keptByClaims(claims), previous?.kept ?? null),
    depth: reading.complete ? 'whole' : 'cut',
    ...(reading.unsettled === true && { unsettled: true }),
    readAt: now,
  });
}

/**
 * The case as the customer's list of tickets tells it. What was once read whole is kept, and so is its stamp: the case
 * is known to have moved on exactly when the stamps differ.
 */
export function caseFromSummary(summary: TicketSummary, previous: CaseRecord | null, now: number): CaseRecord {
  if (previous !== null && previous.depth !== 'summary') {
    const now = { ...header(summary, summary.customerId), ...organisationAndForm(summary, previous) };
    return withComplaint({ ...previous, ...now, stamp: previous.stamp });
  }
  const stations = stationsOf([], [], summary);
  return withComplaint({
    ...header(summary, summary.customerId),
    ...organisationAndForm(summary, previous),
    ...own(previous),
    holderSince: null,
    handovers: [],
    stations,
    interactions: [],
    notes: [],
    segments: 0,
    counts: { interactions: 0, notes: 0, transfers: 0, within: 0, stations: stations.length },
    contact: { firstAt: null, lastAt: null, lastWordAt: null, unanswered: 0, unansweredSince: null },
    firstWords: '',
    toldBy: [],
    claims: [],
    kept: previous?.kept ?? null,
    depth: 'summary',
    readAt: now,
  });
}

/** The helpdesk's own type makes it a complaint too, unless an agent has said that it is none. */
function withComplaint(record: CaseRecord): CaseRecord {
  if (record.complaintSince !== null || record.notComplaint === true) return record;
  return { ...record, complaintSince: complaintByType(record) };
}

function header(ticket: Omit<TicketSummary, 'customerId'>, userId: string) {
  return {
    key: caseKey(ticket),
    helpdesk: ticket.helpdesk,
    host: ticket.host,
    ticketId: ticket.ticketId,
    requester: userKey(ticket.helpdesk, ticket.host, userId),
    subject: ticket.subject.slice(0, 300),
    status: ticket.status,
    state: ticket.state,
    ...(ticket.closedForGood === true && { closedForGood: true }),
    createdAt: ticket.createdAt,
    updatedAt: ticket.updatedAt,
    stamp: ticket.stamp,
    type: ticket.type,
    channel: ticket.channel,
    tags: [...ticket.tags],
    holder: shortHolder(ticket.holder),
  };
}

type Names = Pick<CaseRecord, 'organisation' | 'form'>;

/** What this answer does not tell (a search, say, or one whose names were refused) stays as an earlier one told it. */
function organisationAndForm(told: Names, before: Names | null): Names {
  const organisation = told.organisation === undefined ? before?.organisation : told.organisation;
  const isNameless = told.form?.name === '' && told.form.id === before?.form?.id;
  const form = told.form === undefined || isNameless ? before?.form : told.form;
  return {
    ...(organisation !== undefined && { organisation: organisation?.slice(0, NAME_LENGTH) ?? null }),
    ...(form !== undefined && { form: form && { ...form, name: form.name.slice(0, NAME_LENGTH) } }),
  };
}

function own(previous: CaseRecord | null): OwnKnowledge {
  if (previous === null) return NOTHING_OWN;
  const { alsoTold, readClaims, answeredRules, complaintSince, notComplaint, managerAsks, watched, learned } = previous;
  return {
    ...{ alsoTold, readClaims, answeredRules, complaintSince, watched },
    ...(notComplaint && { notComplaint }),
    ...(managerAsks && { managerAsks }),
    ...(learned && { learned }),
  };
}

type Keep = (text: string) => string;

function toInteraction(message: Message, keep: Keep): Interaction {
  const { id, at, by, channel, text } = message;
  return { id, at, by, direction: by.role === 'customer' ? 'in' : 'out', channel, excerpt: keep(text) };
}

function toNote({ id, at, by, text }: Message, keep: Keep): Note {
  return { id, at, by, excerpt: keep(text) };
}

function withShortName(message: Message): Message {
  return { ...message, by: shortParty(message.by) };
}

function shortParty(party: Party): Party {
  return party.name.length > NAME_LENGTH ? { ...party, name: party.name.slice(0, NAME_LENGTH) } : party;
}

function shortHolder(holder: Holder): Holder {
  const { groupId, groupName, agentId, agentName } = holder;
  return {
    groupId,
    groupName: groupName?.slice(0, NAME_LENGTH) ?? null,
    agentId,
    agentName: agentName?.slice(0, NAME_LENGTH) ?? null,
  };
}
