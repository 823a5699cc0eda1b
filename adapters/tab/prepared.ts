import type { Assessment } from '@/domain/assessment';
import { caseKey, type CaseRef } from '@/domain/case-key';
import { passesOn, plannedChange, sameTarget, type PlannedChange } from '@/domain/change';
import type { Holder } from '@/domain/holder';
import type { Me } from '@/domain/reading';
import type { ShownHolder } from '../helpdesk';
import type { Ask } from './ask';

export interface PreparedParts {
  ask: Ask;
  ref(ticketId: string): CaseRef;
  me(): Me | null;
  baseline(ticketId: string): Holder | null;
  /** Asks the helpdesk who holds the ticket now; null when it cannot be asked. */
  holderNow(ticketId: string): Promise<Holder | null>;
  identify(shown: ShownHolder): Promise<Holder | null>;
}

/** A change of hands and what there is to say about it. */
export interface Ready {
  change: PlannedChange;
  assessment: Assessment;
}

/** Assessments made while the agent is still choosing, so that no save waits for one. */
export interface Prepared {
  /**
   * The assignee field of this ticket shows these names: assesses what saving them would do, and remembers it. Null when
   * nothing would be passed on, or when the names are not understood; undefined when the field has moved on meanwhile.
   */
  shows(ticketId: string, shown: ShownHolder): Promise<Ready | null | undefined>;
  /** What was prepared for these names on this ticket. */
  forShown(ticketId: string, shown: ShownHolder): Ready | null;
  /** What was prepared for the same target, with the names that the page showed for it. */
  forTarget(ticketId: string, change: PlannedChange): Ready | null;
  /** The ticket is not what it was: all that was prepared for it is void. */
  forget(ticketId: string): void;
}

export function prepared({ ask, ref, me, baseline, holderNow, identify }: PreparedParts): Prepared {
  const latest = new Map<string, { names: string; ready: Ready | null }>();

  async function shows(ticketId: string, shown: ShownHolder): Promise<Ready | null | undefined> {
    const names = namesOf(shown);
    const known = latest.get(ticketId);
    if (known?.names === names && known.ready) return known.ready;
    const from = baseline(ticketId);
    const agent = me();
    latest.delete(ticketId);
    if (!from || !agent) return null;
    const entry: { names: string; ready: Ready | null } = { names, ready: null };
    latest.set(ticketId, entry);
    if (names === namesOf(from)) return null;
    // Somebody else may have moved the ticket, and the page shows it already: then this agent plans nothing.
    const [to, now] = await Promise.all([identify(shown), holderNow(ticketId)]);
    if (latest.get(ticketId) !== entry) return undefined;
    if (!to) return null;
    const change = plannedChange(caseKey(ref(ticketId)), now ?? from, to, agent.id);
    if (!passesOn(change)) return null;
    const assessment = await ask('assess', change);
    if (latest.get(ticketId) !== entry) return undefined;
    return (entry.ready = { change, assessment });
  }

  return {
    shows,
    forShown(ticketId, shown) {
      const entry = latest.get(ticketId);
      return entry?.names === namesOf(shown) ? entry.ready : null;
    },
    forTarget(ticketId, change) {
      const ready = latest.get(ticketId)?.ready;
      return ready && sameTarget(ready.change, change) ? ready : null;
    },
    forget: (ticketId) => void latest.delete(ticketId),
  };
}

function namesOf({ groupName, agentName }: ShownHolder): string {
  return `${groupName ?? ''}\n${agentName ?? ''}`;
}
