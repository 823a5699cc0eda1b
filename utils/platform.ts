/**
 * The browser's own extension functions, for scripts that run in the host page: without the polyfill, which is a third of
 * what such a script may weigh. Use only what answers with a promise in every browser of this manifest version.
 */
export { browser } from '@wxt-dev/browser';
