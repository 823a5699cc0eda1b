import { CaseSegment, type CaseRecord } from '@/domain/case';
import { segmentId } from '@/domain/fit-case';
import { db } from './db/database';
import { putAll } from './db/put';

/** Puts the segments that are new or different, and takes away those no longer needed. Inside the caller's transaction. */
export async function keepSegments(
  key: CaseRecord['key'],
  segments: readonly CaseSegment[],
  previous: CaseRecord | null,
): Promise<void> {
  const before = previous?.segments ?? 0;
  if (segments.length === 0 && before === 0) return;
  const known = await db.segments.bulkGet(segments.map((segment) => segment.id));
  const changed = segments.filter((segment, index) => JSON.stringify(segment) !== JSON.stringify(known[index]));
  await putAll(db.segments, CaseSegment, changed);
  const gone = Array.from({ length: Math.max(0, before - segments.length) }, (_, i) =>
    segmentId(key, segments.length + i),
  );
  if (gone.length > 0) await db.segments.bulkDelete(gone);
}
