import './fresh-database';
import { describe, expect, it, vi } from 'vitest';
import { starterBook } from '@/domain/starter-book';
import { db } from '@/services/db/database';
import { readKept } from '@/services/read-kept';
import { onPolicyChanged } from '@/services/read-policy';
import { newSource } from '@/services/source-in-force';
import { decide } from '../fakes/managed-browser';
import { keepBook } from './keep-book';

vi.mock('wxt/browser', () => import('../fakes/managed-browser'));

onPolicyChanged(() => undefined);

describe('what is kept of customers, as the agent is told it', () => {
  it('is as Stafett comes, where nobody has decided anything', async () => {
    decide({});
    expect((await readKept()).retentionDays).toEqual({ value: 400, by: 'agent' });
    expect((await readKept()).wholeMessages.value).toBe(false);
  });

  it('is the team’s book’s, and the organisation’s where that has the book followed, or says the days itself', async () => {
    decide({});
    await keepBook({ ...starterBook(), retentionDays: 90, wholeMessages: true }, 1);
    expect(await readKept()).toEqual({
      retentionDays: { value: 90, by: 'book' },
      wholeMessages: { value: true, by: 'book' },
    });
    decide({ retentionDays: 30 });
    expect(await readKept()).toEqual({
      retentionDays: { value: 30, by: 'policy' },
      wholeMessages: { value: true, by: 'book' },
    });
    decide({});
    await db.bookSource.put(newSource('https://bok.exempel.se/b.json', 'policy', 1));
    expect(await readKept()).toEqual({
      retentionDays: { value: 90, by: 'policy' },
      wholeMessages: { value: true, by: 'policy' },
    });
  });
});
