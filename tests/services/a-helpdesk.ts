import type { OutboxEntry } from '@/domain/outbox';
import type { Trouble } from '@/domain/outbox-steps';
import { finishEntry, foundEntry, takeEntry } from '@/services/deliver-entry';
import { HOST, ME } from './setting';

/** A ticket on a helpdesk, as far as the outbox sees it: tags and notes, and every write that reached it. */
export class TicketThere {
  tags = new Set<string>();
  notes: string[] = [];
  writes: string[] = [];

  present({ what }: OutboxEntry): boolean {
    return what.kind === 'tag' ? this.tags.has(what.tag) : this.notes.some((note) => note.endsWith(what.line));
  }

  write({ what, want }: OutboxEntry): void {
    const name = what.kind === 'tag' ? what.tag : what.line;
    this.writes.push(`${want} ${name}`);
    if (what.kind === 'note') this.notes.push(what.text);
    else if (want === 'present') this.tags.add(what.tag);
    else this.tags.delete(what.tag);
  }
}

/** The steps of a delivery, after which (or in the midst of which) a browser can die. */
export const STEPS = ['taken', 'read', 'found', 'written', 'told'] as const;
export type Step = (typeof STEPS)[number];

let leases = 0;

/**
 * What a tab does with one entry. @param dies the step after which nothing more happens @param trouble what the write
 * answers instead of being done @returns false when there was nothing to do
 */
export async function deliver(
  ticket: TicketThere,
  now: number,
  { dies, trouble, between }: { dies?: Step; trouble?: Trouble; between?: (step: Step) => Promise<void> } = {},
): Promise<boolean> {
  const of = { helpdesk: 'zendesk' as const, host: HOST, me: ME };
  const { entry } = await takeEntry(of, `lease-${++leases}`, now);
  if (entry === null || entry.lease === null) return false;
  const over = async (step: Step): Promise<boolean> => {
    await between?.(step);
    return dies === step;
  };
  if (await over('taken')) return true;
  const present = ticket.present(entry);
  if (await over('read')) return true;
  const { go } = await foundEntry(entry.id, entry.lease.id, present, now);
  if ((await over('found')) || !go) return true;
  if (trouble === undefined) ticket.write(entry);
  if (await over('written')) return true;
  await finishEntry(entry.id, entry.lease.id, trouble ?? null, now, 0);
  await over('told');
  return true;
}
