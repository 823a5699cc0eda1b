import { expect, type Locator, type Page } from '@playwright/test';
import type { Sandbox } from '../../sandbox/server';

/** The chip of a department, by its English name, in whichever state. */
export function chip(panel: Page, department: string): Locator {
  return panel
    .getByRole('region', { name: 'Flag to' })
    .getByRole('button', { name: new RegExp(`^${department}(:|$)`) });
}

/** The line under the chips: where the flag is, or why it is not on the ticket. */
export function flagLine(panel: Page): Locator {
  return panel.getByRole('region', { name: 'Flag to' }).getByRole('status');
}

export async function expectChip(panel: Page, department: string, state: string): Promise<void> {
  await expect(chip(panel, department)).toHaveAccessibleName(`${department}: ${state}`);
}

export function tagsOf({ db }: Sandbox, ticketId: number): string[] {
  return db.tickets.get(ticketId)?.tags ?? [];
}

/** How often this tag was put on the ticket, and taken off, by what the ticket's own history says. */
export function timesTagged({ db }: Sandbox, ticketId: number, tag: string): { on: number; off: number } {
  const times = { on: 0, off: 0 };
  for (const event of db.auditsOf(ticketId).flatMap((audit) => audit.events)) {
    if (event.type !== 'Change' || event.fieldName !== 'tags') continue;
    const [before, after] = [tagList(event.previousValue), tagList(event.value)];
    if (!before.includes(tag) && after.includes(tag)) times.on += 1;
    if (before.includes(tag) && !after.includes(tag)) times.off += 1;
  }
  return times;
}

function tagList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(' ') : [];
}

/** Writes of tags that reached the server. */
export function tagWrites({ requests }: Sandbox, ticketId: number) {
  return requests.filter(({ method, path }) => method !== 'GET' && path.startsWith(`/api/v2/tickets/${ticketId}/tags`));
}
