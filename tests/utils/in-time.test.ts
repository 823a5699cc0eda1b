import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '@/utils/in-time';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gives what came in time, good or bad, and leaves no timer behind', async () => {
  expect(await inTime(Promise.resolve(7), 100)).toBe(7);
  await expect(inTime(Promise.reject(new Error('no')), 100)).rejects.toThrow('no');
  expect(vi.getTimerCount()).toBe(0);
});

it('gives up on what takes longer', async () => {
  const late = expect(inTime(new Promise(() => {}), 100)).rejects.toThrow('not in time');
  await vi.advanceTimersByTimeAsync(100);
  await late;
});
