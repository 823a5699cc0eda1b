import type { Transaction } from 'dexie';
import type { Brief, BriefParts } from '@/domain/brief';
import { inPresentFormat } from '@/domain/book-format';
import type { CaseRecord } from '@/domain/case';
import type { CustomerRecord } from '@/domain/customer';
import type { Example } from '@/domain/example';

/** What stored records of version 2 are missing, one step for each kind of record. */
export async function upgradeTo3(upgrade: Transaction): Promise<void> {
  await briefsHaveFiveParts(upgrade);
  await bookHasAFormat(upgrade);
  await headsTellMore(upgrade);
}

/** A brief says from version 3 on who has been asked, too. */
async function briefsHaveFiveParts(upgrade: Transaction): Promise<void> {
  for (const table of ['briefs', 'examples']) {
    const all = upgrade.table<Brief | Example>(table).toCollection();
    await all.modify((record) => {
      const old: Partial<BriefParts> = record.parts;
      record.parts = { ...record.parts, consulted: old.consulted ?? '' };
    });
  }
}

/** The routing book has opening hours, stand-ins, hints and mandates, and says which format it is. */
async function bookHasAFormat(upgrade: Transaction): Promise<void> {
  const all = upgrade.table<unknown>('book').toCollection();
  await all.modify((book, at) => {
    at.value = inPresentFormat(book);
  });
}

/**
 * A case's head says from version 3 on since when it is a complaint, and whether a manager is asked for; and whether the
 * agent here let go of it, which is not known before it is next read.
 */
async function headsTellMore(upgrade: Transaction): Promise<void> {
  const since = new Map<string, number | null>();
  await upgrade.table<CaseRecord>('cases').each(({ key, complaintSince }) => since.set(key, complaintSince));
  const all = upgrade.table<CustomerRecord>('customers').toCollection();
  await all.modify(({ heads }) => {
    for (const head of heads)
      Object.assign(head, { complaintSince: since.get(head.key) ?? null, managerAsk: null, letGo: false });
  });
}
