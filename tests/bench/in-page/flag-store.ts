import { Dexie, type Table } from 'dexie';
import { caseKey } from '@/domain/case-key';
import type { Flag } from '@/domain/flag';
import { starterBook } from '@/domain/starter-book';
import { db } from '@/services/db/database';
import { flagCase } from '@/services/flag-case';
import { ACCOUNT } from '../data/invented-tickets';

/** One flag written in three ways. What was written is taken away again, outside of the measured time. */

/** The same record with the same indexes, and nothing else. */
class PlainStore extends Dexie {
  declare flags: Table<Flag, string>;

  constructor() {
    super('bench-flags');
    this.version(1).stores({ flags: 'id, caseKey, [departmentId+at]' });
  }
}

const plain = new PlainStore();
const { departments } = starterBook();
const by = { id: '501', name: 'Handläggare 1' };
let raw: IDBDatabase;

export async function open(): Promise<void> {
  await Promise.all([db.open(), plain.open()]);
  const opening = indexedDB.open('bench-flags');
  raw = await new Promise((done, fail) => {
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error ?? new Error('not opened'));
  });
}

/** Milliseconds until one click is kept: the flag, its counters, and the tag that is to go on the ticket. */
export async function flag(round: number): Promise<number> {
  const { caseKey: key, departmentId, tag, id, at, requester } = flagOf(round);
  const click = { caseKey: key, requester, department: { id: departmentId, tag }, by };
  const began = performance.now();
  await flagCase(click, id, at);
  const took = performance.now() - began;
  const kept = await Promise.all([db.flags.get(id), db.outbox.get(id)]);
  if (kept.includes(undefined)) throw new Error('the flag was not kept');
  await Promise.all([db.flags.delete(id), db.outbox.delete(id)]);
  return took;
}

/** Milliseconds until the same flag, and only it, is put with Dexie. */
export async function dexiePut(round: number): Promise<number> {
  const record = flagOf(round);
  const began = performance.now();
  await plain.flags.put(record);
  const took = performance.now() - began;
  await plain.flags.delete(record.id);
  return took;
}

/** Milliseconds until it is committed without a library. */
export async function rawPut(round: number): Promise<number> {
  const record = flagOf(round);
  const began = performance.now();
  const writing = raw.transaction('flags', 'readwrite', { durability: 'relaxed' });
  writing.objectStore('flags').put(record);
  await new Promise<void>((done, fail) => {
    writing.oncomplete = () => done();
    writing.onabort = () => fail(writing.error ?? new Error('aborted'));
  });
  const took = performance.now() - began;
  await plain.flags.delete(record.id);
  return took;
}

function flagOf(round: number): Flag {
  const department = departments[Math.abs(round) % departments.length];
  if (!department) throw new Error('the starter book is empty');
  return {
    id: crypto.randomUUID().replaceAll('-', ''),
    caseKey: caseKey({ ...ACCOUNT, ticketId: String(1_000 + ((Math.abs(round) * 7919) % 500_000)) }),
    requester: null,
    departmentId: department.id,
    causeId: null,
    tag: department.tag,
    by,
    at: Date.now(),
    words: '',
    from: 'here',
    undoneAt: null,
  };
}
