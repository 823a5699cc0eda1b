/// <reference types="vite/client" />
import { beHostile } from '../../page/hostile';
import { FakeFreshdesk } from './fake-freshdesk';
import { fetchApi } from './fetch-api';
import { hearChanges } from './hear-changes';
import './looks/index.css';
import type { PageStart } from './settings';

declare global {
  interface Window {
    /** The page's verbs, for tests in a real browser. The ones that both helpdesks share are at `sandbox` too. */
    freshdesk?: FakeFreshdesk;
  }
}

/** Starts the page in its window: settings first, then the interface with the real, fetching api. */
async function main(): Promise<void> {
  const answer = await window.fetch('/sandbox/settings.json');
  const start = (await answer.json()) as PageStart;
  if (start.hostile) beHostile(window);
  const freshdesk: FakeFreshdesk = new FakeFreshdesk(
    document,
    fetchApi(window, () => freshdesk.settings.transport),
    start,
  );
  // One harness drives both helpdesks: it uses only what PageControl promises.
  Object.assign(window, { freshdesk, sandbox: freshdesk });
  hearChanges(window, (message) => freshdesk.heard(message));
  await freshdesk.start();
}

void main();
