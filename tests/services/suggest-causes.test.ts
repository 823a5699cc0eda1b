import './fresh-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeCauses } from '@/domain/causes';
import { starterBook } from '@/domain/starter-book';
import { changeBook } from '@/services/change-book';
import { forgetModels } from '@/services/learned-model';
import { suggestCauses } from '@/services/suggest';
import { MONDAY } from '../domain/a-ticket';
import { aCause } from '../fakes/book-parts';
import { aCase, aFlag, clock, later, THINGS } from './some-flags';

const LEAD = { name: 'Sara Holm', how: 'desk' as const };

beforeEach(() => {
  forgetModels();
  clock.now = MONDAY;
});

describe('suggested causes', () => {
  const CAUSES = [
    aCause('saknas', 'logistics'),
    aCause('sen', 'logistics'),
    aCause('krossad', 'logistics'),
    aCause('dubbel', 'billing'),
  ];
  const SAYS: Record<string, string> = {
    saknas: 'skruvar saknas till',
    sen: 'för sen leverans av',
    krossad: 'sprucken och trasig',
  };

  async function flagsWithCauses(each: number): Promise<void> {
    await changeBook(() => ({ ...starterBook(), causes: CAUSES }), LEAD, clock.now);
    for (let n = 0; n < each; n += 1) {
      for (const cause of Object.keys(SAYS)) await aFlag('logistics', `${SAYS[cause]} ${THINGS[n % 8]}`, cause);
      await aFlag('billing', 'fakturan är dubbel', 'dubbel');
    }
  }

  it('are of that department alone', async () => {
    await flagsWithCauses(8);
    const key = await aCase('soffan är sprucken');
    expect((await suggestCauses(key, 'logistics', later()))[0]?.id).toBe('krossad');
    expect(await suggestCauses(key, 'billing', clock.now)).toEqual([]); // eight flags only
  });

  it('follow a merge', async () => {
    await flagsWithCauses(8);
    const key = await aCase('soffan är sprucken');
    await changeBook((book) => mergeCauses(book, 'krossad', 'sen', clock.now), LEAD, clock.now);
    expect((await suggestCauses(key, 'logistics', later()))[0]?.id).toBe('sen');
  });
});
