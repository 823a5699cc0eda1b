import { expect, it } from 'vitest';
import { inForce } from '@/domain/precedence';

const NOBODY = { retentionDays: null, stopBudget: null };
const book = { retentionDays: 200, stopBudget: 20, wholeMessages: true };
const own = { retentionDays: 400 };

it('the policy goes before the book, and the book before what the agent has chosen', () => {
  expect(inForce({ retentionDays: 30, stopBudget: 50 }, book, own)).toEqual({
    retentionDays: { value: 30, by: 'policy' },
    stopBudget: { value: 50, by: 'policy' },
    wholeMessages: { value: true, by: 'book' },
  });
  expect(inForce(NOBODY, book, own)).toMatchObject({
    retentionDays: { value: 200, by: 'book' },
    stopBudget: { value: 20, by: 'book' },
  });
  expect(inForce(NOBODY, { ...book, retentionDays: null, wholeMessages: false }, own)).toMatchObject({
    retentionDays: { value: 400, by: 'agent' },
    wholeMessages: { value: false, by: 'book' },
  });
});

it('each is decided by itself: a policy for one says nothing of the other', () => {
  expect(inForce({ ...NOBODY, stopBudget: 5 }, { ...book, retentionDays: null }, own)).toMatchObject({
    retentionDays: { value: 400, by: 'agent' },
    stopBudget: { value: 5, by: 'policy' },
  });
});

it('a longer time of the policy’s goes before a shorter one as well: it decides, it is no upper limit', () => {
  expect(inForce({ ...NOBODY, retentionDays: 1000 }, book, own).retentionDays).toEqual({ value: 1000, by: 'policy' });
});
