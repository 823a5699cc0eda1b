import type { Book } from '@/domain/book';
import { caseFromReading } from '@/domain/case-from-reading';
import { plannedChange } from '@/domain/change';
import type { Judgement } from '@/domain/evidence/evidence';
import type { GuardFacts, KnownGroup } from '@/domain/guard-facts';
import { hintedElsewhere } from '@/domain/hinted';
import type { Holder } from '@/domain/holder';
import { mandateFor } from '@/domain/mandate-for';
import { matterFrom } from '@/domain/matter';
import { starterBook } from '@/domain/starter-book';
import { ANNA, EVA, group, Ticket } from './a-ticket';

const GROUPS: KnownGroup[] = ['Support', 'Logistik', 'Faktura', 'V30'].map((name) => ({
  ...{ id: `g-${name}`, name },
}));

export interface Scene {
  to?: Holder;
  ticket?: Ticket;
  book?: Partial<Book>;
  /** chance of being passed on, of so many finished cases like this, by group */
  evidence?: Record<string, [chance: number, finished: number]>;
  groups?: KnownGroup[] | null;
  /** who is in the target's group */
  members?: GuardFacts['members'];
}

/** Eva, in Support, is about to give a case about an invoice to somebody. */
export function facts({
  to = group('Logistik'),
  ticket,
  book,
  evidence = {},
  groups = GROUPS,
  members = null,
}: Scene = {}): GuardFacts {
  const told = ticket ?? new Ticket().to(group('Support', EVA)).says(ANNA, 'Fakturan är fel, jag vill ha pengar åter');
  const record = caseFromReading(told.reading(), null, told.now);
  const change = plannedChange(record.key, told.holder, to, EVA.id);
  const whole = { ...starterBook(), ...book };
  const matter = matterFrom(record, 'sv');
  const judgeTo = (groupId: string | null): Judgement | null => {
    const [chance, finished] = evidence[groupId ?? ''] ?? [];
    if (chance === undefined || finished === undefined) return null;
    return { rank: chance, chance, alike: { finished, passedOn: Math.round(chance * finished) } };
  };
  return {
    ...{ change, record, customer: 'Anna', hasBrief: false, book: whole, groups, members, matter },
    commitments: [],
    judgement: judgeTo(to.groupId),
    hinted: hintedElsewhere(whole, matter, change, groups ?? [], ({ id }) => judgeTo(id)),
    mandate: mandateFor(whole, matter),
    ...{ answered: new Set(), now: told.now },
  };
}
