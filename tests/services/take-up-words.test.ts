import './fresh-database';
import { describe, expect, it } from 'vitest';
import { db } from '@/services/db/database';
import { takeUpWords } from '@/services/take-up-words';
import { writeBrief } from '@/services/write-brief';
import { carousel } from './a-hold';
import { KEY } from './setting';

const wants = async () => (await db.briefs.get(KEY))?.parts.wants;

describe('words that a panel has left as it went', () => {
  it('are kept by the next one, with the time at which they were written', async () => {
    const { now } = await carousel();
    await writeBrief(KEY, { wants: 'Ringer', tried: 'Allt' }, now);
    await takeUpWords({ caseKey: KEY, changed: { wants: 'Ringer i dag' }, at: now + 1 });
    expect(await db.briefs.get(KEY)).toMatchObject({
      parts: { wants: 'Ringer i dag', tried: 'Allt' },
      editedAt: now + 1,
    });
  });

  it('are the first of a brief that nobody has kept yet', async () => {
    const { now } = await carousel();
    await takeUpWords({ caseKey: KEY, changed: { wants: 'Ringer' }, at: now });
    expect(await wants()).toBe('Ringer');
  });

  it('change nothing that was written since, in the dialog or by the background that did hear them', async () => {
    const { now } = await carousel();
    await writeBrief(KEY, { wants: 'Ringer i morgon' }, now + 1);
    await takeUpWords({ caseKey: KEY, changed: { wants: 'Ringer i dag' }, at: now });
    expect(await wants()).toBe('Ringer i morgon');
  });

  it.each([null, 'x', {}, { caseKey: 'x', changed: {}, at: 1 }, { caseKey: KEY, changed: { wants: 1 }, at: 1 }])(
    'are refused where they are none: %j',
    async (claim) => {
      await expect(takeUpWords(claim)).rejects.toThrow();
      expect(await db.briefs.count()).toBe(0);
    },
  );
});
