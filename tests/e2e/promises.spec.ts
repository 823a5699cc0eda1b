import { DESK_NAMES } from './harness/desks';
import {
  badge,
  commitments,
  fieldAt,
  promise,
  PROMISE_WORDS,
  row,
  storedPromises,
  type Language,
} from './harness/promises';
import { expect, test } from './harness/test';

// What was promised to the customer: written in one line, kept, due, done. That it survives is in promises-survive.spec.ts.

/** Days until Friday; today's while 10 o'clock is to come, as people mean it. */
function untilFridayAtTen(): number {
  const now = new Date();
  const ahead = (5 - now.getDay() + 7) % 7;
  return ahead === 0 && now.getHours() >= 10 ? 7 : ahead;
}

/** Both languages are understood, whatever the panel speaks. */
const LINES: [line: string, text: string, field: () => string][] = [
  ['ring fre 10:00', 'ring', () => fieldAt(untilFridayAtTen(), '10:00')],
  ['call back tomorrow', 'call back', () => fieldAt(1, '16:00')],
  ['skicka retursedel i övermorgon kl 9', 'skicka retursedel', () => fieldAt(2, '09:00')],
  ['refund by 2 pm tomorrow', 'refund', () => fieldAt(1, '14:00')],
];

const OVERDUE = fieldAt(-1, '10:00');

