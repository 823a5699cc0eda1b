/** tsx marks named functions with a call to `__name`, also inside those that are sent to a page: it must exist there. */
export const NAMES = 'globalThis.__name ??= (named) => named';
