import type { Page } from '@playwright/test';
import type { SaveRequest } from '../../sandbox/zendesk/page/api';
import { saveRequest, type Changes } from '../../sandbox/zendesk/page/save-body';
import type { SaveVia, Transport } from '../../sandbox/zendesk/page/settings';

export interface ManySaves {
  ticketIds: readonly number[];
  /** whom transfers go to, in turn */
  groupIds: readonly number[];
}

export interface PlannedSave {
  request: SaveRequest;
  transport: Transport;
}

const VIAS: readonly SaveVia[] = ['graphql', 'graphql-array', 'rest'];
const TRANSPORTS: readonly Transport[] = ['fetch', 'request', 'xhr'];
/** How many saves are on their way at once: fewer than the connections that a browser opens to one host. */
const AT_ONCE = 4;

/**
 * Saves in every shape by every transport, three in four of them transfers. Each body is another one, so that a request
 * that is lost, doubled or changed shows.
 */
export function planSaves(howMany: number, { ticketIds, groupIds }: ManySaves): PlannedSave[] {
  return Array.from({ length: howMany }, (_, n) => {
    const changes: Changes = { status: 'open', comment: { html: `<p>Svar ${n}: å & "ö" \u2028</p>`, public: true } };
    // Groups change once in a while only: a save that is like the one before it shares its answer.
    if (n % 4 !== 3) changes.groupId = pick(groupIds, n >> 3);
    if (n % 4 === 2) changes.assigneeId = null;
    const saveVia = pick(VIAS, n);
    const request = saveRequest(pick(ticketIds, n >> 2), changes, null, { saveVia, ticketShape: 'flat' });
    // A whole round of shapes for each transport.
    return { request, transport: pick(TRANSPORTS, Math.floor(n / VIAS.length)) };
  });
}

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T;
}

/** Sends them by the page's own code, a few at a time. @returns the HTTP status of each, 0 where the network failed */
export async function sendSaves(tab: Page, saves: readonly PlannedSave[]): Promise<number[]> {
  return tab.evaluate(
    async ({ all, atOnce }) => {
      const page = window.sandbox;
      if (!page) throw new Error('no page');
      const statuses: number[] = [];
      const send = async ({ request }: (typeof all)[number]) => {
        const answer = await page.api.save(request, new AbortController().signal).catch(() => ({ status: 0 }));
        statuses.push(answer.status);
      };
      // The transport is the page's setting: one round for each.
      for (let from = 0; from < all.length;) {
        const { transport } = all[from] as (typeof all)[number];
        let to = from;
        while (to < all.length && to < from + atOnce && all[to]?.transport === transport) to += 1;
        page.settings.transport = transport;
        await Promise.all(all.slice(from, to).map(send));
        from = to;
      }
      return statuses;
    },
    { all: saves, atOnce: AT_ONCE },
  );
}
