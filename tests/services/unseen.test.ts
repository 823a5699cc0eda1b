import './fresh-database';
import { describe, expect, it } from 'vitest';
import { CLOCKS_DIFFER } from '@/domain/missed';
import type { TicketSummary } from '@/domain/reading';
import type { UnseenVia } from '@/domain/unseen-via';
import { dismissNotice } from '@/services/dismiss-notice';
import { recordPassed } from '@/services/hold-save';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { recordSummaries } from '@/services/record-summaries';
import { forgetTab, recordTab } from '@/services/record-tab';
import { recordUnjudged } from '@/services/record-unjudged';
import { readPanel } from '@/services/watch-panel';
import { BJORN, DAY, EVA, group, HOUR, RULE, Ticket } from '../domain/a-ticket';
import { carousel, toLogistik } from './a-hold';
import { HOST, ME, openTab, report } from './setting';

const of = { helpdesk: 'zendesk', host: HOST };
const LOGISTIK = group('Logistik');

/** Fate and way of what is kept of transfers that nobody held, oldest first. */
const kept = async () => (await db.holds.orderBy('heldAt').toArray()).map(({ fate, via }) => `${fate} ${via}`);
const counts = async () => {
  const [health] = await db.health.toArray();
  return { missed: health?.missed ?? 0, unseen: health?.unseen ?? 0 };
};
const unjudged = (now: number, how: UnseenVia = 'list') => recordUnjudged({ ...of, ticketIds: ['4711'], how }, now);
const readAgain = (ticket: Ticket) => recordReading(ticket.reading(), ticket.now);

/** The agent knows the case and looks at something else now. */
async function knownAndLeft(): Promise<Ticket> {
  const ticket = await carousel();
  await recordTab(7, report({ caseKey: null, place: 'other' }), ticket.now);
  return ticket.wait(HOUR);
}

describe('a transfer by the agent where no guard can look', () => {
  it('is kept as unseen, once, and not as missed', async () => {
    const ticket = (await knownAndLeft()).to(LOGISTIK, EVA);
    for (let n = 0; n < 3; n += 1) await readAgain(ticket);
    expect(await kept()).toEqual(['unseen elsewhere']);
    expect(await counts()).toEqual({ missed: 0, unseen: 1 });
    expect(await db.holds.toArray()).toMatchObject([{ handoverId: 'c5', by: { id: EVA.id }, answer: null }]);
  });

  it.each(['list', 'rule', 'early'] as const)(
    'is known as made by way of a %s where the guard said so',
    async (how) => {
      const ticket = await knownAndLeft();
      await unjudged(ticket.now, how);
      await readAgain(ticket.to(LOGISTIK, EVA));
      expect(await kept()).toEqual([`unseen ${how}`]);
    },
  );

  it('is not said of others, of rules, of another agent of the same browser, nor of changes within a group', async () => {
    const ticket = await knownAndLeft();
    await readAgain(ticket.to(LOGISTIK, BJORN).to(group('Support'), RULE).to(group('Support', BJORN), EVA));
    await recordTab(7, report({ caseKey: null, me: { ...ME, id: '9', name: 'Gun Berg' } }), ticket.now);
    await readAgain(ticket.to(LOGISTIK, EVA));
    expect(await kept()).toEqual([]);
    expect(await counts()).toEqual({ missed: 0, unseen: 0 });
  });

  it('is not said of what happened before this browser first knew the case', async () => {
    await openTab(0);
    await recordTab(7, report({ caseKey: null, place: 'other' }), 1);
    await readAgain(new Ticket().to(group('Support')).to(LOGISTIK, EVA));
    expect(await kept()).toEqual([]);
  });

  it('is said of a case known from the customer’s list alone, from when the list was read', async () => {
    await knownAndLeft();
    const other = new Ticket('4712').to(group('Support')).to(LOGISTIK, EVA);
    const { messages: _m, changes: _c, customer, complete: _w, ...listed } = other.reading();
    const summary: TicketSummary = { ...listed, customerId: customer.id };
    await recordSummaries({ ...of, customerId: customer.id }, [summary], other.now);
    await readAgain(other.wait(HOUR).to(group('Faktura'), EVA));
    expect(await db.holds.toArray()).toMatchObject([{ fate: 'unseen', handoverId: 'c3' }]);
  });
});

describe('the panel', () => {
  it('says it when the case is opened again, for a day or until it is put away', async () => {
    const ticket = await knownAndLeft();
    await unjudged(ticket.now);
    await readAgain(ticket.to(LOGISTIK, EVA));
    await openTab(ticket.now);
    const notices = async (now: number) => {
      const panel = await readPanel(7, now);
      return panel?.kind === 'case' ? panel.notices : null;
    };
    const at = ticket.now - HOUR;
    expect(await notices(ticket.now)).toMatchObject([{ kind: 'unseen', to: 'Logistik', via: 'list', at }]);
    expect(await notices(at + DAY)).toEqual([]);
    await dismissNotice((await notices(ticket.now))?.[0]?.id ?? '');
    expect(await notices(ticket.now)).toEqual([]);
  });
});

