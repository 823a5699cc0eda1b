import { Settings } from '@/domain/settings';
import { DEFAULT_SETTINGS } from '@/domain/default-settings';
import { db } from './db/database';
import { put } from './db/put';

const KEPT = 200;

/** The agent has put a notice away. */
export async function dismissNotice(noticeId: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const settings = (await db.settings.get('settings')) ?? DEFAULT_SETTINGS;
    const dismissed = [noticeId, ...settings.dismissed.filter((id) => id !== noticeId)].slice(0, KEPT);
    await put(db.settings, Settings, { ...settings, dismissed });
  });
}
