import { describe, expect, it } from 'vitest';
import { readRepositoryFile, textFiles } from './files';
import { offences } from './texts';

/** Made by tools, or all of it data that grows with the product. */
const MAY_BE_LONG = [/^package-lock\.json$/, /^locales\//, /^CHANGELOG\.md$/, /^tests\/dumps\//, /^tests\/fixtures\//];
const LONGEST = 250;
/** These prove with offending texts that offences are found. */
const EXAMPLES = ['tests/repository/texts.test.ts', 'tests/adapters/fixtures.test.ts'];

const files = textFiles().map((path) => ({ path, text: readRepositoryFile(path) }));

describe('what is written in the files', () => {
  it('names no machine, no registry and nobody', () => {
    const checked = files.filter(({ path }) => !EXAMPLES.includes(path));
    expect(checked.flatMap(({ path, text }) => offences(text).map((offence) => `${path} ${offence}.`))).toEqual([]);
  });

  it('fits a reader: no file over 250 lines', () => {
    const long = files.filter(
      ({ path, text }) => lines(text) > LONGEST && !MAY_BE_LONG.some((each) => each.test(path)),
    );
    const failures = long.map(({ path, text }) => `${path} has ${lines(text)} lines: split it by purpose.`);
    expect(failures).toEqual([]);
  });
});

describe('offences', () => {
  it.each([
    ['/home/anna/stafett/x.ts', 'path'],
    ["readFileSync('/root/build/package.json')", 'path'],
    ['C:\\Users\\anna', 'path'],
    ['https://registry.npmjs.org/dexie', 'registry'],
    ['anna.lindqvist@gmail.com', 'address'],
    ['mail me: a@b.co.uk, please', 'address'],
    ['x@notexample.com', 'address'],
  ])('finds %s', (text, kind) => {
    expect(offences(text).join()).toContain(kind);
  });

  it.each([
    ['anna@exempel.se'],
    ['support@acme.zendesk.com'],
    ['bo@mail.example.com'],
    ['wxt@0.20.27'],
    ['/usr/bin/chromium'],
    ['https://acme.zendesk.com/home/tickets'],
    ['docs/home/plan.md'],
    ['@preact/signals'],
  ])('passes %s', (text) => {
    expect(offences(text)).toEqual([]);
  });
});

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}
