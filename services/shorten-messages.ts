import { Dexie } from 'dexie';
import { CaseRecord, CaseSegment } from '@/domain/case';
import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { Settings } from '@/domain/settings';
import { shortened } from '@/domain/shortened';
import { db } from './db/database';
import { put, putAll } from './db/put';
import { BOOK_TABLES, readBook } from './read-book';

/** So many records in one transaction: the panel can read in between. */
const BATCH = 100;

/** From now on there may be whole messages here. Inside the caller's transaction over the settings. */
export async function rememberWhole(): Promise<void> {
  const settings = (await db.settings.get('settings')) ?? DEFAULT_SETTINGS;
  if (settings.keptWhole !== true) await put(db.settings, Settings, { ...settings, keptWhole: true });
}

/**
 * Cuts messages that are kept whole back to excerpts, also in cases that nobody opens any more. Nothing is looked at where
 * none were ever kept whole. Stopped halfway, it starts again with the next sweep.
 */
export async function shortenMessages(): Promise<void> {
  const settings = await db.settings.get('settings');
  if (settings?.keptWhole !== true) return;
  for (let last = ''; ;) {
    const next = await shortenCases(last);
    if (next === null) break;
    last = next;
  }
  await db.transaction('rw', [db.settings, ...BOOK_TABLES], async () => {
    const now = await db.settings.get('settings');
    const { wholeMessages } = await readBook();
    if (now && !wholeMessages) await put(db.settings, Settings, { ...now, keptWhole: false });
  });
}

/** The next cases after this key, with their segments. @returns the last one's key; null: there are no more */
async function shortenCases(after: string): Promise<string | null> {
  return db.transaction('rw', db.cases, db.segments, async () => {
    const records = await db.cases.where('key').between(after, Dexie.maxKey, false, true).limit(BATCH).toArray();
    const changed = records.map(shortened).filter((record) => record !== null);
    await putAll(db.cases, CaseRecord, changed);
    for (const { key, segments } of records) {
      if (segments === 0) continue;
      const parts = await db.segments.where('caseKey').equals(key).toArray();
      await putAll(
        db.segments,
        CaseSegment,
        parts.map(shortened).filter((part) => part !== null),
      );
    }
    return records.at(-1)?.key ?? null;
  });
}
