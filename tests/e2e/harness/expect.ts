import { expect as base } from '@playwright/test';

/** How long to wait between two looks, in ms: most of what is waited for is there within the first. */
const INTERVALS = [20, 30, 50, 100];

/** Playwright's, but one that waits for something beside the page looks more often than once a second. */
export const expect: typeof base = new Proxy(base, {
  get(target, name, receiver): unknown {
    if (name !== 'poll') return Reflect.get(target, name, receiver);
    const poll: typeof base.poll = (look, options = {}) =>
      target.poll(look, { intervals: INTERVALS, ...(typeof options === 'string' ? { message: options } : options) });
    return poll;
  },
});
