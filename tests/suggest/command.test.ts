import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded, shuffled } from '@/domain/suggest/seeded';
import { evaluate } from '../../scripts/suggest-eval/measure';
import { readTexts, type LabelledText } from '../../scripts/suggest-eval/read-texts';
import { inventedTexts } from './invented-texts';

/** The command as `npm run suggest-eval` starts it. */
function run(...typed: string[]): Promise<{ code: number; said: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile('node', ['--import', 'tsx', 'scripts/suggest-eval.ts', ...typed], (error, said, wrong) =>
      resolve({ code: error === null ? 0 : Number(error.code), said, wrong }),
    );
  });
}
const csv = (texts: readonly LabelledText[]) =>
  ['text,category', ...texts.map(({ text, category }) => `"${text.replaceAll('"', '""')}",${category}`)].join('\n');
const labelled = (count: number, seed: number) =>
  inventedTexts(count, seed).map(({ text, label }) => ({ text, category: label }));

let folder = '';
const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'stafett-suggest-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('npm run suggest-eval', { timeout: 60_000 }, () => {
  it('prints exactly one object for programs, and what counted as wrong beside it', async () => {
    const train = await file('train.csv', csv(labelled(400, 1)));
    const test = await file('test.csv', csv([...labelled(99, 2), { text: 'Öppnar ni på söndag?', category: 'tider' }]));
    const { code, said, wrong } = await run(train, test, '--json');
    expect(code).toBe(0);
    expect(said.trim().split('\n')).toHaveLength(1);
    const report = JSON.parse(said) as Record<string, number>;
    expect(Object.keys(report)).toEqual(['n', 'top1', 'top3', 'ece', 'trainSeconds', 'msPerSuggestion', 'modelKB']);
    expect(report).toMatchObject({ n: 100 });
    expect(report.top1).toBeGreaterThan(0.95);
    expect(report.top3).toBeLessThanOrEqual(0.99); // one can never be right
    expect(report.modelKB).toBeLessThan(4096);
    expect(wrong).toContain('1 text is of categories that the first file does not have, counted as wrong: tider');
  });

  it('prints a page for people', async () => {
    const train = await file('train.csv', csv(labelled(400, 1)));
    const { said } = await run(train, train);
    expect(said).toContain('400 texts of 4 categories learned');
    expect(said).toMatch(/right at once +\d+\.\d %/);
  });

  it('says in one line what is wrong with a file, where, and what to do', async () => {
    const good = await file('good.csv', csv(labelled(40, 1)));
    for (const [name, text, says] of [
      ['empty.csv', '', /empty\.csv: holds no texts/],
      ['header.csv', 'text,category\n', /header\.csv: holds no texts/],
      ['column.csv', 'text,label\nHej,a\n', /column\.csv, line 1: there is no column category\. The first line names/],
      ['comma.csv', 'text,category\nHej,a\nHej, du,b\n', /comma\.csv, line 3: 3 fields, where the first line has 2/],
      ['blank.csv', 'text,category\nHej,a\nHej,\n', /blank\.csv, line 3: category is empty/],
      ['said.csv', 'text,category\n"",a\n', /said\.csv, line 2: text is empty/],
      ['quote.csv', 'text,category\n"Hej,a\nTack,b\n', /quote\.csv, line 2: a quote begins here and does not end/],
    ] as const) {
      const { code, said, wrong } = await run(good, await file(name, text), '--json');
      expect({ name, code, said }).toEqual({ name, code: 1, said: '' });
      expect(wrong.trim()).toMatch(says);
      expect(wrong.trim()).not.toContain('\n');
    }
    for (const [typed, says] of [
      [[good], /Name two files/],
      [[good, join(folder, 'none.csv')], /none\.csv: cannot be read/],
      [[good, good, '--fast'], /fast/],
    ] as const) {
      const { code, wrong } = await run(...typed);
      expect([typed.length, code]).toEqual([typed.length, 1]);
      expect(wrong).toMatch(says);
    }
  });

  it('reads other columns beside, in any order, with line breaks in quotes', async () => {
    const text = 'id;category;text\n1;a;"Hej;\ndu ""där"""\n';
    expect(await readTexts(await file('other.csv', text))).toEqual([{ text: 'Hej;\ndu "där"', category: 'a' }]);
  });
});

const REAL = join(import.meta.dirname, '../../../shared/data/texts/banking77-train.csv');

describe.skipIf(!existsSync(REAL))('on 10,003 real questions (skipped where ../shared/data is absent)', () => {
  it(
    'tells 77 causes apart in a fifth that it has not seen, and is about as sure as it is right',
    { timeout: 120_000 },
    async () => {
      const texts = await readTexts(REAL);
      const order = [...shuffled(texts.length, seeded(1))].flatMap((at) => texts[at] ?? []);
      const fifth = Math.floor(order.length / 5);
      const { measured } = evaluate(order.slice(fifth), order.slice(0, fifth));
      expect(measured.top1).toBeGreaterThan(0.885);
      expect(measured.top3).toBeGreaterThan(0.96);
      expect(measured.ece).toBeLessThan(0.035);
      expect(measured.modelKB).toBeLessThan(4000);
    },
  );
});
