import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../sandbox/server';
import { caseKeyOf } from './harness/desk';
import { DESK_NAMES, DESKS } from './harness/desks';
import { launch } from './harness/launch';
import { badge, fieldAt, promise, row, storedPromises } from './harness/promises';
import { storedCase } from './harness/stored-case';
import { expect, test } from './harness/test';
import { nextSecond } from './harness/until';

// A promise is there until an agent says that it is done, and the agent hears of it with no ticket open.

const PROMISED = 'Ring om fakturan';
const THANKS = 'Tack så mycket, då vet jag!';

for (const at of DESK_NAMES) {
  test(`${at}: "thanks", solved, a killed worker, a crashed browser: the promise is there`, async () => {
    const sandbox = await startSandbox();
    const desk = DESKS[at](sandbox);
    const id = desk.mainTicketId;
    const first = await launch({ port: sandbox.port });
    const tab = await first.open(desk.ticketUrl(id));
    const panel = await first.panel(tab);
    const there = async () => {
      await expect(row(panel, PROMISED)).toBeVisible();
      await expect(panel.getByRole('region', { name: 'Needs attention' })).toContainText(`Promised: ${PROMISED}`);
      await expect.poll(() => badge(panel)).toBe('1');
    };
    await promise(panel, `${PROMISED} i dag 23:59`);
    await there();

    await test.step('the customer says thanks', async () => {
      desk.actAs(desk.customerOf(id), { ticketId: id, reply: THANKS });
      await panel.getByRole('button', { name: 'Read again' }).click();
      await expect(panel.getByRole('region', { name: 'History' })).toContainText(THANKS);
      await there();
    });

    await test.step('the ticket is solved', async () => {
      await nextSecond();
      desk.actAs('Maja Ek', { ticketId: id, solves: true });
      await panel.getByRole('button', { name: 'Read again' }).click();
      await expect.poll(async () => (await storedCase(first, desk, id))?.status).toBe('solved');
      await there();
    });

    await test.step('the worker is killed, and starts again', async () => {
      await first.stopWorker();
      await there();
      await promise(panel, 'Mejla också i dag 23:59');
      await expect.poll(() => badge(panel)).toBe('2');
    });

    await first.kill();
    const second = await launch({ port: sandbox.port, profile: first.profile });
    try {
      await test.step('the browser starts again: the icon tells it before any ticket is open', async () => {
        const page = await second.page('options.html');
        await expect.poll(() => badge(page)).toBe('2');
        await page.close();
      });

      await test.step('with no ticket open the panel lists it, and the list opens the ticket', async () => {
        const elsewhere = await second.open(`https://${desk.host}${desk.elsewhere}`);
        const again = await second.panel(elsewhere);
        const list = again.getByRole('list', { name: 'My commitments today' });
        await expect(list.getByRole('listitem')).toHaveCount(2);
        const opened = second.context.waitForEvent('page');
        await list.getByRole('button', { name: new RegExp(PROMISED) }).click();
        await expect(await opened).toHaveURL(new RegExp(`/${id}$`));
        await expect(row(again, PROMISED)).toBeVisible();
        await row(again, PROMISED).getByRole('button', { name: 'Done' }).click();
        await expect.poll(() => badge(again)).toBe('1');
      });
    } finally {
      await second.close();
      await rm(first.profile, { recursive: true, force: true });
      await sandbox.close();
    }
  });
}

test('falls due while the panel is open: it says so by itself, on the icon too', async ({ openCase }) => {
  // A minute is the soonest that the panel can promise.
  test.slow();
  const { panel } = await openCase();
  const colour = () => panel.evaluate(() => chrome.action.getBadgeBackgroundColor({}));
  await promise(panel, `${PROMISED} om 1 minut`);
  await expect(row(panel, PROMISED)).not.toContainText('overdue');
  await expect.poll(() => badge(panel)).toBe('1');
  const before = await colour();
  await expect(row(panel, PROMISED)).toContainText('overdue', { timeout: 100_000 });
  await expect(panel.getByRole('region', { name: 'Needs attention' })).toContainText(`overdue: ${PROMISED}`);
  await expect.poll(colour).not.toEqual(before);
  expect(await badge(panel)).toBe('1');
});

