import { expect } from 'vitest';
import { counted } from '@/domain/counter';
import { counterIds, flagName } from '@/domain/counter-names';
import { causeTag } from '@/domain/tag';
import { chooseCause } from '@/services/cause-of-flag';
import { db } from '@/services/db/database';
import type { TicketThere } from './a-helpdesk';
import { NOW, TAG } from './an-agent';
import { KEY, ME } from './setting';

export const SCREWS = causeTag('screws');
export const LATE = causeTag('late');
export const LOGISTICS = { id: 'logistics', tag: TAG };
export const MAJA = { id: '9', name: 'Maja Ek' };

export const choose = (causeId: string | null, now = NOW + 1, by: { id: string; name: string } = ME) =>
  chooseCause({ caseKey: KEY, requester: null, department: LOGISTICS, causeId, by }, `new-${now}`, now);

export async function counts(...causes: (string | null)[]): Promise<number[]> {
  const month = await db.counters.get(counterIds(NOW)[1]);
  const day = await db.counters.get(counterIds(NOW)[0]);
  for (const cause of causes) {
    expect(counted(day, flagName('logistics', cause))).toBe(counted(month, flagName('logistics', cause)));
  }
  return causes.map((cause) => counted(month, flagName('logistics', cause)));
}

export const on = (ticket: TicketThere) => [...ticket.tags].sort();
