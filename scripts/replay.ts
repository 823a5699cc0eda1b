import { parseArgs } from 'node:util';
import { inOneLine, Trouble } from './demo/trouble';
import { readRows } from './replay/read-rows';
import { replay } from './replay/replay';
import { reportOf, reportText } from './replay/report';

const HELP = `Sends a transfer log through the guard and measures how often it would have been right.
  npm run replay -- FILE.csv[.gz] [--matter COLUMN]... [--json]
  FILE              CSV with the columns case, at, group, agent, in any order and among others
  --matter COLUMN   a column that says what the case is about (product, category, symptom); may be repeated, or be a
                    list with commas. Without it: those of product, category, subcategory, symptom that the log has
  --json            one object, for programs`;

async function main(typed: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: typed,
    allowPositionals: true,
    options: {
      matter: { type: 'string', multiple: true },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (values.help) return console.log(HELP);
  if (file === undefined || positionals.length > 1) throw new Trouble('Name one transfer log. --help says more.');
  const matter = values.matter?.flatMap((one) => one.split(',')).filter((name) => name !== '');
  const rows = await readRows(file, matter ?? null);
  const started = performance.now();
  const all = replay(rows);
  const report = reportOf(all, (performance.now() - started) / 1000);
  if (report.scored === 0) throw new Trouble(`${file}: holds no transfers: nowhere does a case change its group.`);
  console.log(values.json ? JSON.stringify(report) : reportText(report));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(inOneLine(error));
  process.exitCode = 1;
});
