import type { Plugin } from 'vite';

/** What a page asks for as it starts, and draws nothing before: the panel's reader of the database. */
const WAITED_FOR = ['watch-panel'];

/**
 * A part that is fetched later names its styles, but not every script under it in advance: they are found while it is read,
 * from the package and not from a network, which takes no time that anybody sees; the tables of their names are half a KB
 * of each page's first load. Where the first paint waits, all of them are asked for at once.
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
