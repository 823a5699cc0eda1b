import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HELPDESKS } from '@/adapters';
import { FIXTURES, fixturesOf, load } from './load-fixture';

/** Each helpdesk's account acme, as a pattern: `acme\.zendesk\.com`. */
const ACME = HELPDESKS.map(({ hosts }) => new URL(hosts.replace('*', 'acme')).hostname.replaceAll('.', '\\.'));

/** What must not be in a fixture, each with a sentence that says what to do. */
const LEAKS: [RegExp, string][] = [
  [/[\w.+-]+@(?!exempel\.se\b|example\.com\b)[\w-]+(\.[\w-]+)+/i, 'an e-mail address: use exempel.se or example.com'],
  [/(?<![\d-])(?:\+|00)?\d[\d ()-]{8,}\d(?![\d-])/, 'a long number (telephone, id, card): use a short invented one'],
  [/(?=(?:[\w+/-]*\d){2})[\w+/-]{32,}/, 'a long run of letters and digits: a token?'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/, 'an IP address'],
  [/authenticity|csrf|bearer|session_id|cookie/i, 'a word from a session'],
  [new RegExp(`https?://(?!(${ACME.join('|')})\\b)[\\w.-]+`, 'i'), 'an address of a real host: use acme.zendesk.com'],
  [/<script|<img|<iframe|\son\w+=|\ssrc=/i, 'something that runs or loads'],
  [/\bsc-[A-Za-z]{5,}|\bStyled[A-Z]\w+/, 'a generated class'],
];

function leaks(text: string): string[] {
  return LEAKS.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
}

const files = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(html|json)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

describe('fixtures', () => {
  it('hold nothing of real people, hosts or sessions', () => {
    expect(files.length).toBeGreaterThan(40);
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return leaks(text).map((what) => `${relative(FIXTURES, file)} looks like it holds ${what}`);
    });
    expect(found).toEqual([]);
  });

  it.each([
    'anna.lindqvist@foretaget.se',
    '+46 70 123 45 67',
    '0701234567',
    'pQ2hT0o4a1b2c3d4e5f6a7b8c9d0e1f2a3b4',
    '83.12.4.99',
    'https://foretaget.zendesk.com/agent',
    '<meta name="csrf-token">',
    '<script>',
    '<p onclick="x()">',
    'class="sc-bdVaJa"',
  ])('would be refused with %s', (text) => {
    expect(leaks(text)).not.toEqual([]);
  });

  it('are small', () => {
    for (const file of files) expect([file, readFileSync(file, 'utf8').length < 12_000]).toEqual([file, true]);
  });

  it('come in pairs, say what they show, and mark every element that the JSON presses', () => {
    for (const fixture of HELPDESKS.flatMap(({ name }) => fixturesOf(name))) {
      const { expected } = fixture;
      expect(expected.shows.length, fixture.name).toBeGreaterThan(10);
      const loaded = load(fixture);
      for (const mark of Object.keys(expected.press)) expect(loaded.pressed(mark)).toBeTruthy();
    }
  });
});
