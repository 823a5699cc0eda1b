/// <reference types="vite/client" />
import { fetchApi } from './fetch-api';
import { FakeZendesk } from './fake-zendesk';
import { beHostile } from '../../page/hostile';
import './looks/index.css';
import type { PageStart } from './settings';

declare global {
  interface Window {
    /** The page's verbs, for tests in a real browser. Set as soon as the frame is there. */
    sandbox?: FakeZendesk;
  }
}

/** Starts the page in its window: settings first, then the workspace with the real, fetching api. */
async function main(): Promise<void> {
  const answer = await window.fetch('/sandbox/settings.json');
  const start = (await answer.json()) as PageStart;
  if (start.hostile) beHostile(window);
  const sandbox: FakeZendesk = new FakeZendesk(
    document,
    fetchApi(window, () => sandbox.settings.transport),
    start,
  );
  window.sandbox = sandbox;
  await sandbox.start();
}

void main();
