import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { Settings } from '@/domain/settings';
import { db } from './db/database';
import { put } from './db/put';

/** What whoever changes the book here calls themselves: as they have said, else as a helpdesk knows them; empty: neither. */
export async function readLeadName(): Promise<string> {
  const said = (await db.settings.get('settings'))?.leadName;
  if (said !== undefined) return said;
  const accounts = await db.accounts.toArray();
  const newest = accounts.filter(({ me }) => me !== null).sort((a, b) => b.seenAt - a.seenAt)[0];
  return (newest?.me?.name ?? '').trim().slice(0, 80);
}

export async function setLeadName(name: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const settings = (await db.settings.get('settings')) ?? DEFAULT_SETTINGS;
    await put(db.settings, Settings, { ...settings, leadName: name });
  });
}
