import type { FromHelpdesk } from '@/domain/messages';
import { finishEntry, foundEntry, takeEntry } from '@/services/deliver-entry';
import { endHold } from '@/services/end-hold';
import { holdSave, recordPassed } from '@/services/hold-save';
import { prepareAssessment } from '@/services/prepare-assessment';
import { recordGroups } from '@/services/record-groups';
import { recordHealth } from '@/services/record-health';
import { recordMembers } from '@/services/record-members';
import { confirmReading, recordReading } from '@/services/record-reading';
import { recordSummaries } from '@/services/record-summaries';
import { recordTab } from '@/services/record-tab';
import { recordUnjudged } from '@/services/record-unjudged';
import { releaseOnSave } from '@/services/release-held';
import type { Answers } from '@/utils/serve';
import type { PageAccount } from './account-of-page';

export type TabAnswers = Answers<typeof FromHelpdesk.ask>;
/** All but which account it is, which depends on the page's host alone. */
export type AccountAnswers = Omit<TabAnswers, 'account'>;

/**
 * What the background answers one helpdesk tab: each question is one service, each service one transaction.
 * @param wake called when the outbox has something to write or to wait for; nobody waits for it, since what was asked is
 *   done and stored by then
 */
export function answersFor(tabId: number, wake: () => void): AccountAnswers {
  const now = () => Date.now();
  return {
    here: (tab) => recordTab(tabId, tab, now()),
    reading: async (reading) => {
      await recordReading(reading, now());
      wake(); // it may show that a save went through that a note waits for
      return null;
    },
    unchanged: async ({ caseKey, stamp }) => {
      await confirmReading(caseKey, stamp, now());
      return null;
    },
    customerTickets: ({ tickets, ...of }) => recordSummaries(of, tickets, now()),
    groups: async ({ groups, ...of }) => {
      await recordGroups(of, groups, now());
      return null;
    },
    members: async ({ groupId, members, ...of }) => {
      await recordMembers(of, { groupId, members }, now());
      return null;
    },
    assess: (change) => prepareAssessment(change, now()),
    passed: async (save) => {
      await recordPassed(save, now());
      return null;
    },
    unjudged: async (saves) => {
      await recordUnjudged(saves, now());
      return null;
    },
    hold: async (held) => ((await holdSave(held, now())) === null ? 'over-budget' : 'held'),
    fate: async ({ holdId, fate, alone }) => {
      if (await endHold(holdId, fate, alone, now())) wake();
      return null;
    },
    saved: async ({ caseKey }) => {
      if (await releaseOnSave(caseKey, now())) wake();
      return null;
    },
    outboxTake: ({ lease, ...of }) => takeEntry(of, lease, now()),
    outboxFound: ({ id, lease, present }) => foundEntry(id, lease, present, now()),
    outboxDone: async ({ id, lease, trouble }) => {
      await finishEntry(id, lease, trouble, now(), Math.random());
      wake();
      return null;
    },
    health: async ({ selectors, failures, ...of }) => {
      await recordHealth(of, { selectors, failures }, now());
      return null;
    },
  };
}

/**
 * A tab speaks for its own account only: whatever it says, the browser knows which host it is.
 * @param page asked at every message: an own domain that the agent has removed is heard no more, also from open tabs
 */
export function forAccount(all: AccountAnswers, page: () => Promise<PageAccount | null>): TabAnswers {
  async function account(): Promise<PageAccount> {
    const own = await page();
    if (!own) throw new Error('no account of a helpdesk is known at this host');
    return own;
  }
  const guarded = Object.entries(all).map(([name, answer]) => [
    name,
    async (body: unknown) => {
      const { helpdesk, host } = await account();
      if (accountsIn(body).some((one) => one !== `${helpdesk}:${host}`))
        throw new Error('a tab speaks for its own account only');
      return (answer as (body: unknown) => Promise<unknown>)(body);
    },
  ]);
  const answers = Object.fromEntries(guarded) as AccountAnswers;
  return { ...answers, account: async () => ({ host: (await account()).host }) };
}

/** Every account that a message names, as `helpdesk:host`. */
function accountsIn(body: unknown): string[] {
  const { helpdesk, host, caseKey, change } = (body ?? {}) as Named;
  const keys = [caseKey, change?.caseKey].filter((key) => key != null);
  const accounts = keys.map((key) => key.slice(0, key.lastIndexOf(':')));
  return host === undefined ? accounts : [...accounts, `${helpdesk}:${host}`];
}

interface Named {
  helpdesk?: string;
  host?: string;
  caseKey?: string | null;
  change?: { caseKey: string };
}
