import { expect, it } from 'vitest';
import { policyIn } from '@/domain/policy';
import { readRepositoryFile } from './files';

const docs = readRepositoryFile('docs/sharing.md');
const examples = Array.from(docs.matchAll(/```json\n([\s\S]*?)```/g), ([, text = '']) => JSON.parse(text) as object);

interface Chrome {
  '3rdparty': { extensions: Record<string, object> };
}
interface Firefox {
  name: string;
  type: string;
  data: object;
}

it('the policies in docs/sharing.md are ones that Stafett reads without a word', () => {
  const [chrome, firefox] = examples as [Chrome, Firefox];
  const decided = [chrome['3rdparty'].extensions['<id>'], firefox.data];
  for (const data of decided) expect(policyIn(data)).toMatchObject({ faults: [], policy: data });
  expect([firefox.name, firefox.type]).toEqual(['stafett@exempel.se', 'storage']);
});

it('the docs name every field of a policy', () => {
  expect(Object.keys(policyIn({}).policy).filter((field) => !docs.includes(`| \`${field}\``))).toEqual([]);
});
