/**
 * The browser's own extension functions, for scripts that run in the host page: from where WXT has them, so that nothing
 * else of WXT comes along. Use only what answers with a promise in every browser of this manifest version.
 */
export { browser } from '@wxt-dev/browser';
