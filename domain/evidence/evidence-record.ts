import '../jitless';
import * as z from 'zod/mini';
import type { Evidence, KnownEvidence } from './evidence';
import type { Tally } from './tally';

const MINUTE = 60_000;

const tally = z.object({ finished: z.number(), passedOn: z.number(), at: z.number() });

/** What an account's finished transfers have taught, packed: 16 bytes a sign, some ten KB for a team, 40 KB at the most. */
export const EvidenceRecord = z.object({
  /** account, `zendesk:acme.zendesk.com` */
  id: z.string(),
  all: tally,
  keys: z.instanceof(Uint32Array),
  finished: z.instanceof(Float32Array),
  passedOn: z.instanceof(Float32Array),
  /** minutes since 1970 */
  at: z.instanceof(Uint32Array),
  correction: z.object({ shift: z.number(), slope: z.number(), covers: z.tuple([z.number(), z.number(), z.number()]) }),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

export function packedEvidence(id: string, { all, signs, correction }: Evidence): EvidenceRecord {
  const tallies = [...signs.values()];
  return {
    id,
    all,
    keys: Uint32Array.from(signs.keys()),
    finished: Float32Array.from(tallies, (one) => one.finished),
    passedOn: Float32Array.from(tallies, (one) => one.passedOn),
    at: Uint32Array.from(tallies, (one) => Math.floor(one.at / MINUTE)),
    correction: { ...correction, covers: [...correction.covers] },
  };
}

/** All of it, to be changed in place. */
export function openedEvidence(record: EvidenceRecord): Evidence {
  const signs: Evidence['signs'] = new Map();
  record.keys.forEach((key, place) => signs.set(key, tallyAt(record, place)));
  return { all: record.all, signs, correction: record.correction };
}

/** To be judged by: a transfer has some twenty signs, and they are looked up where they lie. */
export function evidenceIn(record: EvidenceRecord): KnownEvidence {
  const { all, keys, correction } = record;
  const get = (key: number) => {
    const place = keys.indexOf(key);
    return place < 0 ? undefined : tallyAt(record, place);
  };
  return { all, signs: { get }, correction };
}

function tallyAt({ finished, passedOn, at }: EvidenceRecord, place: number): Tally {
  return { finished: finished[place] ?? 0, passedOn: passedOn[place] ?? 0, at: (at[place] ?? 0) * MINUTE };
}
