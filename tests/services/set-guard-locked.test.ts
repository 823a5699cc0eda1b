import './fresh-database';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_POLICY, type Policy } from '@/domain/policy';
import { starterBook } from '@/domain/starter-book';
import { followAddress } from '@/services/follow-address';
import { readBook } from '@/services/read-book';
import { readGuard } from '@/services/read-guard';
import { demoteRule, setGuard } from '@/services/set-guard';
import { keepBook } from './keep-book';

const there = vi.hoisted(() => ({ policy: null as unknown as Policy }));
vi.mock('@/services/read-policy', () => ({ readPolicy: async () => ({ policy: there.policy, faults: [] }) }));
beforeEach(() => void (there.policy = NO_POLICY));

const NOW = 1_800_000_000_000;
const FREE = { stopBudget: null, stopAt: null, demoted: null };

describe('how the guard is set, where it is decided elsewhere', () => {
  it('is free where nobody else decides', async () => {
    await setGuard({ stopBudget: 20, stopAt: 0.9 }, NOW);
    const { book, locks } = await readGuard(NOW);
    expect(book).toMatchObject({ stopBudget: 20, stopAt: 0.9 });
    expect(locks).toEqual(FREE);
  });

  it('the organisation’s budget is what is shown; the rest may be set, also together with the old budget', async () => {
    await keepBook({ ...starterBook(), stopBudget: 20 }, NOW);
    there.policy = { ...NO_POLICY, stopBudget: 150 };
    const { book, locks } = await readGuard(NOW);
    expect(book.stopBudget).toBe(150);
    expect(locks).toEqual({ ...FREE, stopBudget: 'policy' });
    await expect(setGuard({ stopBudget: 30 }, NOW)).rejects.toThrow('policy');
    await expect(setGuard({ stopBudget: 30, stopAt: 0.9 }, NOW)).rejects.toThrow('policy');
    await setGuard({ stopAt: 0.9 }, NOW);
    await demoteRule('no-brief', true, NOW);
    expect(await readBook()).toMatchObject({ stopBudget: 20, stopAt: 0.9, demoted: ['no-brief'] });
  });

  it.each([
    ['policy', (): unknown => (there.policy = { ...NO_POLICY, lock: true })],
    [
      'subscription',
      (): unknown =>
        followAddress(
          'https://bok.exempel.se/bok.json',
          { book: starterBook(), warnings: [] },
          { etag: null, lastModified: null },
          NOW,
        ),
    ],
  ] as const)('a book that is the %s’s is not touched, and every field says whose it is', async (by, lock) => {
    await lock();
    const before = await readBook();
    expect((await readGuard(NOW)).locks).toEqual({ stopBudget: by, stopAt: by, demoted: by });
    await expect(setGuard({ stopAt: 0.9 }, NOW)).rejects.toThrow(by);
    await expect(demoteRule('no-brief', true, NOW)).rejects.toThrow(by);
    expect(await readBook()).toEqual(before);
  });
});
