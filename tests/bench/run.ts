import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from '../e2e/harness/launch';
import { startSandbox } from '../sandbox/server';
import { ALLOW_BARE } from './bare-extension';
import { keptProfile } from './kept-profile';
import { measureRow } from './measure';
import { openProgram } from './program';
import { entryOf, tableOf, type Entry } from './report';
import type { Bench, Row, Size } from './row';

const HELP = `Measures Stafett in a real browser, in turns with its peers.
  --quick      few rounds: is anything far off?
  --full       many rounds and the large stores
  --only TEXT  rows whose name contains this
  --json FILE  the figures as JSON too`;

/** Runs every row of rows/ in one browser. Exits with 0 also when a goal is missed: that is a finding, not a crash. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      full: { type: 'boolean' },
      only: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(HELP);
  const size: Size = values.quick ? 'quick' : values.full ? 'full' : 'usual';
  const rows = (await allRows()).filter(({ name }) => name.includes(values.only ?? ''));
  if (rows.length === 0) throw new Error(`no row's name contains "${values.only ?? ''}"`);

  const sandbox = await startSandbox();
  const extension = await launch({
    port: sandbox.port,
    args: [ALLOW_BARE],
    ...(size === 'full' && { profile: keptProfile(new Date()) }),
  });
  const tidying: (() => Promise<void>)[] = [];
  const bench: Bench = {
    size,
    extension,
    sandbox,
    inPage: (program) => openProgram(extension, program, BLANK),
    say: (text) => console.error(text),
    afterwards: (tidy) => tidying.push(tidy),
  };
  const entries: Entry[] = [];
  try {
    for (const row of rows) {
      bench.say(`${row.name} ...`);
      entries.push(entryOf(await measureRow(row, bench)));
      for (const tidy of tidying.splice(0)) await tidy();
    }
  } finally {
    await extension.close();
    await sandbox.close();
  }
  console.log(tableOf(entries));
  if (values.json) writeFileSync(values.json, `${JSON.stringify(entries, null, 2)}\n`);
}

/** A page of the extension in which nothing runs: programs get the origin and its policy, and a quiet thread. */
const BLANK = 'manifest.json';

async function allRows(): Promise<Row[]> {
  const folder = new URL('rows/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.sort().map((name) => import(new URL(name, folder).href) as Promise<{ default: Row }>),
  );
  return modules.map((module) => module.default);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
