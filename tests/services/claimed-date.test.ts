import './fresh-database';
import { describe, expect, it } from 'vitest';
import { plannedChange } from '@/domain/change';
import { NOBODY } from '@/domain/holder';
import { starterBook } from '@/domain/starter-book';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { FACT_TABLES, loadFacts } from '@/services/load-facts';
import { recordMembers } from '@/services/record-members';
import { watchBook } from '@/services/watch-book';

const NOW = Date.UTC(2026, 10, 23, 11);
const MINUTE = 60_000;

/** A book from elsewhere in which Cecilia Ask stands in, whatever it says of itself. */
function comes(updatedAt: number, how: 'subscription' | 'policy' | 'import', now: number) {
  const absence = { id: 'a', who: { name: 'Björn Ek', users: [] }, from: '2026-11-01', until: '2026-11-30' };
  const absences = [{ ...absence, standIn: { name: 'Cecilia Ask', users: [] } }];
  const book = { ...starterBook(), absences, updatedBy: 'Sara Holm', updatedAt };
  return changeBook(() => book, { name: 'Sara Holm', how }, now);
}

const groupIsRead = (at: number) =>
  recordMembers(
    { helpdesk: 'zendesk', host: 'acme.zendesk.com' },
    { groupId: '7', members: [{ id: '1', name: 'Cecilia Ask' }] },
    at,
  );

async function members(now: number) {
  const to = { ...NOBODY, groupId: '7', groupName: 'Frakt' };
  const change = plannedChange('zendesk:acme.zendesk.com:4711', NOBODY, to, null);
  return (await db.transaction('r', FACT_TABLES, () => loadFacts(change, now))).members;
}

function isNew(): Promise<boolean> {
  return new Promise((tell, failed) => {
    const stop = watchBook((_, unchanged) => {
      stop();
      tell(unchanged);
    }, failed);
  });
}

it('is new only where nobody has changed it and none came', async () => {
  expect(await isNew()).toBe(true);
  await changeBook((book) => ({ ...book, silentDays: 5 }), { name: 'Eva Lind', how: 'desk' }, NOW);
  expect(await isNew()).toBe(false);
});

const CLAIMS = [
  ['never', 0],
  ['yesterday', NOW - 24 * 60 * MINUTE],
  ['2099', Date.UTC(2099, 0, 1)],
] as const;

describe.each(CLAIMS)('a book from elsewhere that says it was changed: %s', (_, updatedAt) => {
  it.each(['subscription', 'policy', 'import'] as const)('is not a new one where it came by %s', async (how) => {
    await changeBook((book) => ({ ...book, silentDays: 5 }), { name: 'Eva Lind', how: 'desk' }, NOW - MINUTE);
    await comes(updatedAt, how, NOW);
    expect(await isNew()).toBe(false);
  });

  it('has stand-ins whom nobody has looked for in a group that was read before it came', async () => {
    await groupIsRead(NOW - 30 * MINUTE);
    await comes(updatedAt, 'subscription', NOW - 5 * MINUTE);
    expect(await members(NOW)).toEqual({ count: 1, standIns: null });
  });

  it('has stand-ins who are known to be in a group that was read since', async () => {
    await comes(updatedAt, 'subscription', NOW - 5 * MINUTE);
    await groupIsRead(NOW - MINUTE);
    expect(await members(NOW)).toEqual({ count: 1, standIns: [{ id: '1', name: 'Cecilia Ask' }] });
  });
});
