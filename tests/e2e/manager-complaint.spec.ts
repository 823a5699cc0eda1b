import type { Counter } from '../../domain/counter';
import { counterIds } from '../../domain/counter-names';
import { aDuty } from '../fakes/book-parts';
import { DESK_NAMES } from './harness/desks';
import type { Extension } from './harness/launch';
import { rising, RISING_ID } from './harness/rising';
import { storedCase } from './harness/stored-case';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

// What a customer asks for besides an answer: a manager, redress, and one call before it comes to that.

const DAY = 86_400_000;

/** How often a name was counted today. */
async function counted(extension: Extension, name: string): Promise<number> {
  const counters = ((await extension.stored())['counters'] ?? []) as Counter[];
  const [id] = counterIds(Date.now());
  const today = counters.find((one) => one.id === id);
  return today?.counts[today.names.indexOf(name)] ?? 0;
}

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('asks for a manager: who is on duty and how to reach them, the calls, open until somebody closes it', async ({
      desk,
      extension,
      openCase,
    }) => {
      const { panel } = await openCase();
      const ask = panel.getByRole('button', { name: 'Asks for a manager' });
      const attention = panel.getByRole('region', { name: 'Needs attention' });
      const line = attention.getByRole('listitem').filter({ hasText: /manager/ });
      await expect(ask).toHaveAttribute('aria-pressed', 'false');

      await test.step('clicked by mistake: taken back, and not counted', async () => {
        await ask.click();
        await expect(line).toContainText('No manager on duty is set.');
        await ask.click();
        await expect(line).toHaveCount(0);
        expect(await counted(extension, 'manager/billing')).toBe(0);
      });

      await test.step('one click, and the manager on duty is there by name and number', async () => {
        await extension.makeVeteran('Maja Ek', { duties: [aDuty()] });
        await ask.click();
        await expect(line).toContainText('Asked for a manager today');
        await expect(line).toContainText('On duty: Ulla Fors, 070-174 06 05');
        await expect.poll(() => counted(extension, 'manager/billing')).toBe(1);
      });

      await test.step('not reached, then reached; a call that was made cannot be taken back', async () => {
        await line.getByRole('button', { name: 'Not reached' }).click();
        await expect(line).toContainText(/Ulla Fors could not be reached today/);
        await expect(line).toContainText('Asked for a manager today');
        await expect(ask).toBeDisabled();
        await line.getByRole('button', { name: 'Call taken' }).click();
        await expect(line).toContainText(/Ulla Fors took the call today/);
        await expect(line).toContainText('has spoken with one');
      });

      await test.step('solved and read again: it is open, until it is closed', async () => {
        desk.actAs('Maja Ek', { ticketId: desk.mainTicketId, reply: 'Nu är det ordnat.', solves: true });
        await panel.getByRole('button', { name: 'Read again' }).click();
        await expect(panel.getByRole('region', { name: 'History' })).toContainText('Nu är det ordnat.');
        await expect(line).toContainText('has spoken with one');
        await line.getByRole('button', { name: 'Done: asked for a manager' }).click();
        await expect(line).toHaveCount(0);
        await expect(ask).toHaveAttribute('aria-pressed', 'false');
        // Counted, once: it was one ask.
        expect(await counted(extension, 'manager/billing')).toBe(1);
      });

      await test.step('the lead sees it counted for the department, and no person', async () => {
        const options = await extension.page('options.html');
        const row = options.getByRole('row', { name: /^Billing/ }).first();
        // Asked, call taken, not reached, still open.
        await expect(row.getByRole('cell')).toHaveText(['1', '1', '0', '0']);
        await expect(options.locator('#guard')).not.toContainText(/Maja Ek|Ulla Fors/);
      });
    });

    test('a complaint: its age from the message that waits, before everything else; taken back by the same click', async ({
      desk,
      extension,
      openCase,
    }) => {
      const { panel } = await openCase();
      const attention = panel.getByRole('region', { name: 'Needs attention' });
      const complaint = panel.getByRole('button', { name: 'Complaint', exact: true });
      await panel.getByRole('button', { name: 'Asks for a manager' }).click();
      await expect(attention.getByRole('listitem').first()).toContainText('Asked for a manager');
      const since = (await storedCase(extension, desk, desk.mainTicketId))?.contact.unansweredSince;
      const waited = daysAgo(since ?? 0);
      expect(waited, 'a complaint older than today').toBeGreaterThan(1);

      await complaint.click();
      await expect(attention.getByRole('listitem').first()).toHaveText(`Complaint, ${waited} days old`);
      await expect(attention.getByRole('listitem').nth(1)).toContainText('Asked for a manager');
      await expect(complaint).toHaveAttribute('aria-pressed', 'true');

      // Answered, it is a complaint all the same, as old as it is.
      desk.actAs('Erik Norling', { ticketId: desk.mainTicketId, reply: 'Vi ordnar det här.' });
      await panel.getByRole('button', { name: 'Read again' }).click();
      await expect(panel.getByRole('region', { name: 'History' })).toContainText('Vi ordnar det här.');
      await expect(attention.getByRole('listitem').first()).toHaveText(`Complaint, ${waited} days old`);

      await complaint.click();
      await expect(attention).not.toContainText('Complaint');
      await expect(complaint).toHaveAttribute('aria-pressed', 'false');
    });

    test.describe('in touch more and more', () => {
      test.use({ helpdesk: rising });

      test('one call is proposed, once, with the reason', async ({ desk, openCase }) => {
        const { panel, tab } = await openCase(RISING_ID);
        const attention = panel.getByRole('region', { name: 'Needs attention' });
        const proposal = attention.getByRole('listitem').filter({ hasText: 'Time to call?' });
        await expect(proposal).toHaveText(
          /^In touch on 4 of the last 14 days, against 1 of the 10\d before. Time to call\?/,
        );
        await tab.reload();
        await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
        await expect(proposal, 'until the agent has answered').toHaveCount(1);
        await proposal.getByRole('button', { name: 'Called' }).click();
        await expect(proposal).toHaveCount(0);

        // In touch once more: it has been proposed.
        await nextSecond();
        desk.actAs('Alva Strand', { ticketId: RISING_ID, reply: 'Och i dag igen.' });
        await panel.getByRole('button', { name: 'Read again' }).click();
        await expect(panel.getByRole('region', { name: 'History' })).toContainText('Och i dag igen.');
        await expect(attention).toContainText('5 unanswered messages');
        await tab.reload();
        await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
        await expect(attention).toContainText('5 unanswered messages');
        await expect(proposal).toHaveCount(0);
      });
    });
  });
}

/** Whole days by the calendar. */
function daysAgo(at: number): number {
  const midnight = (time: number) => new Date(time).setHours(12, 0, 0, 0);
  return Math.round((midnight(Date.now()) - midnight(at)) / DAY);
}
