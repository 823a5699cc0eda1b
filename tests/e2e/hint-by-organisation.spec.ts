import { aDuty, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { agentAt } from './harness/agent';
import { DESK_NAMES, type DeskName } from './harness/desks';
import { expect, test } from './harness/test';

/** A case in Support of a customer who belongs to an organisation. */
const CASES: Record<DeskName, { ticketId: number; organisation: string }> = {
  zendesk: { ticketId: 4720, organisation: 'Sandells Skog AB' },
  freshdesk: { ticketId: 9041, organisation: 'Holms Redovisning AB' },
};

const mandates = [aMandate({ sentence: 'Byt routern på plats i morgon' })];
const manager = (name: string) => ({ name, users: [], reach: '070-174 06 05' });
const duties = [
  aDuty({ manager: manager('Ulla Fors') }),
  aDuty({ id: 'support', departmentId: 'support', manager: manager('Bo Nord') }),
];

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at });

    test('a hint for one organisation brings its own mandate, and the department its own manager on duty', async ({
      desk,
      extension,
    }) => {
      const { ticketId, organisation } = CASES[at];
      const hint = aHint({ when: { ...NO_WORDS, organisations: [organisation] }, mandateId: 'm', advice: 'Företag' });
      const agent = await agentAt(extension, desk, ticketId);
      await extension.makeVeteran('Maja Ek', { hints: [hint], mandates, duties });
      const panel = await extension.panel(agent.tab);
      const card = panel.getByRole('region', { name: 'You may decide' });
      await expect(card).toContainText('Byt routern på plats i morgon');
      await panel.getByRole('button', { name: 'Asks for a manager' }).click();
      await expect(panel.getByText(/Bo Nord/)).toBeVisible();

      await agent.goTo(desk.mainTicketId);
      await expect(panel.getByRole('heading', { level: 1 })).toHaveText(desk.customerOf(desk.mainTicketId));
      await expect(card).toBeHidden();
    });
  });
}
