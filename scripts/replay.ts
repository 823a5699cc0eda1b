import { parseArgs } from 'node:util';
import { inOneLine, Trouble } from './demo/trouble';
import { partOf, PARTS, renamed, type Part } from './replay/parts';
import { readRows } from './replay/read-rows';
import { replay, tellsWhenFinished } from './replay/replay';
import { forPrograms, reportOf, reportText } from './replay/report';

const HELP = `Sends a transfer log through the guard and measures how often it would have been right.
  npm run replay -- FILE.csv[.gz] [--json] [flags]
  FILE              CSV with the columns case, at, group, agent, in any order and among others; comma, semicolon or tab
  --json            one object, for programs
What columns are called, where they are called something else:
  --case, --at, --group, --agent COLUMN
  --status COLUMN   says when a case is solved. Without it: status, state or incident_state, where the log has it
  --no-status       leave it out: then a case that rests is taken to be finished
  --product, --category, --symptom, --matter COLUMN
                    says what the case is about; may be repeated, or be a list with commas. Without any of them: those
                    of product, category, subcategory, symptom that the log has
  --no-matter       leave them all out
To try how well it holds:
  --part PART       first, second: the cases that began in the first or the second half of the time; odd, even: half of
                    the cases, by chance
  --renamed         with other names for all cases, departments and matters: nothing may change`;

const COLUMN = { type: 'string' } as const;
const MATTER = { type: 'string', multiple: true } as const;
const YES = { type: 'boolean', default: false } as const;
const OPTIONS = {
  ...{ case: COLUMN, at: COLUMN, group: COLUMN, agent: COLUMN, status: COLUMN },
  ...{ product: MATTER, category: MATTER, symptom: MATTER, matter: MATTER, part: COLUMN },
  ...{ json: YES, help: YES, renamed: YES, 'no-status': YES, 'no-matter': YES },
};

async function main(typed: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: typed, allowPositionals: true, options: OPTIONS });
  const [file] = positionals;
  if (values.help) return console.log(HELP);
  if (file === undefined || positionals.length > 1) throw new Trouble('Name one transfer log. --help says more.');
  const started = performance.now();
  const rows = await readRows(file, {
    ...values,
    status: values['no-status'] ? null : values.status,
    matter: values['no-matter'] ? [] : listed(values.product, values.category, values.symptom, values.matter),
  });
  const chosen = values.part === undefined ? rows : partOf(rows, partNamed(values.part));
  const all = replay(values.renamed ? renamed(chosen) : chosen);
  const report = reportOf(all, tellsWhenFinished(chosen), (performance.now() - started) / 1000);
  if (report.scored === 0) throw new Trouble(`${file}: holds no transfers: nowhere does a case change its group.`);
  console.log(values.json ? JSON.stringify(forPrograms(report)) : reportText(report));
}

/** Undefined: none was named. */
function listed(...named: (string[] | undefined)[]): string[] | undefined {
  const names = named.flatMap((one) => one ?? []).flatMap((one) => one.split(','));
  return names.length === 0 ? undefined : names.map((name) => name.trim()).filter((name) => name !== '');
}

function partNamed(name: string): Part {
  const part = PARTS.find((one) => one === name);
  if (part === undefined) throw new Trouble(`--part ${name}: there is no such part. It is one of ${PARTS.join(', ')}.`);
  return part;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(inOneLine(error));
  process.exitCode = 1;
});
