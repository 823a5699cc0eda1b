import { liveQuery } from 'dexie';
import { accountId } from '@/domain/account-id';
import { alikeOf, endAlike, exactlySame, type AlikeView, type Numbers } from '@/domain/alike';
import { countryOf } from '@/domain/country';
import type { CustomerRecord } from '@/domain/customer';
import { likenessTerms, userTerm } from '@/domain/customer-terms';
import { accountOfUser } from '@/domain/identity';
import { db } from './db/database';
import { customerByUser } from './find-customer';

/** So many customers are looked at, however many have an address in common. */
const LOOKED_AT = 20;
/** A name or the beginning of an address that more customers have than this is no sign of anything. */
const COMMON = 5;

interface AlikeFacts {
  customer: CustomerRecord;
  others: CustomerRecord[];
  /** more have an address in common than are looked at: whether it is one person's cannot be told */
  isCrowd: boolean;
  /** the signed-in agents' locales, by account */
  locales: Map<string, string | null>;
}

/**
 * Calls back with who else may be this customer, now and at every change; and makes those one who surely are the same,
 * which for phone numbers is found out here. Not before the panel has been drawn. Returns how to stop.
 */
export function watchAlike(
  customerId: string,
  clock: () => number,
  show: (view: AlikeView) => void,
  failed: (error: unknown) => void,
): () => void {
  let asked = 0;
  const conclude = async (facts: AlikeFacts | null): Promise<void> => {
    const mine = ++asked;
    if (facts === null) return show({ suggestions: [], apart: [] });
    const { customer, others } = facts;
    const numbers = others.some((other) => endAlike(customer, other)) ? await numbersBy(facts) : NO_NUMBERS;
    const same = facts.isCrowd ? null : exactlySame(customer, others, numbers);
    if (same !== null && mine === asked) {
      const { joinSurely } = await import('./join-customers');
      // Then the change brings the next view.
      if (await joinSurely(customer, same.other, same.how, clock())) return;
    }
    if (mine === asked) show(alikeOf(customer, others, numbers));
  };
  const subscription = liveQuery(() => readAlike(customerId)).subscribe({
    next: (facts) => void conclude(facts).catch(failed),
    error: failed,
  });
  return () => {
    asked = Infinity;
    subscription.unsubscribe();
  };
}

const NO_NUMBERS: Numbers = () => [];

/** Everybody who has an index term in common with the customer: never a walk through all customers. */
export async function readAlike(customerId: string): Promise<AlikeFacts | null> {
  return db.transaction('r', db.customers, db.accounts, async () => {
    const customer = await customerByUser(customerId);
    if (customer === undefined) return null;
    const found = new Map<string, CustomerRecord>();
    const add = (all: CustomerRecord[]) => all.forEach((one) => one.id !== customer.id && found.set(one.id, one));
    const terms = likenessTerms(customer);
    const exact = terms.filter((term) => /^(email|tail):/.test(term));
    const byKeys = (keys: string[]) => db.customers.where('keys').anyOf(keys).distinct();
    add(
      await byKeys(customer.apart.map((pair) => userTerm(pair.from)))
        .limit(LOOKED_AT)
        .toArray(),
    );
    const crowd = await byKeys(exact)
      .limit(LOOKED_AT + 1)
      .toArray();
    add(crowd);
    for (const term of terms.filter((one) => !exact.includes(one)).slice(0, LOOKED_AT)) {
      const alike = await byKeys([term])
        .limit(COMMON + 1)
        .toArray();
      if (alike.length <= COMMON) add(alike);
    }
    const others = [...found.values()];
    const users = [customer, ...others].flatMap((one) => one.users);
    const ids = [...new Set(users.map((user) => accountOf(user.key)))];
    const accounts = await db.accounts.bulkGet(ids);
    const locales = new Map(ids.map((id, n) => [id, accounts[n]?.me?.locale ?? null]));
    return { customer, others, isCrowd: crowd.length > LOOKED_AT, locales };
  });
}

/** What all users' phone numbers are in E.164. A national number is read where the customer is, or else the agent. */
async function numbersBy({ customer, others, locales }: AlikeFacts): Promise<Numbers> {
  const { e164 } = await import('@/utils/phone-number');
  const known = new Map<string, string[]>();
  for (const user of [customer, ...others].flatMap((one) => one.users)) {
    const country = countryOf(user.locale) ?? countryOf(locales.get(accountOf(user.key)) ?? null);
    const numbers = user.phones.map((phone) => e164(phone, country === null ? [] : [country]));
    known.set(
      user.key,
      numbers.filter((number) => number !== null),
    );
  }
  return (user) => known.get(user.key) ?? [];
}

function accountOf(userKey: string): string {
  const { helpdesk, host } = accountOfUser(userKey);
  return accountId(helpdesk, host);
}
