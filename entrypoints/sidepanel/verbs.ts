import { browser } from 'wxt/browser';
import type { ChangedParts } from '@/domain/brief';
import type { CaseKey } from '@/domain/case-key';
import { OUTBOX_ALARM } from '@/domain/outbox-alarm';
import type { CaseView } from '@/domain/panel-view';
import { alsoTold as keepAlsoTold } from '@/services/also-told';
import { addFact as keepFact, removeFact as dropFact } from '@/services/change-facts';
import { chooseCause as giveCause } from '@/services/cause-of-flag';
import { retryEntry } from '@/services/deliver-entry';
import { flagCase } from '@/services/flag-case';
import { markBriefRead as keepBriefRead } from '@/services/mark-brief-read';
import { sayReceived as keepReceived } from '@/services/say-received';
import { noteWords } from '@/services/note-words';
import { undoFlag as takeFlagBack } from '@/services/undo-flag';
import { undoNote as takeNoteBack } from '@/services/undo-note';
import { writeBrief } from '@/services/write-brief';

export { dismissNotice } from '@/services/dismiss-notice';

// Everything in the panel that writes. Loaded at the first write.

/** 32 hexadecimal digits: found again in the last line of a note. */
const operationId = () => crypto.randomUUID().replaceAll('-', '');

/** How often the background is asked to wake the tabs, should it be stopped while it does so, and how soon again, in ms. */
const ASKS = 5;
const ASK_AGAIN = 200;

/** The background wakes the tabs that can write. Should it fail to say that it has, its alarm does so a little later. */
async function wakeTabs(): Promise<void> {
  await browser.alarms.create(OUTBOX_ALARM, { delayInMinutes: 0.5 }).catch(() => undefined);
  for (let asks = 0; asks < ASKS; asks += 1) {
    const told: unknown = await browser.runtime.sendMessage({ name: 'outbox', body: null }).catch(() => false);
    if (told === true) return;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN));
  }
}

/** Nobody waits for it: what was to be kept is kept. */
function wake(): void {
  void wakeTabs();
}

export async function flag(view: CaseView, departmentId: string): Promise<void> {
  const department = view.departments.find((one) => one.id === departmentId);
  if (!department || !view.me) throw new Error('nobody is signed in, or no such department');
  const { caseKey, requester, me } = view;
  const click = { caseKey, requester, department, by: me };
  await flagCase(click, operationId(), Date.now());
  wake();
}

export async function chooseCause(view: CaseView, departmentId: string, causeId: string | null): Promise<void> {
  const department = view.departments.find((one) => one.id === departmentId);
  const cause = view.causes.find((one) => one.id === causeId && one.departmentId === departmentId);
  if (!department || !view.me || (causeId !== null && !cause)) throw new Error('nobody is signed in, or no such cause');
  const { caseKey, requester, me } = view;
  const given = await giveCause({ caseKey, requester, department, causeId, by: me }, operationId(), Date.now());
  if (given === null) throw new Error('the case is not flagged to this department any more');
  wake();
}

export async function undoFlag(flagId: string): Promise<void> {
  if (!(await takeFlagBack(flagId, Date.now()))) throw new Error('no such flag of this browser');
  wake();
}

export async function retryWrite(entryId: string): Promise<void> {
  await retryEntry(entryId, Date.now());
  wake();
}

export async function sayReceived(view: CaseView): Promise<void> {
  if (!view.me) throw new Error('nobody is signed in');
  await keepReceived(view.caseKey, view.me, noteWords, operationId(), Date.now());
  wake();
}

export async function undoNote(entryId: string): Promise<void> {
  if (!(await takeNoteBack(entryId, Date.now()))) throw new Error('no such note, or it is too late');
}

export async function addFact(customerId: string, text: string, until: string, from: string | null): Promise<void> {
  const known = await keepFact(customerId, { id: operationId(), text, until, from }, Date.now());
  if (!known) throw new Error('no such customer');
}

export async function removeFact(customerId: string, factId: string): Promise<void> {
  if (!(await dropFact(customerId, factId))) throw new Error('no such customer');
}

export function saveBrief(caseKey: CaseKey, changed: ChangedParts): Promise<void> {
  return writeBrief(caseKey, changed, Date.now());
}

export function markBriefRead(caseKey: CaseKey, operation: string): Promise<void> {
  return keepBriefRead(caseKey, operation, Date.now());
}

export function alsoTold(caseKey: CaseKey, name: string): Promise<void> {
  return keepAlsoTold(caseKey, name, Date.now());
}
