import { hintDeeds, type HintDeeds } from '@/domain/hint-deeds';
import { db } from './db/database';

/** What each routing hint has done so far, by its id, as far as this browser has seen it. */
export async function readHintDeeds(): Promise<Map<string, HintDeeds>> {
  return hintDeeds(await db.holds.toArray());
}
