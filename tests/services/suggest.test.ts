import './fresh-database';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseKey } from '@/domain/case-key';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { eraseCustomer } from '@/services/erase-customer';
import { forgetModels } from '@/services/learned-model';
import { suggestDepartments } from '@/services/suggest';
import { undoFlag } from '@/services/undo-flag';
import { MONDAY } from '../domain/a-ticket';
import { HOST } from './setting';
import { aCase, aFlag, clock, later, sentence, someFlags } from './some-flags';

const LEAD = { name: 'Sara Holm', how: 'desk' as const };
const first = async (key: CaseKey) => (await suggestDepartments(key, later()))[0];

beforeEach(() => {
  forgetModels();
  clock.now = MONDAY;
});

describe('suggested departments', () => {
  it('are those that cases in the same words were flagged to, in both languages, with how often that was right', async () => {
    await someFlags(12);
    for (const [words, department] of [
      ['Det saknas skruvar i mitt paket', 'logistics'],
      ['Ni har dragit pengar två gånger, fakturan är fel', 'billing'],
      ['Jag har ångrat mig, kan jag lämna tillbaka den', 'returns'],
      ['my parcel has never arrived', 'logistics'],
    ] as const) {
      const [best, ...others] = await suggestDepartments(await aCase(words), later());
      expect([words, best?.id]).toEqual([words, department]);
      expect(others.length).toBeLessThanOrEqual(2);
      for (const other of others) expect(other.chance).toBeLessThanOrEqual(best?.chance ?? 0);
      expect(best?.hits).toBeGreaterThan(0);
      expect(best?.hits).toBeLessThanOrEqual(best?.of ?? 0);
    }
  });

  it('are none below twenty flags, and some from then on', async () => {
    await someFlags(6);
    await aFlag('returns', sentence('returns', 1));
    const key = await aCase('Paketet saknas');
    expect(await suggestDepartments(key, later())).toEqual([]);
    await aFlag('logistics', sentence('logistics', 1));
    expect((await first(key))?.id).toBe('logistics');
  });

  it('are learned from the case where no words were kept with a flag, and else from those alone', async () => {
    for (let n = 0; n < 7; n += 1) {
      await aFlag('logistics', '', null, await aCase(sentence('logistics', n)));
      await aFlag('billing', sentence('billing', n), null, await aCase(sentence('logistics', n)));
      await aFlag('returns', sentence('returns', n));
    }
    expect((await first(await aCase('fakturan är fel')))?.id).toBe('billing');
    expect((await first(await aCase('paketet saknar skruvar')))?.id).toBe('logistics');
  });

  it('follow a trainer: what was corrected counts as corrected, what was rejected not at all', async () => {
    await someFlags(8);
    const by = { id: '9', name: 'Tove Berg' };
    for (const flag of await db.flags
      .where('[departmentId+at]')
      .between(['logistics', 0], ['logistics', Infinity])
      .toArray()) {
      await db.reviews.put({
        id: `r${flag.id}`,
        flagId: flag.id,
        by,
        verdict: 'correct',
        departmentId: 'product',
        causeId: null,
        at: clock.now,
      });
    }
    const key = await aCase('Skruvarna saknas i paketet');
    expect((await first(key))?.id).toBe('product');
    await db.reviews.toCollection().modify({ verdict: 'reject' });
    expect(await suggestDepartments(key, later())).toEqual([]);
  });

  it('forget an undone flag, and a department that is not in the book any more', async () => {
    await someFlags(8);
    const key = await aCase('Skruvarna saknas i paketet');
    expect((await first(key))?.id).toBe('logistics');
    for (const flag of await db.flags.toArray())
      if (flag.departmentId === 'logistics') await undoFlag(flag.id, clock.now);
    expect(await suggestDepartments(key, later())).toEqual([]);
    await someFlags(8);
    expect((await first(key))?.id).toBe('logistics');
    await changeBook(
      (book) => ({
        ...book,
        departments: book.departments.filter(({ id }) => id !== 'logistics'),
        hints: [],
        duties: [],
      }),
      LEAD,
      clock.now,
    );
    expect(await suggestDepartments(key, later())).not.toContainEqual(expect.objectContaining({ id: 'logistics' }));
  });

  it('are none for a case that is not known, or that says nothing', async () => {
    await someFlags(8);
    expect(await suggestDepartments(`zendesk:${HOST}:1`, later())).toEqual([]);
  });
});

describe('what has been learned', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());
  const stored = () => db.models.get('departments');

  /** Until a page that has learned something has had the time to write it. */
  async function written(): Promise<void> {
    await vi.advanceTimersByTimeAsync(5000);
    await vi.waitFor(async () => expect(await stored()).toBeDefined());
  }

  it('is stored, taken up by the next page, and the same as if it had been learned anew', async () => {
    await someFlags(8);
    const key = await aCase('Skruvarna saknas i paketet');
    const before = await suggestDepartments(key, later());
    await written();
    forgetModels();
    const flags = vi.spyOn(db.cases, 'bulkGet');
    expect(await suggestDepartments(key, clock.now)).toEqual(before);
    expect(flags).not.toHaveBeenCalled(); // nothing was read again
    flags.mockRestore();
    forgetModels();
    await db.models.clear();
    expect(await suggestDepartments(key, clock.now)).toEqual(before);
  });

  it('is thrown away when it is broken, and learned anew', async () => {
    await someFlags(8);
    const key = await aCase('Skruvarna saknas i paketet');
    const before = await suggestDepartments(key, later());
    await written();
    const good = await stored();
    for (const broken of [
      { weights: new ArrayBuffer(8) },
      { format: 2 },
      { labels: ['logistics', 'logistics', 'returns'] },
      { rows: 1e9 },
      { weights: 'none' },
      { temperature: 0 },
    ]) {
      await db.models.put({ ...good, ...broken } as never);
      forgetModels();
      expect(await suggestDepartments(key, clock.now)).toEqual(before);
    }
  });

  it('knows nothing of a customer who is erased, at once and in every page', async () => {
    await someFlags(8);
    for (let n = 0; n < 8; n += 1) {
      const on = await aCase(`zorpel blinker defekt ${n}`, '701');
      await aFlag('product', '', null, on, '701');
    }
    const key = await aCase('min zorpel blinker');
    expect((await first(key))?.id).toBe('product');
    await written();
    await eraseCustomer(`zendesk:${HOST}:user:701`);
    expect(await stored()).toBeUndefined();
    // Not five minutes later: now, and without a new page.
    expect(await suggestDepartments(key, clock.now)).not.toContainEqual(expect.objectContaining({ id: 'product' }));
    await written();
    const kept = await stored();
    expect(kept).toMatchObject({ labels: ['billing', 'logistics', 'returns'] });
  });

  it('is not written by a page that learned it before somebody was erased', async () => {
    await someFlags(8);
    const key = await aCase('Skruvarna saknas i paketet');
    await suggestDepartments(key, later());
    await db.models.clear();
    await vi.advanceTimersByTimeAsync(5000);
    await db.flags.count(); // what the page may have begun to write is before this
    expect(await stored()).toBeUndefined();
  });
});
