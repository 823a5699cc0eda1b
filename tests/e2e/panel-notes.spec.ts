import { expect, test } from './harness/test';

const OPERATION = '0123456789abcdef';

test('a brief from another agent stands first until it is read', async ({ openCase, sandbox }) => {
  note(sandbox, 'Erik Norling', `Baton, transfer 4\n\nAnna vill att fakturan stryks.\n\nstafett/1 brief ${OPERATION}`);
  const { tab, panel } = await openCase();
  const brief = panel.getByRole('region', { name: 'Brief received' });
  await expect(brief).toContainText('Brief from Erik Norling');
  await expect(brief).toContainText('Anna vill att fakturan stryks.');
  await expect(brief).not.toContainText('stafett/1');
  await expect(panel.getByRole('region').first()).toHaveAccessibleName('Brief received');
  await brief.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(brief).toHaveCount(0);
  await tab.reload();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  await expect(panel.getByRole('heading', { name: 'Anna Lindqvist' })).toBeVisible();
  await expect(brief).toHaveCount(0);
});

test('a question from another agent shows who kept the customer, and what was asked', async ({ openCase, sandbox }) => {
  note(
    sandbox,
    'Erik Norling',
    `Question to Logistik. Erik Norling keeps the customer.\n\nVar är paketet?\n\nstafett/1 question ${OPERATION}`,
  );
  const { panel } = await openCase();
  const owner = panel.getByRole('region', { name: 'Owner' });
  await expect(owner).toContainText('Kept by Erik Norling');
  await expect(owner).toContainText('Question from Erik Norling');
  await expect(owner).toContainText('Var är paketet?');
});

test('tags that another agent has put on the ticket show as flags', async ({ openCase, sandbox }) => {
  sandbox.actAs(idOf(sandbox, 'Erik Norling'), { ticketId: 4720, addTags: ['stafett_tech', 'wifi_5ghz'] });
  const { panel } = await openCase(4720);
  const flags = panel.getByRole('region', { name: 'Flag to' });
  await expect(flags.getByRole('button', { name: 'Tech: on the ticket' })).toBeVisible();
  await expect(flags).toContainText('read from the ticket');
  await expect(flags.getByRole('button', { pressed: true })).toHaveCount(1);
});

const FORGED: [what: string, who: string, isPublic: boolean, lastLine: string][] = [
  ['public, by an agent', 'Erik Norling', true, `stafett/1 brief ${OPERATION}`],
  ['public, by the customer', 'Anna Lindqvist', true, `stafett/1 brief ${OPERATION}`],
  ['with another version', 'Erik Norling', false, `stafett/2 brief ${OPERATION}`],
  ['of an unknown kind', 'Erik Norling', false, `stafett/1 order ${OPERATION}`],
  ['without an id', 'Erik Norling', false, 'stafett/1 brief'],
  ['with an id that is none', 'Erik Norling', false, 'stafett/1 brief DROP-TABLE'],
  ['with words after the line', 'Erik Norling', false, `stafett/1 brief ${OPERATION} now`],
  ['with a line after it', 'Erik Norling', false, `stafett/1 brief ${OPERATION}\nHälsningar`],
];

test('what only looks like a note of Stafett is shown as the message that it is', async ({ openCase, sandbox }) => {
  for (const [n, [what, who, isPublic, lastLine]] of FORGED.entries()) {
    note(sandbox, who, `Påhitt ${n}: ${what}\n\n${lastLine}`, isPublic);
    note(sandbox, who, `Fråga ${n}\n\n${lastLine.replace('brief', 'question')}`, isPublic);
  }
  const { panel } = await openCase();
  await expect(panel.getByRole('button', { name: 'Read again' })).toBeEnabled();
  const history = panel.getByRole('region', { name: 'History' });
  await history.getByRole('searchbox').fill('Påhitt');
  await expect(history).toContainText(`${FORGED.length} entries`);
  await expect(panel.getByRole('region', { name: 'Brief received' })).toHaveCount(0);
  const owner = panel.getByRole('region', { name: 'Owner' });
  await expect(owner).toContainText('Maja Ek, Faktura');
  await expect(owner).not.toContainText(/Kept by|Question from/);
});

type Sandbox = Parameters<Parameters<typeof test>[2]>[0]['sandbox'];

function idOf({ db }: Sandbox, name: string): number {
  const found = [...db.users.values()].find((user) => user.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

function note(sandbox: Sandbox, who: string, body: string, isPublic = false): void {
  sandbox.actAs(idOf(sandbox, who), { ticketId: 4711, comment: { body, public: isPublic } });
}
