import { starterReasons } from '../../../domain/starter-book';
import { dialogGone, guardDialog, type GuardDialog } from '../guard-dialog';
import { inMs, type Seen } from '../narrator';
import type { Scene } from '../scene';
import { must, see } from '../see';

export interface Transfer {
  ticketId: number;
  to: string;
  reply: string;
}

/** Reply, new group, submit: as far as the guard's dialog, with nothing saved yet. */
async function untilStopped(
  scene: Scene,
  { ticketId, to, reply }: Transfer,
): Promise<{ dialog: GuardDialog; ms: number }> {
  const { agent, stage, facts } = scene;
  const before = facts(ticketId);
  await agent.writeReply(reply);
  await agent.giveTo(to);
  const began = performance.now();
  await agent.submit();
  const dialog = await guardDialog(stage.tab);
  const ms = performance.now() - began - dialog.readingMs;
  must('something that speaks against it', dialog.facts.length > 0, dialog.facts);
  must('nothing to be saved while the dialog asks', facts(ticketId).replies.length === before.replies.length);
  return { dialog, ms };
}

const inTheDialog = (dialog: GuardDialog) => `The guard: ${dialog.facts.join(' ')}`;

/** Esc: nothing is saved, and the reply stands in the composer. */
export async function stay(scene: Scene, transfer: Transfer): Promise<Seen> {
  const { stage, agent, facts, album } = scene;
  const before = facts(transfer.ticketId);
  const { dialog, ms } = await untilStopped(scene, transfer);
  const picture = await album.take(stage.tab, 'guard-page');
  await dialog.press('Escape');
  await dialogGone(stage.tab);
  const reply = await agent.replyInComposer();
  must('the reply in the composer', reply === transfer.reply, reply);
  const after = facts(transfer.ticketId);
  must(`${before.group} to have the case`, after.group === before.group, after.group);
  must('no reply to be sent', after.replies.length === before.replies.length);
  return {
    ms,
    saw: [
      inTheDialog(dialog),
      `Esc: the reply is still in the composer, and ${after.group} still has the case`,
      `Picture: ${picture}`,
    ],
  };
}

/** The customer stays, the question goes: reply saved, group unchanged, the question an internal note. */
export async function keepAndAsk(scene: Scene, transfer: Transfer): Promise<Seen> {
  const { stage, facts, reader, album } = scene;
  const before = facts(transfer.ticketId);
  const { dialog } = await untilStopped(scene, transfer);
  const [keep = ''] = stage.words('guard_keep').split('{');
  const line = dialog.offers.find((offer) => offer.startsWith(keep));
  must('a line that keeps the customer', line !== undefined, dialog.offers.join(', '));
  await dialog.choose(line?.split('\n')[0] ?? '');
  const question = await dialog.prepared();
  const picture = await album.take(stage.tab, 'guard-question-page');
  const began = performance.now();
  await dialog.press('Enter');
  await dialogGone(stage.tab);
  const note = await newNote(scene, transfer.ticketId, 'question', before.notes.length);
  const ms = performance.now() - began;
  const after = replySent(scene, transfer, before.replies.length);
  must(
    `the case to stay with ${before.agent}, ${before.group}`,
    after.group === before.group && after.agent === before.agent,
    `${after.agent}, ${after.group}`,
  );
  const owner = await see('the panel to say who kept the customer', reader.ownerLine, (line) =>
    line.includes(before.agent ?? ''),
  );
  return {
    ms,
    saw: [
      `Question, written beforehand: ${firstWords(question)}`,
      `The helpdesk's database: the reply is sent, ${after.agent}, ${after.group} still has the case`,
      `A new internal note: ${firstWords(note)}`,
      `The panel: ${owner}`,
      `Picture: ${picture}`,
    ],
  };
}

/** The case goes, and the brief with it, as an internal note. */
export async function handOverWithBrief(scene: Scene, transfer: Transfer): Promise<Seen> {
  const { stage } = scene;
  const before = scene.facts(transfer.ticketId);
  const { dialog } = await untilStopped(scene, transfer);
  await dialog.choose(stage.words('guard_with_brief'));
  await dialog.prepared();
  const picture = await scene.album.take(stage.tab, 'guard-brief-page');
  const began = performance.now();
  await dialog.press('Control+Enter');
  await dialogGone(stage.tab);
  const note = await newNote(scene, transfer.ticketId, 'brief', before.notes.length);
  const ms = performance.now() - began;
  const after = replySent(scene, transfer, before.replies.length);
  must(`${transfer.to} to have the case`, after.group === transfer.to, after.group);
  return {
    ms,
    saw: [
      inTheDialog(dialog),
      `The helpdesk's database: the reply is sent, ${after.group} has the case`,
      `A new internal note: ${firstWords(note)}`,
      `Picture: ${picture}`,
    ],
  };
}

/** The transfer goes out as it was, with a reason for the statistics and no note. */
export async function transferAnyway(scene: Scene, transfer: Transfer): Promise<Seen> {
  const { stage, facts } = scene;
  const before = facts(transfer.ticketId);
  const { dialog } = await untilStopped(scene, transfer);
  const began = performance.now();
  const reason = starterReasons().find(({ id }) => id === 'skill');
  await dialog.choose(reason?.name[stage.language] ?? '');
  await dialogGone(stage.tab);
  await see(
    `${transfer.to} to have the case`,
    () => facts(transfer.ticketId).group,
    (group) => group === transfer.to,
  );
  const ms = performance.now() - began;
  const after = replySent(scene, transfer, before.replies.length);
  must('no note to be written', after.notes.length === before.notes.length);
  return {
    ms,
    saw: [
      inTheDialog(dialog),
      `The helpdesk's database: the reply is sent, ${after.group} has the case, no note was written`,
    ],
  };
}

/** A first transfer is nobody's carousel: no dialog, and no wait. */
export async function notStopped(scene: Scene, transfer: Transfer): Promise<Seen> {
  const { agent, facts } = scene;
  const before = facts(transfer.ticketId);
  await agent.writeReply(transfer.reply);
  await agent.giveTo(transfer.to);
  const began = performance.now();
  await agent.submit();
  await see(
    `${transfer.to} to have the case`,
    () => facts(transfer.ticketId).group,
    (group) => group === transfer.to,
  );
  const ms = performance.now() - began;
  replySent(scene, transfer, before.replies.length);
  return { ms, saw: [`The helpdesk's database: the reply is sent, ${transfer.to} has the case after ${inMs(ms)}`] };
}

function replySent(scene: Scene, { ticketId, reply }: Transfer, before: number) {
  const after = scene.facts(ticketId);
  must(
    'the reply to be sent, once',
    after.replies.length === before + 1 && after.replies.at(-1)?.body === reply,
    after.replies.at(-1)?.body,
  );
  return after;
}

async function newNote(
  { facts }: Scene,
  ticketId: number,
  kind: 'brief' | 'question',
  before: number,
): Promise<string> {
  const notes = await see(
    `an internal note with the ${kind} on ticket ${ticketId}`,
    () =>
      facts(ticketId)
        .notes.slice(before)
        .map(({ body }) => body),
    (bodies) => bodies.length === 1 && bodies.some((body) => body.includes(`stafett/1 ${kind} `)),
  );
  return notes.join();
}

const firstWords = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
};
