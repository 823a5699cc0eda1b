import { browser } from 'wxt/browser';
import type { CaseKey } from '@/domain/case-key';
import type { Keeper } from '@/domain/commitment';
import type { CaseView } from '@/domain/panel-view';
import { addCommitment as add } from '@/services/add-commitment';
import {
  askForManager as ask,
  closeAsk as close,
  logManagerCall as log,
  takeBackAsk,
} from '@/services/ask-for-manager';
import { dropCommitment } from '@/services/drop-commitment';
import { keepCommitment, reopenCommitment } from '@/services/keep-commitment';
import { answerRise as answer, lookForRise as look } from '@/services/look-for-rise';
import { markComplaint, unmarkComplaint } from '@/services/mark-complaint';
import { moveCommitment } from '@/services/move-commitment';
import { passOnCommitments } from '@/services/pass-on-commitments';

// What was promised, asks for a manager, complaints. Loaded at the first such click.

function by({ me }: CaseView): Keeper {
  if (me === null) throw new Error('nobody is signed in');
  return { id: me.id, name: me.name };
}

/** Wakes the background, which sees by itself what has changed. Should it not hear, it does so at its next start. */
function tell(): void {
  browser.runtime.sendMessage({ name: 'promised', body: null }).catch(() => undefined);
}

export async function addCommitment(view: CaseView, text: string, dueAt: number): Promise<void> {
  const { caseKey } = view;
  await add({ caseKey, text, dueAt, by: by(view) }, crypto.randomUUID(), Date.now());
  tell();
}

/** What is done to one, by the signed-in agent. */
export async function changeCommitment(view: CaseView, how: 'keep' | 'reopen' | 'drop', id: string): Promise<void> {
  const verbs = { keep: keepCommitment, reopen: reopenCommitment, drop: dropCommitment };
  await verbs[how](id, by(view), Date.now());
  tell();
}

export async function move(view: CaseView, id: string, dueAt: number, why: string): Promise<void> {
  await moveCommitment(id, dueAt, why, by(view), Date.now());
  tell();
}

export async function passOn(view: CaseView, id: string): Promise<void> {
  const { agentId, agentName, groupName } = view.head?.holder ?? {};
  const to: Keeper = agentId ? { id: agentId, name: agentName ?? agentId } : { id: null, name: groupName ?? '' };
  if (to.name === '') throw new Error('nobody has the case');
  await passOnCommitments(view.caseKey, to, by(view), Date.now(), id);
  tell();
}

export function askForManager(view: CaseView): Promise<void> {
  return ask(view.caseKey, by(view), Date.now());
}

export function takeAskBack({ caseKey }: CaseView): Promise<void> {
  return takeBackAsk(caseKey, Date.now());
}

export function logManagerCall(view: CaseView, taken: boolean): Promise<void> {
  const manager = view.onDuty === null || view.onDuty === 'coming' ? null : view.onDuty.name;
  return log(view.caseKey, { taken, manager }, by(view), Date.now());
}

export function closeAsk(view: CaseView): Promise<void> {
  return close(view.caseKey, by(view), Date.now());
}

export function setComplaint(caseKey: CaseKey, is: boolean): Promise<void> {
  return is ? markComplaint(caseKey, Date.now()) : unmarkComplaint(caseKey, Date.now());
}

export async function lookForRise(customerId: string): Promise<void> {
  await look(customerId, Date.now());
}

export async function answerRise(customerId: string, said: 'called' | 'no'): Promise<void> {
  if (!(await answer(customerId, said))) throw new Error('no such customer');
}
