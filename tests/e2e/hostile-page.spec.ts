import { chip, expectChip, tagWrites } from './harness/flags';
import { storedFlags } from './harness/stored';
import { expect, test } from './harness/test';

const MARKUP = `<img src=x onerror="window.broken=1"><script>window.broken=1</script><b>fet</b> & "citat" {{x}} \${1}`;
/** A request that the sandbox has no answer for is told by the browser in the page's console: that is the page's own. */
const NOT_OURS = /Failed to load resource/;

test.use({ helpdesk: { hostile: true } });

test('what a ticket says is text in the panel, whatever it looks like, and no policy is broken', async ({
  extension,
  openCase,
  sandbox,
}) => {
  const ticket = sandbox.db.tickets.get(4720);
  const customer = sandbox.db.users.get(ticket?.requesterId ?? 0);
  if (!ticket || !customer) throw new Error('no such ticket');
  ticket.subject = MARKUP;
  customer.name = `Björn ${MARKUP}`;
  sandbox.actAs(customer.id, { ticketId: 4720, comment: { body: MARKUP, public: true } });
  const erik = [...sandbox.db.users.values()].find((user) => user.name === 'Erik Norling');
  const brief = `Baton, transfer 1\n\n${MARKUP}\n\nstafett/1 brief 0123456789abcdef`;
  sandbox.actAs(erik?.id ?? 0, { ticketId: 4720, comment: { body: brief, public: false } });
  const { panel } = await openCase(4720);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(customer.name);
  await expect(panel.getByRole('region', { name: 'Brief received' })).toContainText(MARKUP);
  // Excerpts in the history are without markup; the words between stay.
  await expect(panel.getByRole('article').first()).toContainText('fet & "citat" {{x}} ${1}');
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  expect(
    await panel.evaluate(() => [(window as { broken?: unknown }).broken, document.querySelectorAll('b').length]),
  ).toEqual([undefined, 0]);
  await chip(panel, 'Logistics').click();
  await expectChip(panel, 'Logistics', 'on the ticket');
  expect(extension.complaints.filter((line) => !NOT_OURS.test(line))).toEqual([]);
});

test('a script of the page cannot speak to the extension', async ({ extension, openCase, sandbox }) => {
  const { tab, panel } = await openCase(4720);
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await expect(panel.getByText('Came to Support').last()).toBeVisible(); // the history, which comes last
  const before = (await panel.locator('body').innerText()).replace(/Read .*/, '');
  const heard = await tab.evaluate(async (id) => {
    const answers: string[] = [];
    const flag = { name: 'outbox', body: null };
    const messages = [flag, { name: 'open-panel' }, { name: 'refresh', body: { tabId: 1, caseKey: 'x' } }, { ask: 1 }];
    // A page has no runtime to speak through, unless an extension asks for one.
    const runtime = (window as { chrome?: { runtime?: { sendMessage(...of: unknown[]): Promise<unknown> } } }).chrome
      ?.runtime;
    for (const message of messages) {
      try {
        answers.push(`runtime: ${JSON.stringify(await runtime?.sendMessage(id, message))}`);
      } catch {
        answers.push('runtime: refused');
      }
      window.postMessage(message, '*');
      for (const type of ['stafett', 'stafett:ask', 'message', 'guard', 'stafett-guard', 'helpdesk']) {
        for (const target of [window, document, document.documentElement]) {
          target.dispatchEvent(new CustomEvent(type, { detail: JSON.stringify(message) }));
        }
      }
    }
    const resource = async (path: string) =>
      fetch(`chrome-extension://${id}/${path}`).then(
        (response) => `${path}: ${response.status}`,
        () => `${path}: refused`,
      );
    answers.push(await resource('manifest.json'), await resource('background.js'), await resource('sidepanel.html'));
    // The button that opens the panel listens to people only.
    for (const host of document.documentElement.children) {
      host.shadowRoot?.querySelector('button')?.click();
    }
    answers.push(`roots: ${[...document.documentElement.children].filter((each) => each.shadowRoot).length}`);
    answers.push(
      `names: ${Object.keys(window)
        .filter((key) => /stafett/i.test(key))
        .join()}`,
    );
    return answers;
  }, extension.id);
  expect([...new Set(heard)].filter((line) => !/^runtime: (undefined|refused)$/.test(line))).toEqual([
    'manifest.json: refused',
    'background.js: refused',
    'sidepanel.html: refused',
    'roots: 0',
    'names: ',
  ]);
  expect(await storedFlags(panel)).toEqual([]);
  expect(tagWrites(sandbox, 4720)).toEqual([]);
  expect((await panel.locator('body').innerText()).replace(/Read .*/, '')).toBe(before);
});
