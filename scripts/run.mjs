// Every verb of package.json goes through here. Plain Node, because it runs before anything is installed.
import { chromium } from './chromium.mjs';
import { firefox } from './firefox.mjs';
import { install, prepare, requireNode } from './install.mjs';
import { nodeTool, Trouble } from './process.mjs';
import { CHECK, LONG, TEST, TEST_WITHOUT_FIREFOX } from './steps.mjs';
import { runSteps } from './step-runner.mjs';

const NO_FIREFOX = '--no-firefox';

/** A verb: what it does in a few words, which browsers it needs, and how it runs. Resolves to an exit code. */
const VERBS = {
  demo: {
    says: 'build, start the sandbox helpdesk, walk through the main job',
    browsers: { CHROMIUM: chromium },
    run: async (rest) => {
      console.log('Building Stafett ...');
      await nodeTool('wxt', ['build'], { quiet: true });
      return script('scripts/demo.ts', rest);
    },
  },
  test: {
    says: `everything, with reduced counts (--all: go on after a failure; ${NO_FIREFOX}: leave Firefox out)`,
    browsers: { CHROMIUM: chromium, FIREFOX: firefox },
    run: (rest) => {
      const all = !rest.includes(NO_FIREFOX);
      if (!all) console.log(`Nothing runs in Firefox: ${NO_FIREFOX} was given.`);
      return runSteps(all ? TEST : TEST_WITHOUT_FIREFOX, 'reduced', rest.includes('--all'));
    },
  },
  'test:long': {
    says: 'tests with the full counts',
    browsers: { CHROMIUM: chromium },
    run: (rest) => runSteps(LONG, 'full', rest.includes('--all')),
  },
  bench: {
    says: 'measure in a real browser (--quick, --full, --only NAME, --json FILE)',
    browsers: { CHROMIUM: chromium },
    run: async (rest) => (await nodeTool('wxt', ['build'], { quiet: true }), script('tests/bench/run.ts', rest)),
  },
  replay: {
    says: 'measure the guard on a transfer log (FILE.csv[.gz], --json)',
    browsers: {},
    // Room for what a big log leaves behind: half of the time went to clearing it away.
    run: (rest) => script('scripts/replay.ts', rest, ['--max-semi-space-size=64']),
  },
  'suggest-eval': {
    says: 'measure the suggestions on labelled texts (TRAIN.csv TEST.csv, --json)',
    browsers: {},
    run: (rest) => script('scripts/suggest-eval.ts', rest),
  },
  sandbox: { says: 'serve the sandbox helpdesk', browsers: {}, run: (rest) => script('scripts/sandbox.ts', rest) },
  check: {
    says: 'types, lint, unit tests, build, sizes',
    browsers: {},
    run: (rest) => runSteps(CHECK, 'reduced', rest.includes('--all')),
  },
};

/** Runs a TypeScript program with what the agent typed after the verb. @param forNode flags of Node's own */
function script(file, rest, forNode = []) {
  return nodeTool('tsx', [...forNode, file, ...rest], { mayFail: true });
}

async function main([name, ...rest]) {
  const verb = VERBS[name];
  if (!verb) {
    const list = Object.entries(VERBS).map(([each, { says }]) => `  ${each.padEnd(12)} ${says}`);
    throw new Trouble(`Say what to do: npm run <verb>\n${list.join('\n')}`);
  }
  requireNode();
  await install();
  await prepare();
  for (const [variable, find] of Object.entries(verb.browsers)) {
    if (variable !== 'FIREFOX' || !rest.includes(NO_FIREFOX)) process.env[variable] = await find();
  }
  return verb.run(rest);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(error instanceof Trouble ? error.message : error);
    process.exitCode = 1;
  },
);
