/**
 * Whether this is the package for Firefox: a constant of the build. Under the test runner, which shows the environment's
 * variables here as texts (FIREFOX may be a browser's path), it is not.
 */
export const IN_FIREFOX = (import.meta.env.FIREFOX as unknown) === true;
