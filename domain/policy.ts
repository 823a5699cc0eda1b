// Free of zod: a policy is read field by field, and a bad field is no reason to ignore the good ones.
import { bookAddress } from './book-address';
import { RETENTION_DAYS, STOP_BUDGET } from './book-limits';
import { siteHost } from './site-host';

/** What the organisation has decided for its browsers (`storage.managed`). Null: it leaves that to the lead or the agent. */
export interface Policy {
  /** where the team's routing book is */
  bookAddress: string | null;
  retentionDays: number | null;
  /** at most one stop in this many transfers */
  stopBudget: number | null;
  /** the hosts of helpdesks that Stafett may work on, as the address bar has them; it works on no other */
  helpdeskHosts: readonly string[] | null;
  /** nobody changes the routing book in this browser */
  lock: boolean;
}

export const NO_POLICY: Policy = {
  bookAddress: null,
  retentionDays: null,
  stopBudget: null,
  helpdeskHosts: null,
  lock: false,
};

/**
 * - `unknown`: Stafett knows no such field; `form`: of another kind than it has to be; `range`: too small or too large
 * - `address`: no https address; `host`: `value` is no host, so that entry stands for nothing
 */
export interface PolicyFault {
  field: string;
  what: 'unknown' | 'form' | 'range' | 'address' | 'host';
  /** what stands there, as text, cut */
  value: string;
}

export interface PolicyReading {
  policy: Policy;
  faults: readonly PolicyFault[];
}

/** The same as in `public/managed-schema.json`, which tells browsers the kinds; Stafett itself looks at the values. */
export const POLICY_RANGES = { retentionDays: RETENTION_DAYS, stopBudget: STOP_BUDGET };

/** A policy as the browser gives it, a claim. What cannot be used is as if it were not there, and is told. Never throws. */
export function policyIn(claim: unknown): PolicyReading {
  const policy: Policy = { ...NO_POLICY };
  const faults: PolicyFault[] = [];
  const given = typeof claim === 'object' && claim !== null && !Array.isArray(claim) ? Object.entries(claim) : [];
  for (const [field, value] of given as [string, unknown][]) {
    const say = (what: PolicyFault['what'], which: unknown = value) =>
      faults.push({ field, what, value: short(which) });
    switch (field) {
      case 'retentionDays':
      case 'stopBudget': {
        const { least, most } = POLICY_RANGES[field];
        if (typeof value !== 'number' || !Number.isInteger(value)) say('form');
        else if (value < least || value > most) say('range');
        else policy[field] = value;
        break;
      }
      case 'lock':
        // Windows' registry has no true and false, and Firefox hands its numbers on as they are.
        if (value === true || value === false || value === 1 || value === 0) policy.lock = Boolean(value);
        else say('form');
        break;
      case 'bookAddress':
        if (typeof value !== 'string') say('form');
        else if ((policy.bookAddress = bookAddress(value)) === null) say('address');
        break;
      case 'helpdeskHosts':
        if (!Array.isArray(value)) say('form');
        // An empty list is one that nobody has filled in, not one that forbids everything.
        else if (value.length > 0) policy.helpdeskHosts = hostsIn(value, (bad) => say('host', bad));
        break;
      default:
        say('unknown');
    }
  }
  return { policy, faults };
}

/** An entry that is no host allows nothing: who lists hosts wants fewer, so that a slip must not open all of them. */
function hostsIn(list: readonly unknown[], bad: (entry: unknown) => void): string[] {
  return list.flatMap((entry) => {
    const host = typeof entry === 'string' ? siteHost(entry) : null;
    if (host === null) bad(entry);
    return host === null ? [] : [host];
  });
}

function short(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 80);
}

/** Whether the organisation lets Stafett work here. @param hosts every name of the place: the page's, the account's */
export function mayWorkAt({ helpdeskHosts }: Policy, ...hosts: readonly string[]): boolean {
  return helpdeskHosts === null || hosts.some((host) => helpdeskHosts.includes(host));
}
