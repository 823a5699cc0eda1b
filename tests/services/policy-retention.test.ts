import './fresh-database';
import { expect, it, vi } from 'vitest';
import { starterBook } from '@/domain/starter-book';
import { DAY, MONDAY, Ticket } from '../domain/a-ticket';

it('cases are forgotten by the organisation’s policy, whatever the team’s book says and Stafett comes with', async () => {
  const storage = { managed: { get: () => Promise.resolve({ retentionDays: 30 }) } };
  // As a browser has it when the modules below are loaded.
  vi.stubGlobal('chrome', { storage });
  const { db } = await import('@/services/db/database');
  const { recordReading } = await import('@/services/record-reading');
  const { sweep } = await import('@/services/sweep');
  await db.book.put({ ...starterBook(), retentionDays: 300 });
  await db.settings.put({ id: 'settings', retentionDays: 200, dismissed: [] });
  await recordReading(new Ticket().reading(), MONDAY);
  expect(await sweep(MONDAY + 30 * DAY)).toBe(0);
  expect(await sweep(MONDAY + 30 * DAY + 1)).toBe(1);
  vi.unstubAllGlobals();
});
