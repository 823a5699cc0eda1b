import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Extension } from '../e2e/harness/launch';
import type { Program } from './row';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GLOBAL = 'stafettBench';

/** Bundles a program of in-page/ with the product code that it imports, as the build would, and puts it into a page. */
export async function openProgram(extension: Extension, program: string, blank: string): Promise<Program> {
  const code = await bundle(fileURLToPath(new URL(`in-page/${program}.ts`, import.meta.url)));
  const page = await extension.page(blank);
  await page.evaluate(
    `new Promise((done, fail) => setTimeout(() => { try { ${code}\n; globalThis.${GLOBAL} = ${GLOBAL}; done(); } catch (e) { fail(e); } }))`,
  );
  const call = async <Answer>(name: string, ...args: readonly unknown[]): Promise<Answer> =>
    (await page.evaluate(callFromTimer, [GLOBAL, name, args] as const)) as Answer;
  return { page, call };
}

/** Runs in the page. */
function callFromTimer([global, name, args]: readonly [string, string, readonly unknown[]]): Promise<unknown> {
  type Exports = Record<string, (...given: readonly unknown[]) => unknown>;
  const exported = (globalThis as unknown as Record<string, Exports>)[global]?.[name];
  if (!exported) throw new Error(`the program exports no ${name}`);
  return new Promise((done, fail) => {
    setTimeout(() => {
      void (async () => exported(...args))().then(done, fail);
    });
  });
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    root: ROOT,
    resolve: { alias: { '@': ROOT.replace(/[\\/]$/, '') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: GLOBAL, fileName: 'program' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${entry} did not build.`);
  return chunk.code;
}
