import { expect, it } from 'vitest';
import { policyIn } from '@/domain/policy';
import { readRepositoryFile } from './files';

const docs = readRepositoryFile('docs/sharing.md');
const examples = Array.from(docs.matchAll(/```json\n([\s\S]*?)```/g), ([, text = '']) => JSON.parse(text) as object);

interface Chrome {
  '3rdparty': { extensions: Record<string, object> };
}
interface Firefox {
  policies: { '3rdparty': { Extensions: Record<string, object> } };
}
interface Manifest {
  name: string;
  type: string;
  data: object;
}

it('the policies in docs/sharing.md are ones that Stafett reads without a word', () => {
  const [chrome, firefox, manifest] = examples as [Chrome, Firefox, Manifest];
  const all = policyIn(chrome['3rdparty'].extensions['<id>']);
  expect(all.faults).toEqual([]);
  expect(Object.values(all.policy)).not.toContain(null);
  // The same in every browser's own spelling.
  for (const said of [
    firefox.policies['3rdparty'].Extensions['stafett@exempel.se'],
    inRegistry(block('reg')),
    inProfile(block('xml')),
  ])
    expect(policyIn(said)).toEqual(all);
  expect(policyIn(manifest.data)).toMatchObject({ faults: [], policy: manifest.data });
  expect([manifest.name, manifest.type]).toEqual(['stafett@exempel.se', 'storage']);
});

function block(kind: string): string {
  return new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(docs)?.[1] ?? '';
}

/** As Windows hands it on: numbers are numbers, and a key below is a list. */
function inRegistry(file: string): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  let list: unknown[] | null = null;
  for (const line of file.split('\n')) {
    const below = /\\policy\\(\w+)\]$/.exec(line)?.[1];
    if (below !== undefined) said[below] = list = [];
    const [, name = '', hex, text] = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line) ?? [];
    const value = hex === undefined ? text : Number.parseInt(hex, 16);
    if (value === undefined) continue;
    if (list) list.push(value);
    else said[name] = value;
  }
  return said;
}

function inProfile(file: string): Record<string, unknown> {
  const pairs = file.matchAll(
    /<key>(\w+)<\/key>\s*<(string|integer|array|true)\/?>([\s\S]*?)(?=\s*<key>|\s*<\/dict>)/g,
  );
  const values = Array.from(pairs, ([, name = '', kind, rest = '']) => {
    const texts = Array.from(
      (kind === 'array' ? rest : `<string>${rest}`).matchAll(/<string>([^<]*)/g),
      ([, one]) => one,
    );
    if (kind === 'integer') return [name, Number(texts[0])];
    return [name, kind === 'true' ? true : kind === 'array' ? texts : texts[0]];
  });
  return Object.fromEntries(values) as Record<string, unknown>;
}

it('the docs name every field of a policy', () => {
  expect(Object.keys(policyIn({}).policy).filter((field) => !docs.includes(`| \`${field}\``))).toEqual([]);
});
