import type { CaseKey, HelpdeskName } from './case-key';
import type { CaseHead, CustomerRecord, Identity } from './customer';
import { identitiesOf, identityTerm, joinIdentities, userKey } from './identity';
import type { CustomerReading } from './reading';
import { RECORD_LIMIT, weigh } from './weigh';

/** The newest cases come with their chain; older ones are only named. */
const HEADS = 12;
/** Beyond this many cases the customer is found through the case's own record instead. */
const NAMED_CASES = 400;
const IDENTITIES = 60;

export function caseTerm(key: CaseKey): string {
  return `case:${key}`;
}

/** A customer met for the first time. The id is the helpdesk user first met, so that meeting twice makes one. */
export function newCustomer(
  helpdesk: HelpdeskName,
  host: string,
  reading: CustomerReading,
  now: number,
): CustomerRecord {
  return {
    id: userKey(helpdesk, host, reading.id),
    name: '',
    identities: [],
    locale: null,
    keys: [],
    heads: [],
    olderCases: [],
    facts: [],
    knownSince: now,
    firstMetAt: now,
    updatedAt: now,
  };
}

/** The customer with what the helpdesk now says of this person. Identities are added, never taken away. */
export function withReading(
  customer: CustomerRecord,
  helpdesk: HelpdeskName,
  host: string,
  reading: CustomerReading,
): CustomerRecord {
  const identities = joinIdentities(customer.identities, identitiesOf(helpdesk, host, reading)).slice(0, IDENTITIES);
  return {
    ...customer,
    name: reading.name.slice(0, 200) || customer.name,
    locale: reading.locale ?? customer.locale,
    identities,
  };
}

/** The customer with these heads put in place of what was known of the same cases. */
export function withHeads(customer: CustomerRecord, heads: readonly CaseHead[], now: number): CustomerRecord {
  const changed = new Set(heads.map((head) => head.key));
  const all = [...customer.heads.filter((head) => !changed.has(head.key)), ...heads];
  const older = customer.olderCases.filter((key) => !changed.has(key));
  const knownSince = heads.reduce(
    (since, head) => Math.min(since, head.contact.firstAt ?? head.createdAt),
    customer.knownSince,
  );
  return fitCustomer({ ...customer, heads: all, olderCases: older, knownSince, updatedAt: now });
}

/** The customer without a case: it turned out to be somebody else's, or was forgotten. */
export function withoutCase(customer: CustomerRecord, key: CaseKey, now: number): CustomerRecord {
  return fitCustomer({
    ...customer,
    heads: customer.heads.filter((head) => head.key !== key),
    olderCases: customer.olderCases.filter((one) => one !== key),
    updatedAt: now,
  });
}

/**
 * The one known customer that an unknown helpdesk user may be told to be, by an exact address. Never one who is another
 * user of the same account, and nobody when two are possible: merging is suggested to the agent, not done.
 */
export function sameByAddress(
  candidates: readonly CustomerRecord[],
  helpdesk: HelpdeskName,
  host: string,
): CustomerRecord | null {
  const account = `${helpdesk}:${host}:user:`;
  const possible = candidates.filter((customer) =>
    customer.identities.every(
      (identity: Identity) => identity.kind !== 'helpdesk' || !identity.value.startsWith(account),
    ),
  );
  return possible.length === 1 && candidates.length === 1 ? (possible[0] ?? null) : null;
}

/** Newest heads first, as many as one record holds; index terms to match. */
function fitCustomer(customer: CustomerRecord): CustomerRecord {
  const sorted = [...customer.heads].sort((a, b) => b.updatedAt - a.updatedAt);
  let heads = sorted.slice(0, HEADS);
  let fitted = assemble(customer, sorted, heads);
  while (heads.length > 1 && weigh(fitted) > RECORD_LIMIT) {
    heads = heads.slice(0, -1);
    fitted = assemble(customer, sorted, heads);
  }
  return fitted;
}

function assemble(customer: CustomerRecord, sorted: readonly CaseHead[], heads: CaseHead[]): CustomerRecord {
  const left = sorted.slice(heads.length).map((head) => head.key);
  const olderCases = [...left, ...customer.olderCases].slice(0, NAMED_CASES);
  const cases = [...heads.map((head) => head.key), ...olderCases];
  return {
    ...customer,
    heads,
    olderCases,
    keys: [...new Set([...customer.identities.map(identityTerm), ...cases.map(caseTerm)])],
  };
}
