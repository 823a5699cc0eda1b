import './fresh-database';
import { describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import { restoreVersion } from '@/services/book-history';
import { changeBook } from '@/services/change-book';
import { countForgotten } from '@/services/count-forgotten';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { sweep } from '@/services/sweep';
import { DAY, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { twoCustomers } from './a-full-database';

/** The day on which the lead is at the desk: the case has not changed for ten days then. */
const NOW = MONDAY + 10 * DAY;

const decide = (retentionDays: Book['retentionDays'], at: number, how: 'desk' | 'subscription' = 'desk') =>
  changeBook((book) => ({ ...book, retentionDays }), { name: 'Eva', how }, at);
const aCase = () => recordReading(new Ticket().reading(), MONDAY);
const isKept = async () => (await db.cases.count()) === 1;

describe('a retention that has become shorter', () => {
  it.each(['desk', 'subscription'] as const)('is obeyed a day after it came, and not before (%s)', async (how) => {
    await aCase();
    await decide(4, NOW, how);
    expect(await sweep(NOW)).toBe(0);
    expect(await sweep(NOW + DAY - 1)).toBe(0);
    expect(await sweep(NOW + DAY)).toBe(1);
  });

  it('that was a slip, and was undone within the day, has taken nothing', async () => {
    await aCase();
    await decide(400, MONDAY);
    await decide(4, NOW);
    await sweep(NOW + 20 * HOUR);
    await restoreVersion(2, 'Eva', NOW + 21 * HOUR);
    for (let hours = 22; hours < 100; hours += 6) await sweep(NOW + hours * HOUR);
    expect(await isKept()).toBe(true);
  });

  it('counts a day for each step, and by the longest that held in the last day', async () => {
    await recordReading(new Ticket().reading(), MONDAY);
    await decide(100, MONDAY);
    await decide(8, NOW);
    await decide(4, NOW + 12 * HOUR);
    expect(await sweep(NOW + 23 * HOUR)).toBe(0);
    // 100 days were over a day ago; eight, and not four, count until a day after four came. The case is eleven days old.
    expect(await sweep(NOW + DAY + 1)).toBe(1);
  });

  it('that has come in a long row of changes is not obeyed before it is known for a day', async () => {
    await aCase();
    await decide(4, NOW);
    // So many that the version before the slip is no longer kept.
    for (let n = 1; n <= 25; n += 1) {
      await changeBook((book) => ({ ...book, silentDays: n }), { name: 'Eva', how: 'desk' }, NOW + n * 60_000);
    }
    expect(await sweep(NOW + 20 * HOUR)).toBe(0);
    expect(await sweep(NOW + DAY + 25 * 60_000)).toBe(1);
  });

  it('but a longer one at once', async () => {
    await aCase();
    await decide(4, MONDAY);
    await decide(400, NOW);
    expect(await sweep(NOW + 3 * DAY)).toBe(0);
  });
});

describe('how many customers a retention would forget here', () => {
  it('is told before anything happens, and is what the sweep then does', async () => {
    await twoCustomers(3);
    await db.commitments.clear();
    const days = 30;
    expect(await countForgotten(days, MONDAY + 29 * DAY)).toEqual({ gone: 0, of: 2 });
    expect(await countForgotten(days, MONDAY + 31 * DAY)).toEqual({ gone: 2, of: 2 });
    await decide(days, MONDAY);
    await sweep(MONDAY + 31 * DAY);
    expect(await db.customers.count()).toBe(0);
  });

  it('does not count a customer to whom something is promised still', async () => {
    await twoCustomers(3);
    expect(await countForgotten(30, MONDAY + 31 * DAY)).toEqual({ gone: 1, of: 2 });
    await decide(30, MONDAY);
    await sweep(MONDAY + 31 * DAY);
    expect(await db.customers.count()).toBe(1);
  });
});
