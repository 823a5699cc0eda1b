import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The page's script and style, ready to serve. */
export interface PageBundle {
  js: string;
  css: string;
}

const PLACEHOLDER: PageBundle = {
  js: "document.getElementById('root').textContent = 'The sandbox page is not built yet.';",
  css: '',
};

const bundles = new Map<string, Promise<PageBundle>>();

/** Bundles a page once per process. `entry` is a path relative to this folder; without the file there is a placeholder. */
export function pageBundle(entry: string): Promise<PageBundle> {
  const file = fileURLToPath(new URL(entry, import.meta.url));
  if (!existsSync(file)) return Promise.resolve(PLACEHOLDER);
  let bundle = bundles.get(file);
  if (!bundle) bundles.set(file, (bundle = bundlePage(file)));
  return bundle;
}

async function bundlePage(file: string): Promise<PageBundle> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)) } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: file, formats: ['iife'], name: 'sandboxPage', fileName: 'page', cssFileName: 'page' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const js = outputs.find((one) => one.type === 'chunk');
  const css = outputs.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
  if (js?.type !== 'chunk') throw new Error(`The sandbox page ${file} did not build.`);
  return { js: js.code, css: css?.type === 'asset' ? String(css.source) : '' };
}
