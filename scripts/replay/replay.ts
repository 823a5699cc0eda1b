import { assess } from '../../domain/assess';
import { caseFromReading } from '../../domain/case-from-reading';
import { plannedChange } from '../../domain/change';
import { judge, learn, noEvidence, type Evidence, type Judgement } from '../../domain/evidence/evidence';
import { traitsOf, type Traits } from '../../domain/evidence/traits';
import { nthTransfer, turnsOfTarget, type GuardFacts } from '../../domain/guard-facts';
import { isNobody, NOBODY, type Holder } from '../../domain/holder';
import type { HolderChange, TicketReading } from '../../domain/reading';
import { starterBook } from '../../domain/starter-book';
import type { LogRow } from './read-rows';

const BOOK = starterBook();

/** What was said of one transfer before it was made, and what became of it. */
export interface Replayed {
  judgement: Judgement;
  /** how strongly the rules speak that need no learning */
  rules: number;
  nth: number;
  held: number;
  passedOn: boolean;
}

interface Open {
  holder: Holder;
  startedAt: number;
  changes: HolderChange[];
  /** the transfer that nobody knows yet what becomes of */
  last: { traits: Traits; said: Replayed } | null;
}

/**
 * Sends a transfer log through the guard's own code, in order of time: each transfer is judged by what had been finished
 * before it. A transfer is finished when the case is passed on again, or with the case's last row.
 */
export function replay(rows: readonly LogRow[]): Replayed[] {
  const lastRow = new Map(rows.map((row, index) => [row.case, index]));
  const cases = new Map<string, Open>();
  const evidence = noEvidence();
  const all: Replayed[] = [];
  const finish = ({ last }: Open, passedOn: boolean, at: number): void => {
    if (last === null) return;
    last.said.passedOn = passedOn;
    learn(evidence, last.traits, passedOn, at);
  };
  rows.forEach((row, index) => {
    const known = cases.get(row.case) ?? { holder: NOBODY, startedAt: row.at, changes: [], last: null };
    cases.set(row.case, known);
    const to = row.group === null ? known.holder : holderOf(row.group);
    if (to.groupId !== known.holder.groupId) {
      if (!isNobody(known.holder)) {
        const next = judged(row, known, to, evidence);
        if (next !== null) all.push(next.said);
        finish(known, true, row.at);
        known.last = next;
      }
      const by = { id: row.agent, name: row.agent ?? '', role: 'agent' as const };
      known.changes.push({ id: String(index), at: row.at, by, from: known.holder, to });
      known.holder = to;
    }
    if (lastRow.get(row.case) === index) {
      finish(known, false, row.at);
      cases.delete(row.case);
    }
  });
  return all;
}

function judged(row: LogRow, known: Open, to: Holder, evidence: Evidence): Open['last'] {
  const facts = factsOf(row, known, to);
  const traits = traitsOf(facts.record?.handovers ?? [], facts.change, row.matter);
  return traits && { traits, said: saidOf(facts, judge(evidence, traits, row.at)) };
}

/** The rules alone, with nothing learned: what a case without words and briefs lets them say. */
function saidOf(facts: GuardFacts, judgement: Judgement): Replayed {
  const [strongest] = assess(facts).findings;
  return {
    judgement,
    rules: strongest === undefined ? 0 : strongest.tier + strongest.weight,
    nth: nthTransfer(facts),
    held: turnsOfTarget(facts),
    passedOn: false,
  };
}

function factsOf(row: LogRow, known: Open, to: Holder): GuardFacts {
  const record = caseFromReading(readingOf(row, known), null, row.at);
  return {
    change: plannedChange(record.key, known.holder, to, null),
    record,
    customer: '',
    // A log tells of no notes: whether a brief went along is not known, so nothing is said of it.
    hasBrief: true,
    judgement: null,
    // Nor is there a routing book to look into: nobody's absence, hint or mandate.
    ...{ book: BOOK, groups: null, matter: null, hinted: null, mandate: null, commitments: [] },
    answered: new Set(),
    now: row.at,
  };
}

function readingOf(row: LogRow, { holder, startedAt, changes }: Open): TicketReading {
  return {
    helpdesk: 'zendesk',
    host: 'replay.zendesk.com',
    ticketId: '1',
    subject: '',
    status: 'open',
    state: 'live',
    createdAt: startedAt,
    updatedAt: row.at,
    stamp: '',
    tags: [],
    type: null,
    channel: null,
    holder,
    customer: { id: '1', name: '', emails: [], phones: [], locale: null },
    changes,
    messages: [],
    complete: true,
  };
}

function holderOf(group: string): Holder {
  return { groupId: group, groupName: group, agentId: null, agentName: null };
}
