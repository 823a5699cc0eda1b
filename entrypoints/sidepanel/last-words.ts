import { browser } from 'wxt/browser';
import type { ChangedParts } from '@/domain/brief';
import type { CaseKey } from '@/domain/case-key';

/** Chromium stops a background that has had nothing to do for 30 s. */
const AWAKE_FOR = 20_000;

/** Where they are left until somebody has kept them. */
const LEFT = 'last-words';

/**
 * What the agent typed last, when the panel goes in the same moment: neither code that is still to be fetched nor the
 * store are reached any more, only a background that is awake. So the agent's first key wakes it, and it is kept awake
 * while they write. On a busy machine the browser may drop the message with the panel that sent it: so the words are left
 * in local storage too, which takes them at once, for the next panel to keep.
 * @returns sends words on if the page is going; else does nothing
 */
export function lastWords(): (caseKey: CaseKey, changed: ChangedParts) => void {
  let going = false;
  let wokenAt = Number.NEGATIVE_INFINITY;
  const tell = (name: string, body: unknown) => void browser.runtime.sendMessage({ name, body }).catch(() => undefined);
  // First of all who hear it, so that what is done then knows of it. A page that was only put aside may come back.
  addEventListener('pagehide', () => void (going = true), { capture: true });
  addEventListener('pageshow', () => void (going = false), { capture: true });
  addEventListener('input', ({ timeStamp }) => {
    if (timeStamp - wokenAt < AWAKE_FOR) return;
    wokenAt = timeStamp;
    tell('awake', null);
  });
  return (caseKey, changed) => {
    if (!going) return;
    localStorage.setItem(LEFT, JSON.stringify({ caseKey, changed, at: Date.now() }));
    tell('draft', { caseKey, changed });
  };
}

/** Keeps what an earlier panel has left. To be called by pages that have time for it. */
export async function keepLastWords(): Promise<void> {
  const left = localStorage.getItem(LEFT);
  if (left === null) return;
  try {
    const { takeUpWords } = await import('@/services/take-up-words');
    await takeUpWords(JSON.parse(left));
  } catch (error) {
    console.warn('stafett: last words', error);
  }
  // Whatever came of it: words that cannot be kept stay nowhere.
  if (localStorage.getItem(LEFT) === left) localStorage.removeItem(LEFT);
}