test.describe('reminders in the browser', () => {
  test('are asked for by one click, for nothing else, and not before', async ({ openCase }) => {
    const { panel } = await openCase();
    await panel.evaluate(() => {
      const asked: unknown[] = [];
      Object.assign(window, { asked });
      // No test can press the browser's own window: what is asked for is held, and answered as by an agent who says no.
      chrome.permissions.request = ((wish: unknown, answer: (allowed: boolean) => void) => {
        asked.push(wish);
        answer(false);
      }) as typeof chrome.permissions.request;
    });
    const asked = () => panel.evaluate(() => (window as unknown as { asked: unknown[] }).asked);
    await promise(panel, PROMISED, fieldAt(-1, '10:00'));
    await expect.poll(() => badge(panel)).toBe('1');
    await panel.getByRole('button', { name: '1 today' }).click();
    expect(await asked()).toEqual([]);
    const remind = panel.getByRole('button', { name: 'Remind me in the browser' });
    await remind.click();
    await expect.poll(asked).toEqual([{ permissions: ['notifications'] }]);
    await expect(remind, 'said no: may be asked another time').toBeEnabled();
  });

  test.describe('allowed', () => {
    test.use({ broken: { breakIt: allowNotifications } });

    test('one that is pressed opens its ticket, in a tab of its own', async ({ desk, extension, openCase }) => {
      const { tab, panel } = await openCase();
      await promise(panel, PROMISED, fieldAt(-1, '10:00'));
      const shown = () => panel.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
      await expect.poll(async () => (await shown()).length).toBe(1);
      const [name = ''] = await shown();
      await tab.goto('about:blank');
      const worker = extension.context.serviceWorkers().find((one) => one.url().includes(extension.id));
      const opened = extension.context.waitForEvent('page');
      // As the browser tells it: no test can press a window of the system's.
      await worker?.evaluate((pressed) => {
        const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(name: string): void } };
        onClicked.dispatch(pressed);
      }, name);
      await expect(await opened).toHaveURL(desk.ticketUrl(desk.mainTicketId));
      await expect.poll(shown).toEqual([]);
    });

    test('come for both helpdesks when it is time, with the tickets closed and the worker asleep', async ({
      extension,
      sandbox,
    }) => {
      // A minute is the soonest that the panel can promise.
      test.slow();
      await extension.open('chrome://version');
      for (const at of DESK_NAMES) {
        const desk = DESKS[at](sandbox);
        const tab = await extension.open(desk.ticketUrl(desk.mainTicketId));
        const panel = await extension.panel(tab);
        await promise(panel, `${PROMISED}, ${at}, om 1 minut`);
        await panel
          .getByRole('button', { name: '1 today' })
          .or(panel.getByRole('button', { name: '2 today' }))
          .click();
        await expect(panel.getByText('The browser reminds you when one falls due.')).toBeVisible();
        await tab.close();
      }
      const page = await extension.page('options.html');
      const shown = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
      expect(await shown(), 'nothing is due yet').toEqual([]);
      await extension.stopWorker();
      await expect.poll(async () => (await shown()).length, { timeout: 100_000 }).toBe(2);
      const names = (await shown()).sort();
      for (const at of DESK_NAMES) {
        const desk = DESKS[at](sandbox);
        expect(names.filter((name) => name.includes(caseKeyOf(desk, desk.mainTicketId)))).toHaveLength(1);
      }
      // Once: neither the worker's next start nor the next change tells it again.
      expect((await storedPromises(extension)).map(({ remindedOf, dueAt }) => remindedOf === dueAt)).toEqual([
        true,
        true,
      ]);
      await page.evaluate(async (all) => Promise.all(all.map((one) => chrome.notifications.clear(one))), names);
      await extension.stopWorker();
      await page.evaluate(() => chrome.runtime.sendMessage({ name: 'promised', body: null }));
      expect(await shown()).toEqual([]);
      expect(await badge(page)).toBe('2');
    });
  });
});

/** The agent has allowed notifications: in a test nobody can press the browser's own window, so the manifest says it. */
async function allowNotifications(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as {
    permissions: string[];
    optional_permissions: string[];
  };
  manifest.optional_permissions = manifest.optional_permissions.filter((one) => one !== 'notifications');
  manifest.permissions.push('notifications');
  await writeFile(path, JSON.stringify(manifest));
}
