import type { Transaction } from 'dexie';
import type { Brief, BriefParts } from '@/domain/brief';
import type { Example } from '@/domain/example';

/** A brief says from version 3 on who has been asked, too. */
export async function briefsHaveFiveParts(upgrade: Transaction): Promise<void> {
  for (const table of ['briefs', 'examples']) {
    const all = upgrade.table<Brief | Example>(table).toCollection();
    await all.modify((record) => {
      const old: Partial<BriefParts> = record.parts;
      record.parts = { ...record.parts, consulted: old.consulted ?? '' };
    });
  }
}
