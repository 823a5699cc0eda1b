import { parseArgs } from 'node:util';
import { hostResolverRules } from '../tests/sandbox/hosts';
import { startSandbox, type SandboxOptions } from '../tests/sandbox/server';
import { seedFromTransferLog } from '../tests/sandbox/zendesk/transfer-log';

const HELP = `Starts the sandbox helpdesk on this machine.
  --port N       port to listen on (any free one when left out)
  --cases FILE   fill it from a transfer log: JSON, or CSV with the columns case, at, group, agent
  --language L   en, sv or es: language of the pages (Freshdesk's is in English for es)
  --era E        current, layout-builder, 2023 or 2021: how the page is built
  --save S       graphql, graphql-array or rest: how the page saves
  --delay MS     the page renders that much later`;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function oneOf<T extends string>(name: string, given: string | undefined, allowed: readonly T[]): T | undefined {
  if (given === undefined || (allowed as readonly string[]).includes(given)) return given as T | undefined;
  return fail(`--${name} must be one of ${allowed.join(', ')}, not "${given}".`);
}

function whole(name: string, given: string | undefined): number {
  const number = Number(given ?? 0);
  return Number.isInteger(number) && number >= 0 ? number : fail(`--${name} must be a whole number, not "${given}".`);
}

function readOptions(): SandboxOptions {
  const string = { type: 'string' } as const;
  const options = {
    port: string,
    cases: string,
    language: string,
    era: string,
    save: string,
    delay: string,
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options, strict: true });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const seed = values.cases === undefined ? {} : { seed: seedFromTransferLog(values.cases) };
  const renderDelay = whole('delay', values.delay);
  const language = oneOf('language', values.language, ['en', 'sv', 'es'] as const) ?? 'en';
  return {
    ...seed,
    port: whole('port', values.port),
    renderDelay,
    language,
    freshdesk: { renderDelay, language: language === 'sv' ? 'sv' : 'en' },
    era: oneOf('era', values.era, ['current', 'layout-builder', '2023', '2021'] as const) ?? 'current',
    saveVia: oneOf('save', values.save, ['graphql', 'graphql-array', 'rest'] as const) ?? 'graphql',
  };
}

try {
  const sandbox = await startSandbox(readOptions());
  console.log(`The sandbox runs at ${sandbox.url} until you press Ctrl+C. Nothing is kept afterwards.

Start Chromium with
  --user-data-dir=.cache/sandbox-profile --ignore-certificate-errors \\
  --host-resolver-rules="${hostResolverRules(sandbox.port)}"
and open
  https://acme.zendesk.com/agent/tickets/${sandbox.mainTicketId}   (also at https://support.exempel.se)
  https://acme.freshdesk.com/a/tickets/${sandbox.freshdesk.mainTicketId}      (also at https://kundtjanst.exempel.se)`);
  process.once('SIGINT', () => void sandbox.close());
  process.once('SIGTERM', () => void sandbox.close());
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  fail(code === 'EADDRINUSE' ? 'That port is taken: choose another one with --port, or leave it out.' : message);
}
