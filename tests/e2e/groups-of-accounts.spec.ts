import type { Page } from '@playwright/test';
import type { Account } from '../../domain/account';
import type { Book } from '../../domain/book';
import { aDuty, aHint, NO_WORDS } from '../fakes/book-parts';
import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { named, type Desk } from './harness/desk';
import { freshdeskDesk } from './harness/freshdesk-desk';
import type { Extension } from './harness/launch';
import { expect, test } from './harness/test';
import { zendeskDesk } from './harness/zendesk-desk';

const [ID = 0] = carouselIds(1);
/** Cases in Support. */
const IN_SUPPORT = { zendesk: 4720, freshdesk: 9041 };
const RETURNS = { id: 'returns', hue: 3, manager: 'Bo Nord' };
const SALES = { id: 'sales', hue: 4, manager: 'Ulla Fors' };

const duty = (departmentId: string, name: string) =>
  aDuty({ id: departmentId, departmentId, manager: { name, users: [], reach: '070-174 06 05' } });
const decided: Partial<Book> = {
  duties: [duty(RETURNS.id, RETURNS.manager), duty(SALES.id, SALES.manager)],
  hints: [aHint({ name: 'Paket', when: { ...NO_WORDS, any: ['paket'] }, departmentId: RETURNS.id })],
};

const kept = async (extension: Extension, id: string) =>
  ((await extension.stored())['book'] as Book[] | undefined)?.[0]?.departments.find((one) => one.id === id)?.groups;

/** Ticks a group of one helpdesk for a department, and sees it kept. */
async function pick(routing: Page, extension: Extension, to: string, at: Desk, name: string): Promise<void> {
  await routing.evaluate((hash) => void (location.hash = hash), `departments/${to}`);
  const list = routing.getByRole('group', { name: `${at.title} · ${at.host}` });
  await list.getByRole('checkbox', { name: new RegExp(`^${name}( |$)`) }).check();
  const group = { name, account: `${at.name}:${at.host}`, id: String(at.groupId(name)) };
  await expect.poll(() => kept(extension, to)).toContainEqual(group);
}

/** The guard stops for something else: the group belongs to the department that the hint names. */
async function sentAsHinted(agent: Agent, at: Desk, group: string): Promise<void> {
  await agent.goTo(ID);
  await agent.give(group);
  await agent.submit();
  const dialog = await agent.dialog();
  await expect(dialog.getByRole('button', { name: /^(Change|Send) to/ })).toHaveCount(0);
  await agent.answerByKey('Escape');
  expect(at.groupOf(ID)).toBe('Faktura');
}

test.use({ helpdesk: carousels(1) });

test('groups of one name in two helpdesks belong to two departments, and stay there when they are renamed', async ({
  extension,
  sandbox,
}) => {
  const [zendesk, freshdesk] = [zendeskDesk(sandbox), freshdeskDesk(sandbox)];
  const other = await agentAt(extension, freshdesk, IN_SUPPORT.freshdesk);
  const agent = await agentAt(extension, zendesk, IN_SUPPORT.zendesk);
  await extension.makeVeteran('Maja Ek', decided);
  const routing = await extension.page('desk.html');
  await pick(routing, extension, RETURNS.id, zendesk, 'Support');
  await pick(routing, extension, SALES.id, freshdesk, 'Support');

  const panel = await extension.panel(agent.tab);
  const station = (name: string) => panel.locator('.chain-station', { hasText: name }).last();
  await test.step('the panel tells each account’s group by its own department', async () => {
    for (const [{ tab }, { hue, manager }] of [
      [agent, RETURNS],
      [other, SALES],
    ] as const) {
      await tab.bringToFront();
      await expect(station('Support')).toHaveClass(new RegExp(`hue-${hue}( |$)`));
      await panel.getByRole('button', { name: 'Asks for a manager' }).click();
      await expect(panel.getByText(new RegExp(manager))).toBeVisible();
    }
  });

  await test.step('the guard knows that the hinted department has it in one, and where else to send it in the other', async () => {
    await other.goTo(ID);
    await other.give('Support');
    await other.submit();
    await other.answer(/^(Change|Send) to Re/);
    await expect.poll(() => freshdesk.groupOf(ID)).toBe('Retur');

    await agent.tab.bringToFront();
    await sentAsHinted(agent, zendesk, 'Support');
  });

  await test.step('a group that the helpdesk calls something else keeps its department', async () => {
    named(sandbox.db.groups.values(), 'Support').name = 'Kundcenter';
    zendesk.actAs('Erik Norling', { ticketId: IN_SUPPORT.zendesk, note: 'Kunden ringde' });
    await agent.reopen(IN_SUPPORT.zendesk);
    await expect
      .poll(async () => ((await extension.stored())['accounts'] as Account[]).flatMap(({ groups }) => groups))
      .toContainEqual({ id: String(zendesk.groupId('Kundcenter')), name: 'Kundcenter' });
    await expect(station('Kundcenter')).toHaveClass(new RegExp(`hue-${RETURNS.hue}( |$)`));
    await expect(panel.getByText(new RegExp(RETURNS.manager))).toBeVisible();
    await sentAsHinted(agent, zendesk, 'Kundcenter');

    await routing.bringToFront();
    await routing.evaluate((hash) => void (location.hash = hash), `departments/${RETURNS.id}`);
    await expect(routing.getByRole('checkbox', { name: 'Kundcenter' })).toBeChecked();
    await routing.getByLabel('Whom to ask there, and how').fill('Karin');
    await routing.keyboard.press('Tab');
    await expect.poll(async () => (await kept(extension, RETURNS.id))?.at(-1)?.name).toBe('Kundcenter');
  });
});
