import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chip, expectChip } from './harness/flags';
import { launch } from './harness/launch';
import { expect, test, ticketUrl } from './harness/test';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

test('nothing goes anywhere but to the helpdesk, and only from its own pages', async ({ sandbox }, testInfo) => {
  await mkdir(testInfo.outputDir, { recursive: true });
  const log = join(testInfo.outputDir, 'net-log.json');
  const extension = await launch({ port: sandbox.port, args: [`--log-net-log=${log}`] });
  const tab = await extension.open(ticketUrl(4711));
  const panel = await extension.panel(tab);
  await expect(panel.getByRole('article').first()).toBeVisible();
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  await extension.stopWorker();
  await panel.getByRole('button', { name: 'Read again' }).click();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const options = await extension.page('options.html');
  await expect(options.getByRole('row').nth(3)).toBeVisible();
  // The policy of its pages lets nothing out even if they tried.
  const tried = await panel.evaluate(() =>
    Promise.all([
      fetch('https://acme.zendesk.com/api/v2/users/me').then(
        () => 'sent',
        () => 'refused',
      ),
      fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      ),
    ]),
  );
  expect(tried).toEqual(['refused', 'refused']);
  await extension.close();

  const { constants, events } = JSON.parse(await readFile(log, 'utf8')) as NetLog;
  const started = constants.logEventTypes['URL_REQUEST_START_JOB'];
  const requests = events.flatMap(({ type, params }) => (type === started && params?.url ? [params] : []));
  // The browser has requests of its own (its updates, say): they have no origin. Whatever a page or an extension asks has one.
  const out = requests.filter(
    ({ url, initiator }) => /^(https?|wss?):/.test(url ?? '') && /:\/\//.test(initiator ?? ''),
  );
  expect(out.length).toBeGreaterThan(10);
  expect(out.filter(({ url }) => new URL(url ?? '').host !== 'acme.zendesk.com')).toEqual([]);
  expect(out.filter(({ initiator }) => initiator?.startsWith('chrome-extension:'))).toEqual([]);
  const hosts = new Set(sandbox.requests.map(({ host }) => host));
  expect([...hosts]).toEqual(['acme.zendesk.com']);
});
