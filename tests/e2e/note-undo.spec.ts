import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { OutboxEntry } from '../../domain/outbox';
import type { Held } from '../sandbox/pauses';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { agentAt, type Agent } from './harness/agent';
import { carouselIds, carousels } from './harness/carousel';
import { caseKeyOf, noteWritesOn, stafettNotes, tagWrites, type Desk } from './harness/desk';
import { DESK_NAMES, DESKS } from './harness/desks';
import { launch, type Extension } from './harness/launch';
import { badge, row, storedPromises } from './harness/promises';
import { storedCase } from './harness/stored-case';
import { expect, test } from './harness/test';

// A way out's note waits ten seconds for undo: taken back, nothing of it is ever on the ticket; else it is there, once.

const QUESTION = 'Var är paketet?';
const WANTS = 'Pengarna åter i dag.';
const IDS = carouselIds(4);

async function stoppedAt(agent: Agent, id: number): Promise<void> {
  await agent.goTo(id);
  await agent.give('Logistik');
  await agent.submit();
}

async function handOver(agent: Agent, id: number): Promise<void> {
  await stoppedAt(agent, id);
  await agent.open('Hand over with this brief');
  await (await agent.dialog()).getByLabel('Wants').fill(WANTS);
  await agent.answer(/^Hand over/);
}

const notice = (panel: Page, text: string) =>
  panel.getByRole('list', { name: 'What happened' }).getByRole('listitem').filter({ hasText: text });

async function notesOf(extension: Extension, desk: Desk, id: number): Promise<OutboxEntry[]> {
  const all = ((await extension.stored())['outbox'] ?? []) as OutboxEntry[];
  return all.filter(({ caseKey, what }) => caseKey === caseKeyOf(desk, id) && what.kind === 'note');
}

/** Where something can die on a note's way: before it is sent for, on its way, when it is there and nobody knows. */
const MOMENTS: [when: string, reached: ((sandbox: Sandbox, id: number) => Promise<Held>) | null][] = [
  ['while it may be taken back', null],
  ['before it is written', (sandbox, id) => sandbox.pauseAt(noteWritesOn(id))],
  ['when it is written and nobody knows', (sandbox, id) => sandbox.pauseAfter(noteWritesOn(id))],
];

