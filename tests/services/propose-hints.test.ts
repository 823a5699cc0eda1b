import './fresh-database';
import { expect, it } from 'vitest';
import { changeBook } from '@/services/change-book';
import { flagCase } from '@/services/flag-case';
import { proposeHints } from '@/services/propose-hints';
import { undoFlag } from '@/services/undo-flag';
import { db } from '@/services/db/database';
import { MONDAY } from '../domain/a-ticket';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { HOST, ME } from './setting';

const LATER = MONDAY + 86_400_000;
const ENDS = ['till hyllan', 'i min låda', 'tyvärr', 'den här gången'];
const LEAD = { name: 'Sara Holm', how: 'desk' as const };

async function flags(to: string, words: (n: number) => string, count: number, from: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const click = { caseKey: `zendesk:${HOST}:${from + n}` as const, requester: null, words: words(n), by: ME };
    await flagCase({ ...click, department: { id: to, tag: `stafett_${to}` } }, `f${from + n}`, MONDAY + n);
  }
}

it('proposes in words what flags to a department have in common, until a hint says it or the flags are taken back', async () => {
  await flags('logistics', (n) => `Hej, det saknas skruvar ${ENDS[n % 4]}`, 12, 100);
  await flags('billing', (n) => `Hej, fakturan är fel ${ENDS[n % 4]}`, 30, 200);
  const proposed = await proposeHints(LATER);
  expect(proposed).toContainEqual({ departmentId: 'logistics', phrase: 'saknas skruvar', flags: 12, of: 12 });
  expect(proposed.filter(({ departmentId }) => departmentId === 'logistics')).toHaveLength(1);
  expect(proposed.some(({ departmentId }) => departmentId === 'billing')).toBe(true);

  const hint = aHint({ departmentId: 'logistics', when: { ...NO_WORDS, any: ['skruv'] } });
  await changeBook((book) => ({ ...book, hints: [hint] }), LEAD, LATER);
  expect((await proposeHints(LATER)).map(({ departmentId }) => departmentId)).not.toContain('logistics');

  // One that is off, or names another department, says nothing to these.
  await changeBook((book) => ({ ...book, hints: [{ ...hint, isOn: false }] }), LEAD, LATER);
  expect(await proposeHints(LATER)).toEqual(proposed);
  await changeBook((book) => ({ ...book, hints: [{ ...hint, departmentId: 'returns' }] }), LEAD, LATER);
  expect(await proposeHints(LATER)).toEqual(proposed);

  for (const { id } of await db.flags
    .where('[departmentId+at]')
    .between(['logistics', 0], ['logistics', Infinity])
    .toArray()) {
    await undoFlag(id, LATER);
  }
  expect(await proposeHints(LATER)).toEqual([]);
});
