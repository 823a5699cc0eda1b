import { MICRO_FRONTEND } from './selectors';

const HOSTS = MICRO_FRONTEND.rungs.join();

/** This part of the page, and the open shadow roots of the micro-frontends in it, those inside of others too. */
export function openRoots(root: ParentNode): ParentNode[] {
  const found = [root];
  for (const part of found) {
    for (const { shadowRoot } of part.querySelectorAll(HOSTS)) if (shadowRoot) found.push(shadowRoot);
  }
  return found;
}