describe('unseen or missed', () => {
  it('is missed where the guard was in the page at that ticket, or just left it', async () => {
    const ticket = await carousel();
    ticket.wait(HOUR).to(LOGISTIK, EVA);
    await forgetTab(7, ticket.now - HOUR + 2000);
    await readAgain(ticket);
    expect(await kept()).toEqual(['missed request']);
    expect(await counts()).toEqual({ missed: 1, unseen: 0 });
  });

  it('is unseen all the same where the guard said that it could not judge: back in the list, from the list', async () => {
    const ticket = await carousel();
    ticket.wait(HOUR);
    await recordTab(7, report({ caseKey: null, place: 'other' }), ticket.now - 60_000);
    await unjudged(ticket.now);
    await readAgain(ticket.to(LOGISTIK, EVA));
    expect(await kept()).toEqual(['unseen list']);
    expect(await counts()).toEqual({ missed: 0, unseen: 1 });
  });

  it('is unseen a moment after the agent left with nothing unsaved: it was not made on that page', async () => {
    for (const leftSettled of [true, false]) {
      await Promise.all(db.tables.map((table) => table.clear()));
      const ticket = await carousel();
      await recordTab(7, report({ caseKey: null, place: 'other', leftSettled }), ticket.wait(HOUR).now);
      await readAgain(ticket.wait(2000).to(LOGISTIK, EVA));
      expect(await kept()).toEqual([leftSettled ? 'unseen elsewhere' : 'missed request']);
    }
  });

  it('is unseen with the ticket open too, when a scenario could not be looked up', async () => {
    const ticket = await carousel();
    await unjudged(ticket.wait(HOUR).now, 'rule');
    await readAgain(ticket.to(LOGISTIK, EVA));
    expect(await kept()).toEqual(['unseen rule']);
  });

  it('is neither where a hold tells of it, whatever else is known', async () => {
    const ticket = await carousel();
    ticket.wait(HOUR);
    await recordPassed({ holdId: 'p1', change: toLogistik(), me: ME }, ticket.now);
    await unjudged(ticket.now);
    await readAgain(ticket.to(LOGISTIK, EVA));
    expect(await kept()).toEqual(['passed request']);
    expect(await counts()).toEqual({ missed: 0, unseen: 0 });
  });

  it('one save that could not be judged tells of one transfer: the nearest', async () => {
    const ticket = await carousel();
    ticket.wait(HOUR).to(LOGISTIK, EVA);
    ticket.at(ticket.now - HOUR + 60_000);
    await unjudged(ticket.now + 1000);
    ticket.to(group('Faktura'), EVA);
    await readAgain(ticket);
    expect((await kept()).toSorted()).toEqual(['missed request', 'unseen list']);
  });

  it('with several tabs: a guarded one that shows the case makes it missed, others do not', async () => {
    const ticket = await carousel();
    await recordTab(8, report({ guarded: false }), ticket.now);
    await forgetTab(7, ticket.now);
    await readAgain(ticket.wait(HOUR).to(LOGISTIK, EVA));
    await openTab(ticket.now, 9);
    await readAgain(ticket.wait(HOUR).to(group('Support'), EVA));
    expect(await kept()).toEqual(['unseen elsewhere', 'missed request']);
  });

  it.each([
    ['the helpdesk’s clock is behind', -1],
    ['the helpdesk’s clock is ahead', 1],
  ])('with clocks that differ, within reason: %s', async (_, sign) => {
    const ticket = await knownAndLeft();
    await unjudged(ticket.now);
    await readAgain(ticket.at(ticket.now + sign * (CLOCKS_DIFFER - 1000)).to(LOGISTIK, EVA));
    expect(await kept()).toEqual(['unseen list']);
    await unjudged(ticket.now);
    await readAgain(ticket.at(ticket.now + CLOCKS_DIFFER + 1000).to(group('Support'), EVA));
    expect(await kept()).toEqual(['unseen list', 'unseen elsewhere']);
  });

  it('never both, and never twice, in whatever order readings, stays and saves come', async () => {
    const steps = ['opens', 'leaves', 'unjudged', 'transfers', 'reads', 'passes'] as const;
    for (let seed = 1; seed <= 40; seed += 1) {
      await Promise.all(db.tables.map((table) => table.clear()));
      const ticket = await carousel();
      let transfers = 0;
      let state = seed * 7919;
      for (let n = 0; n < 14; n += 1) {
        state = (state * 48271) % 2147483647;
        const now = ticket.wait(30_000).now;
        const to = ticket.holder.groupName === 'Logistik' ? group('Support') : LOGISTIK;
        const change = { ...toLogistik(), from: ticket.holder, to };
        const step = steps[state % steps.length];
        if (step === 'opens') await openTab(now);
        if (step === 'leaves') await recordTab(7, report({ caseKey: null, place: 'other' }), now);
        if (step === 'unjudged') await unjudged(now);
        if (step === 'passes') await recordPassed({ holdId: `p${n}`, change, me: ME }, now);
        if (step === 'reads') await readAgain(ticket);
        if (step === 'transfers' && ++transfers) ticket.to(to, EVA).at(now);
      }
      await readAgain(ticket);
      const told = (await db.holds.toArray()).filter(({ handoverId }) => handoverId !== null);
      const { missed, unseen } = await counts();
      expect([seed, new Set(told.map(({ handoverId }) => handoverId)).size]).toEqual([seed, transfers]);
      expect([seed, told.length]).toEqual([seed, transfers]);
      expect(told.filter(({ fate }) => fate === 'missed')).toHaveLength(missed);
      expect(told.filter(({ fate }) => fate === 'unseen')).toHaveLength(unseen);
    }
  });
});

describe('saves that could not be judged', () => {
  it('are kept with known cases alone, of the signed-in agent', async () => {
    const ticket = await knownAndLeft();
    await recordUnjudged({ ...of, ticketIds: ['4711', '4799'], how: 'list' }, ticket.now);
    expect(await db.cases.count()).toBe(1);
    const [record] = await db.cases.toArray();
    expect(record?.watched.at(-1)).toEqual({ meId: ME.id, since: ticket.now, until: ticket.now, unjudged: 'list' });
    await recordTab(7, report({ caseKey: null, me: null, session: 'signed-out' }), ticket.now);
    await unjudged(ticket.now + 1);
    expect((await db.cases.toArray())[0]?.watched).toEqual(record?.watched);
  });
});
