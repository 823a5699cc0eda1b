import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { builtMessages } from '../fakes/locale-files';

const VIRTUAL = 'virtual:messages';
const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npx vite tests/gallery`: every state of the extension's pages with invented data, no extension and no helpdesk needed. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: `${root}public`,
  cacheDir: `${root}node_modules/.vite-gallery`,
  server: { host: '127.0.0.1', fs: { allow: [root] } },
  resolve: { alias: [{ find: /^@\//, replacement: root }] },
  plugins: [
    preact(),
    {
      name: 'messages',
      resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
      load: (id) =>
        id === `\0${VIRTUAL}`
          ? `export const sv = ${JSON.stringify(builtMessages('sv'))}; export const en = ${JSON.stringify(builtMessages('en'))};`
          : null,
    },
  ],
});
