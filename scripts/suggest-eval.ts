import { parseArgs } from 'node:util';
import { inOneLine, Trouble } from './demo/trouble';
import { evaluate } from './suggest-eval/measure';
import { readTexts } from './suggest-eval/read-texts';
import { reportText, unknownText } from './suggest-eval/report';

const HELP = `Measures the suggestions: learns the texts of one file, and is asked about those of another.
  npm run suggest-eval -- TRAIN.csv TEST.csv [--json]
  TRAIN, TEST       CSV (or gzipped) with the columns text, category, in any order and among others
  --json            one object, for programs`;

const YES = { type: 'boolean', default: false } as const;

async function main(typed: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: typed, allowPositionals: true, options: { json: YES, help: YES } });
  const [train, test] = positionals;
  if (values.help) return console.log(HELP);
  if (train === undefined || test === undefined || positionals.length > 2) {
    throw new Trouble('Name two files: the texts to learn, and those to ask about. --help says more.');
  }
  const evaluation = evaluate(await readTexts(train), await readTexts(test));
  if (!values.json) return console.log(reportText(evaluation));
  console.log(JSON.stringify(evaluation.measured));
  const unknown = unknownText(evaluation);
  if (unknown !== null) console.error(unknown);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(inOneLine(error));
  process.exitCode = 1;
});
