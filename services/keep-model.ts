import * as z from 'zod/mini';
import type { Learner } from '@/domain/suggest/learner';
import { ModelEpoch, openedModel, packedModel, StoredModel } from '@/domain/suggest/model-record';
import { db } from './db/database';
import { put } from './db/put';

/** One page writes at a time: the others' turn comes with their next lesson. */
const LOCK = 'stafett-models';
/** Not while an agent works: what is lost when the page closes is learned again. */
const WRITE_AFTER = 3000;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** What has been stored about a subject, null where it is nothing that can be used; and the time that it belongs to. */
export async function readModel(id: string): Promise<{ learner: Learner | null; epoch: string }> {
  return db.transaction('rw', db.models, async () => {
    const [found, kept] = await Promise.all([db.models.get('epoch'), db.models.get(id)]);
    const epoch = z.safeParse(ModelEpoch, found);
    if (epoch.success) return { learner: openedModel(kept), epoch: epoch.data.name };
    const name = crypto.randomUUID();
    await put(db.models, StoredModel, { id: 'epoch', name });
    // Before there was an epoch nothing can have been learned that still counts.
    return { learner: null, epoch: name };
  });
}

/** Whether nothing has been erased since. */
export async function sameEpoch(name: string): Promise<boolean> {
  const epoch = z.safeParse(ModelEpoch, await db.models.get('epoch'));
  return epoch.success && epoch.data.name === name;
}

/** Stores what has been learned, some time later. What was learned before an erasure is never stored after it. */
export function keepModel(id: string, learner: Learner, epoch: string): void {
  clearTimeout(waiting.get(id));
  waiting.set(
    id,
    setTimeout(() => {
      waiting.delete(id);
      alone(() => write(id, learner, epoch)).catch((error: unknown) => console.warn('stafett: suggestions', error));
    }, WRITE_AFTER),
  );
}

async function write(id: string, learner: Learner, epoch: string): Promise<void> {
  await db.transaction('rw', db.models, async () => {
    if (await sameEpoch(epoch)) await put(db.models, StoredModel, packedModel(id, learner));
  });
}

async function alone(work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? undefined : work()));
}
