import type { Plugin } from 'vite';

/** What a page asks for as it starts, and draws nothing before: the panel's reader of the database. */
const WAITED_FOR = ['watch-panel'];

/**
 * A part that is fetched later names its styles, but not every script under it in advance: they are found while it is read,
 * from the package and not from a network. The tables of their names are 1 KB of the side panel's first load, 1.5 KB of the
 * Routing desk's, 3 KB of the zip. Where the first paint waits, all of them are asked for at once.
 */
export function preloadWhatWaits(): Plugin {
  return {
    name: 'stafett:preload-what-waits',
    apply: 'build',
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false, // every browser that Stafett runs in knows it
          resolveDependencies: (file, needed, { hostType }) => {
            const all = hostType === 'html' || WAITED_FOR.some((name) => file.includes(`/${name}`));
            return all ? needed : needed.filter((each) => each.endsWith('.css'));
          },
        },
      },
    }),
  };
}
