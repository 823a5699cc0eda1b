import type { Helpdesk, HelpdeskApiOn, HelpdeskPage } from '../helpdesk';
import type { Ask } from './ask';
import type { Shown } from './shown';
import type { Tab, TabParts } from './tab';

/**
 * What the early content script (before the page's first script) leaves for those that come when the page is drawn. All
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
  /** the tab reads and writes */
  joined(tab: Tab): void;
}

const world = globalThis as { stafettEarly?: (Early & { apiOn?: HelpdeskApiOn }) | undefined; stafettHere?: true };

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

/** The late part knows the helpdesk's API. */
export function leaveApi(apiOn: HelpdeskApiOn): void {
  if (world.stafettEarly) world.stafettEarly.apiOn = apiOn;
}

/** What both have left. */
export type Parts = Early & { apiOn: HelpdeskApiOn };

/** Once, when both parts have left what they know: a script that is put into the page a second time finds nothing. */
export function takeParts(): Parts | null {
  const { stafettEarly: early } = world;
  if (!early?.apiOn) return null;
  world.stafettEarly = undefined;
  return { ...early, apiOn: early.apiOn };
}

/** They could not be used yet: the next to come finds them again. */
export function putBack(parts: Parts): void {
  world.stafettEarly = parts;
}
