/** Dexie for today's browsers. By itself it would be the one for ES5, 2 KB larger (gzip) in the background and in each page. */
export const MODERN_DEXIE = { dexie: 'dexie/dist/modern/dexie.mjs' };
