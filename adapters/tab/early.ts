import type { Helpdesk, HelpdeskPage } from '../helpdesk';
import type { Ask } from './ask';
import type { Shown } from './shown';
import type { Tab, TabParts } from './tab';

/**
 * What the early content script (before the page's first script) leaves for the late one (when the page is drawn). Both
 * run in the extension's own world of the page, where no script of the page can look.
 */
export interface Early extends Pick<TabParts, 'guarded' | 'moved' | 'changed'> {
  helpdesk: Helpdesk;
  page: HelpdeskPage;
  ask: Ask;
  /** ends when the extension is reloaded or removed under the page */
  signal: AbortSignal;
  /** what the guard shows the agent is there */
  shows(shown: Shown): void;
  isShown?: true;
  /** the late part is there */
  joined(tab: Tab): void;
}

const world = globalThis as { stafettEarly?: Early | undefined; stafettHere?: true };

/**
 * True the first time only. A tab that is opened while Stafett is being installed gets its scripts twice, by the manifest
 * and as an open tab; two gates would each ask.
 */
export function firstHere(): boolean {
  if (world.stafettHere) return false;
  return (world.stafettHere = true);
}

export function leaveForLate(early: Early): void {
  world.stafettEarly = early;
}

/** Once, before the late part takes it: the background may bring both more than once. */
export function showInEarly(): Early | null {
  const early = world.stafettEarly;
  if (!early || early.isShown) return null;
  early.isShown = true;
  return early;
}

/** Once: a late part that is put into the page a second time finds nothing to join. */
export function takeFromEarly(): Early | null {
  const early = world.stafettEarly ?? null;
  world.stafettEarly = undefined;
  return early;
}
