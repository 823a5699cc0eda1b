import { assess } from '../../domain/assess';
import type { CaseRecord } from '../../domain/case';
import { caseFromReading } from '../../domain/case-from-reading';
import { plannedChange } from '../../domain/change';
import { judge, noEvidence, type Evidence, type Judgement } from '../../domain/evidence/evidence';
import { matterOf } from '../../domain/evidence/lessons';
import { traitsOf } from '../../domain/evidence/traits';
import { nthTransfer, turnsOfTarget, type GuardFacts } from '../../domain/guard-facts';
import { countHandovers, handoversOf } from '../../domain/handovers';
import { isNobody, NOBODY, type Holder } from '../../domain/holder';
import type { HolderChange } from '../../domain/reading';
import { starterBook } from '../../domain/starter-book';
import { stationsOf } from '../../domain/stations';
import { KnownSoFar, type Followed } from './known-so-far';
import type { LogRow } from './log-row';

// A log comes without a routing book: no departments, and what a lead begins with.
const BOOK = { ...starterBook(), departments: [] };
/** A replay knows departments, never persons. */
const SOMEBODY = { id: null, name: '', role: 'agent' as const };

/** A case of which only its changes of hands are known. */
const NOTHING_WRITTEN = caseFromReading(
  {
    ...{ helpdesk: 'zendesk', host: 'replay.zendesk.com', ticketId: '1', subject: '', stamp: '' },
    ...{ status: 'open', state: 'live', createdAt: 0, updatedAt: 0, tags: [], type: null, channel: null },
    holder: NOBODY,
    customer: { id: '1', name: '', emails: [], phones: [], locale: null },
    ...{ changes: [], messages: [], complete: true },
  },
  null,
  0,
);

/** What was said of one transfer before it was made, and what became of it. */
export interface Replayed {
  judgement: Judgement;
  /** how strongly the rules speak that need no learning */
  rules: number;
  nth: number;
  held: number;
  /** as the whole log tells: nobody knew it then */
  passedOn: boolean;
}

/** A case of the log, as far as it has been read. */
interface Open {
  holder: Holder;
  startedAt: number;
  changes: HolderChange[];
  /** what it is about, as last told */
  matter: string[];
  /** from its first transfer on */
  followed: Followed | null;
  last: Replayed | null;
}

/**
 * Sends a transfer log through the guard's own code, in order of time: each transfer is judged by what was known before it
 * (see known-so-far.ts), whatever the log says later.
 */
export function replay(rows: readonly LogRow[]): Replayed[] {
  const cases = new Map<string, Open>();
  const evidence = noEvidence();
  const known = new KnownSoFar(evidence, tellsWhenFinished(rows));
  const all: Replayed[] = [];
  rows.forEach((row, index) => {
    known.settle(row.at);
    const open = cases.get(row.case) ?? newCase(row);
    cases.set(row.case, open);
    if (row.matter.length > 0) open.matter = row.matter;
    if (row.group !== null && row.group !== open.holder.groupId) {
      const to = holderOf(row.group);
      const said = isNobody(open.holder) ? null : judged(row, open, to, evidence);
      open.changes.push({ id: String(index), at: row.at, by: SOMEBODY, from: open.holder, to });
      open.holder = to;
      if (said !== null) {
        all.push(said);
        if (open.last !== null) open.last.passedOn = true;
        open.last = said;
        const record = recordOf(open, row.at);
        open.followed = Object.assign(open.followed ?? {}, { record });
        known.transferred(open.followed);
      }
    }
    if (row.finished && open.followed !== null) {
      asOf(open.followed.record, open, 'solved', row.at);
      known.finished(open.followed);
    }
  });
  return all;
}

/** Whether it has a status that says when a case is finished. */
export function tellsWhenFinished(rows: readonly LogRow[]): boolean {
  return rows.some(({ finished }) => finished);
}

function judged(row: LogRow, open: Open, to: Holder, evidence: Evidence): Replayed | null {
  const before = open.followed?.record ?? recordOf(open, row.at);
  const record = asOf(before, open, 'open', row.at);
  const facts = factsOf(row, record, open.holder, to);
  const traits = traitsOf(record.handovers, facts.change, matterOf(record));
  return traits && saidOf(facts, judge(evidence, traits, row.at));
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

function factsOf(row: LogRow, record: CaseRecord, from: Holder, to: Holder): GuardFacts {
  return {
    change: plannedChange(record.key, from, to, null),
    record,
    customer: '',
    // A log tells of no notes: whether a brief went along is not known, so nothing is said of it.
    hasBrief: true,
    judgement: null,
    // Nor of what else the guard looks at: nobody's absence, hint or mandate.
    ...{ book: BOOK, groups: null, members: null, matter: null, hinted: null, mandate: null, commitments: [] },
    answered: new Set(),
    now: row.at,
  };
}

function newCase(row: LogRow): Open {
  return { holder: NOBODY, startedAt: row.at, changes: [], matter: [], followed: null, last: null };
}

/** Changed in place: a log has many rows, and nobody else has the record. */
function asOf(record: CaseRecord, { matter }: Open, status: CaseRecord['status'], at: number): CaseRecord {
  return Object.assign(record, { status, updatedAt: at, tags: matter });
}

/** What the guard would have read on the ticket, as far as a log tells. */
function recordOf({ holder, startedAt, changes, matter }: Open, at: number): CaseRecord {
  const handovers = handoversOf(changes, []);
  const stations = stationsOf(handovers, [], { createdAt: startedAt, holder });
  return {
    ...NOTHING_WRITTEN,
    createdAt: startedAt,
    updatedAt: at,
    tags: matter,
    holder,
    handovers,
    stations,
    counts: { interactions: 0, notes: 0, ...countHandovers(handovers), stations: stations.length },
  };
}

function holderOf(group: string): Holder {
  return { groupId: group, groupName: group, agentId: null, agentName: null };
}