for (const at of DESK_NAMES) {
  for (const language of ['en', 'sv'] as const satisfies Language[]) {
    test.describe(`${at}, ${language}`, () => {
      test.use({ at, language });
      const words = PROMISE_WORDS[language];

      test('one line: the time is shown before it is kept, and is as the agent corrects it', async ({
        extension,
        openCase,
      }) => {
        const { panel } = await openCase();
        const form = commitments(panel, language);
        const line = form.getByLabel(words.line);
        const when = form.getByLabel(words.when, { exact: true });
        for (const [written, text, field] of LINES) {
          await line.fill(written);
          await expect(when, written).toHaveValue(field());
          const before = (await storedPromises(extension)).length;
          await line.press('Enter');
          await expect(row(panel, text, language)).toBeVisible();
          const all = await storedPromises(extension);
          expect(all).toHaveLength(before + 1);
          const kept = all.find((one) => one.text === text);
          expect(kept).toMatchObject({ state: 'open', by: { name: 'Maja Ek' } });
          expect(kept?.dueAt).toBe(new Date(field()).getTime());
        }

        // Corrected, and corrected it stays while the words go on.
        await line.fill('mejla besked imorgon 11');
        await expect(when).toHaveValue(fieldAt(1, '11:00'));
        await when.fill(fieldAt(3, '11:30'));
        await line.fill('mejla besked imorgon 11, även fakturan');
        await expect(when).toHaveValue(fieldAt(3, '11:30'));
        await form.getByRole('button', { name: words.add, exact: true }).click();
        await expect(row(panel, 'mejla besked', language)).toContainText('11:30');

        // Nothing is kept that has no time, nor by Escape.
        await line.fill('återkom någon gång');
        await expect(when).toHaveValue('');
        await expect(form.getByRole('button', { name: words.add, exact: true })).toBeDisabled();
        await line.press('Enter');
        await line.press('Escape');
        await expect(line).toHaveValue('');
        expect(await storedPromises(extension)).toHaveLength(LINES.length + 1);
      });

      test('due and overdue: in the panel, on the toolbar, in the list of today; done and taken back', async ({
        desk,
        openCase,
      }) => {
        const { panel } = await openCase();
        expect(await badge(panel)).toBe('');
        await promise(panel, 'Ring om fakturan i dag', OVERDUE, language);
        const attention = panel.getByRole('region', { name: words.attention });
        await expect(row(panel, 'Ring om fakturan', language)).toContainText(words.overdue);
        await expect(attention).toContainText(`${words.promisedOverdue}Ring om fakturan`);
        await expect.poll(() => badge(panel)).toBe('1');
        await promise(panel, 'Mejla retursedeln i dag 23:59', undefined, language);
        await expect(attention).toContainText(`${words.promised}Mejla retursedeln`);
        await expect(row(panel, 'Mejla retursedeln', language)).not.toContainText(words.overdue);
        await expect.poll(() => badge(panel)).toBe('2');
        // Not today's.
        await promise(panel, 'Ring igen imorgon', undefined, language);
        await expect(row(panel, 'Ring igen', language)).toBeVisible();

        const [first = ''] = desk.customerOf(desk.mainTicketId).split(' ');
        const mine = commitments(panel, language).getByRole('button', { name: words.today });
        await expect(mine).toHaveText(/2/);
        await mine.click();
        const list = panel.getByRole('list', { name: words.todayList });
        await expect(list.getByRole('listitem')).toHaveCount(2);
        await expect(list.getByRole('listitem').first()).toContainText(`${first}: Ring om fakturan`);
        await expect(list.getByRole('listitem').first()).toContainText(words.overdue);
        await expect(list.getByRole('listitem').last()).toContainText(`${first}: Mejla retursedeln`);

        await attention.getByRole('button', { name: `${words.done}: Ring om fakturan` }).click();
        await expect(attention).not.toContainText('Ring om fakturan');
        await expect.poll(() => badge(panel)).toBe('1');
        await row(panel, 'Mejla retursedeln', language).getByRole('button', { name: words.done }).click();
        await expect.poll(() => badge(panel)).toBe('');
        await expect(attention).not.toContainText('Mejla retursedeln');
        // Where it was, with a way back.
        await row(panel, 'Mejla retursedeln', language).getByRole('button', { name: words.undo }).click();
        await expect(attention).toContainText('Mejla retursedeln');
        await expect.poll(() => badge(panel)).toBe('1');
      });
    });
  }

  test.describe(at, () => {
    test.use({ at });

    test('moved with why, dropped, and passed on with the case', async ({ desk, extension, openCase }) => {
      const { panel } = await openCase();
      const stored = async (text: string) => (await storedPromises(extension)).find((one) => one.text === text);
      await promise(panel, 'Ring om routern i dag 23:59');
      await promise(panel, 'Mejla besked i dag 23:59');
      await promise(panel, 'Skriv av misstag i dag 23:59');
      await expect.poll(() => badge(panel)).toBe('3');

      await test.step('moved: only to another time, and only with why', async () => {
        await panel.getByRole('button', { name: 'More about: Ring om routern' }).click();
        const move = panel.getByRole('button', { name: 'Move', exact: true });
        await expect(move).toBeDisabled();
        await panel.getByLabel('Move to').fill(fieldAt(2, '10:00'));
        await expect(move).toBeDisabled();
        await panel.getByLabel('Why', { exact: true }).fill('Lagret svarar i morgon');
        await move.click();
        await expect(row(panel, 'Ring om routern')).toContainText('10:00');
        const dueAt = new Date(fieldAt(2, '10:00')).getTime();
        expect(await stored('Ring om routern')).toMatchObject({
          dueAt,
          steps: [{ kind: 'moved', why: 'Lagret svarar i morgon', to: dueAt, by: { name: 'Maja Ek' } }],
        });
        await expect.poll(() => badge(panel)).toBe('2');
      });

      await test.step('dropped: nothing was promised after all', async () => {
        await panel.getByRole('button', { name: 'More about: Skriv av misstag' }).click();
        await panel.getByRole('button', { name: 'Was not promised' }).click();
        await expect.poll(() => badge(panel)).toBe('1');
        expect(await stored('Skriv av misstag')).toMatchObject({ state: 'dropped' });
      });

      await test.step('the case goes to somebody else: the promise stays mine until it is passed on', async () => {
        await panel.getByRole('button', { name: 'More about: Mejla besked' }).click();
        await expect(panel.getByRole('button', { name: /^Pass on to/ })).toHaveCount(0);
        desk.actAs('Erik Norling', { ticketId: desk.mainTicketId, group: 'Logistik', agent: 'Karin Hedman' });
        await panel.getByRole('button', { name: 'Read again' }).click();
        await panel.getByRole('button', { name: 'Pass on to Karin Hedman' }).click();
        await expect(row(panel, 'Mejla besked')).toContainText('Karin Hedman');
        await expect.poll(() => badge(panel)).toBe('');
        expect(await stored('Mejla besked')).toMatchObject({
          state: 'open',
          by: { name: 'Karin Hedman' },
          steps: [{ kind: 'passed', from: { name: 'Maja Ek' }, to: { name: 'Karin Hedman' } }],
        });
        await expect(row(panel, 'Ring om routern')).toBeVisible();
      });
    });
  });
}