for (const at of DESK_NAMES) {
  test.describe(at, () => {
    test.use({ at, helpdesk: carousels(IDS.length) });

    test('taken back: nothing of it is ever on the ticket, and what hung on it is undone', async ({
      desk,
      extension,
    }) => {
      desk.liftLimits();
      const [keep = 0, brief = 0, later = 0] = IDS;
      const agent = await agentAt(extension, desk, desk.plainTicketId);
      const panel = await extension.panel(agent.tab);
      const owner = panel.getByRole('region', { name: 'Owner' });

      await test.step('a question, with the promise that came with it', async () => {
        await stoppedAt(agent, keep);
        await agent.open(/^Keep Kund/, QUESTION);
        const dialog = await agent.dialog();
        await dialog
          .getByRole('group', { name: /^Promise / })
          .getByRole('button')
          .last()
          .click();
        await agent.answer('Keep and send the question');
        await expect(notice(panel, 'The question to Logistik will be on the ticket in a moment.')).toBeVisible();
        await expect(row(panel, QUESTION)).toBeVisible();
        await expect(owner).toContainText('Kept by Maja Ek');
        await notice(panel, 'You kept the customer.').getByRole('button', { name: 'Undo' }).click();
        await expect(notice(panel, 'The question to Logistik was not sent.')).toBeVisible();
        await expect(row(panel, QUESTION)).toHaveCount(0);
        await expect(owner).not.toContainText('Kept by Maja Ek');
        expect((await notesOf(extension, desk, keep)).map(({ state }) => state)).toEqual(['dropped']);
        expect((await storedPromises(extension)).map(({ state }) => state)).toEqual(['dropped']);
        expect(await badge(panel)).toBe('');
        // What the save itself did stays.
        expect(desk.groupOf(keep)).toBe('Faktura');
      });

      await test.step('a brief, which is the draft again', async () => {
        await handOver(agent, brief);
        const draft = panel.getByRole('region', { name: 'Brief' }).getByLabel('Wants');
        await expect(notice(panel, 'The brief will be on the ticket in a moment.')).toBeVisible();
        await expect(draft).not.toHaveValue(WANTS);
        await notice(panel, 'Handed over to Logistik.').getByRole('button', { name: 'Undo' }).click();
        await expect(notice(panel, 'The brief was not sent')).toBeVisible();
        await expect(draft).toHaveValue(WANTS);
        expect((await notesOf(extension, desk, brief)).map(({ state }) => state)).toEqual(['dropped']);
        expect(desk.groupOf(brief)).toBe('Logistik');
      });

      await test.step('one that is not taken back is written ten seconds after: by then those would have been too', async () => {
        await handOver(agent, later);
        await expect.poll(() => stafettNotes(desk, later, 'brief').length).toBe(1);
        // The ticket has it a moment before Stafett knows.
        const done = async () => (await notesOf(extension, desk, later)).find(({ state }) => state === 'done');
        await expect.poll(async () => (await done())?.doneAt ?? 0).toBeGreaterThan(0);
        expect((await done())?.doneAt, 'not before').toBeGreaterThanOrEqual((await done())?.dueAt ?? Infinity);
        await expect(notice(panel, 'with the brief on the ticket').getByRole('button', { name: 'Undo' })).toBeHidden();
        for (const id of [keep, brief]) {
          expect(desk.messages(id).filter((one) => one.text.includes('stafett/1'))).toEqual([]);
          expect(tagWrites(desk, id)).toEqual([]);
          expect(desk.tags(id).filter((tag) => tag.startsWith('stafett_'))).toEqual([]);
        }
      });
    });

    test('not taken back, the worker killed at every moment of its way: written once', async ({
      desk,
      extension,
      sandbox,
    }) => {
      desk.liftLimits();
      const agent = await agentAt(extension, desk, desk.plainTicketId);
      for (const [n, [when, reached]] of MOMENTS.entries()) {
        const id = IDS[n] ?? 0;
        await test.step(when, async () => {
          const pause = reached?.(sandbox, id) ?? null;
          await handOver(agent, id);
          await expect.poll(async () => (await notesOf(extension, desk, id)).length).toBe(1);
          const held = await pause;
          await extension.stopWorker();
          held?.release();
          await expect.poll(async () => (await notesOf(extension, desk, id))[0]?.state).toBe('done');
          expect(stafettNotes(desk, id, 'brief')).toHaveLength(1);
        });
      }

      await test.step('a question has a tag beside it: once, too', async () => {
        const id = IDS[MOMENTS.length] ?? 0;
        const pause = sandbox.pauseAfter(noteWritesOn(id));
        await stoppedAt(agent, id);
        await agent.open(/^Keep Kund/, QUESTION);
        await agent.answer('Keep and send the question');
        await expect.poll(async () => (await notesOf(extension, desk, id)).length).toBe(1);
        await extension.stopWorker();
        const held = await pause;
        await extension.stopWorker();
        held.release();
        await expect.poll(async () => (await notesOf(extension, desk, id))[0]?.state).toBe('done');
        await expect.poll(() => desk.timesTagged(id, 'stafett_fraga_logistics')).toEqual({ on: 1, off: 0 });
        expect(stafettNotes(desk, id, 'question')).toHaveLength(1);
      });
    });
  });

  for (const [when, reached] of MOMENTS) {
    test(`${at}: the browser crashes ${when}: the note is on the ticket once, when the ticket is next open`, async () => {
      const [id = 0] = IDS;
      const sandbox = await startSandbox(carousels(1));
      const desk = DESKS[at](sandbox);
      desk.liftLimits();
      const first = await launch({ port: sandbox.port });
      const agent = await agentAt(first, desk, id);
      const pause = reached?.(sandbox, id) ?? null;
      await handOver(agent, id);
      await expect.poll(() => desk.groupOf(id)).toBe('Logistik');
      const isWaiting = async () => (await storedCase(first, desk, id))?.holder.groupName === 'Logistik';
      if (pause === null) await expect.poll(isWaiting, { message: 'Stafett knows of the save' }).toBe(true);
      const held = await pause;
      await first.kill();
      held?.release();

      const second = await launch({ port: sandbox.port, profile: first.profile });
      try {
        const panel = await second.panel(await second.open(desk.ticketUrl(id)));
        await expect(notice(panel, 'with the brief on the ticket')).toBeVisible();
        expect(stafettNotes(desk, id, 'brief')).toHaveLength(1);
        expect((await notesOf(second, desk, id)).map(({ state }) => state)).toEqual(['done']);
        expect(stafettNotes(desk, id, 'brief')[0]).toContain(WANTS);
      } finally {
        await second.close();
        await rm(first.profile, { recursive: true, force: true });
        await sandbox.close();
      }
    });
  }
}
