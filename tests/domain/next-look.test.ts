import { describe, expect, it } from 'vitest';
import { LOOK_EVERY, nextLook } from '@/domain/next-look';

const NOON = Date.UTC(2026, 10, 23, 11);
const HOUR = 3_600_000;

describe('the next look', () => {
  const failed = (times: number, notBefore: number | null = null) => ({
    askedAt: NOON,
    failure: { what: 'broken' as const, since: NOON, at: NOON, status: 500, faults: [], times, notBefore },
  });

  it('is now for an address that was never asked, and six hours after one that answered', () => {
    expect(nextLook({ askedAt: null, failure: null }, NOON)).toBe(0);
    expect(nextLook({ askedAt: NOON, failure: null }, NOON)).toBe(NOON + LOOK_EVERY);
  });

  it('comes sooner after a failure, then less and less often, and never later than six hours', () => {
    const after = [1, 2, 3, 6, 7, 400].map((times) => (nextLook(failed(times), NOON) - NOON) / 60_000);
    expect(after).toEqual([10, 20, 40, 320, 360, 360]);
  });

  it('waits as long as the server asks, up to six hours', () => {
    expect(nextLook(failed(1, NOON + HOUR), NOON)).toBe(NOON + HOUR);
    expect(nextLook(failed(1, NOON + 90 * HOUR), NOON)).toBe(NOON + LOOK_EVERY);
  });

  it('is now where the clock was wrong and it was asked in the future', () => {
    expect(nextLook({ askedAt: NOON + 1, failure: null }, NOON)).toBe(0);
    expect(nextLook(failed(1), NOON - 1)).toBe(0);
  });
});
