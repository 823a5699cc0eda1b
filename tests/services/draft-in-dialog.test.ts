import './fresh-database';
import { describe, expect, it } from 'vitest';
import { draftInDialog } from '@/services/draft-in-dialog';
import { db } from '@/services/db/database';
import { endHold } from '@/services/end-hold';
import { readHold } from '@/services/read-hold';
import { writeBrief } from '@/services/write-brief';
import { answer, carousel, held } from './a-hold';
import { KEY } from './setting';

describe('the brief in the guard’s dialog', () => {
  it('is the prefilled one as it was changed there, and is there in the next question', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    const draft = await draftInDialog('h1', { promised: 'Svar fredag' }, ticket.now);
    expect(draft).toMatchObject({ asked: 'Skruvarna saknas', promised: 'Svar fredag', editedAt: ticket.now });
    await answer({ kind: 'stay' }, ticket.now);
    await endHold('h1', 'refused', false, ticket.now);
    expect((await readHold('h1', ticket.now))?.brief).toEqual(draft);
  });

  it('is one draft with the panel’s: neither writes over what was changed in the other', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await writeBrief(KEY, { tried: 'Allt' }, ticket.now);
    await draftInDialog('h1', { wants: 'Pengarna tillbaka' }, ticket.now + 1);
    await writeBrief(KEY, { promised: 'Svar fredag' }, ticket.now + 2);
    expect(await draftInDialog('h1', {}, ticket.now + 3)).toEqual({
      ...{ asked: 'Skruvarna saknas', tried: 'Allt', promised: 'Svar fredag', consulted: '' },
      ...{ wants: 'Pengarna tillbaka', editedAt: ticket.now + 2 },
    });
  });

  it('is not written by being looked at', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    expect((await draftInDialog('h1', {}, ticket.now))?.editedAt).toBeNull();
    expect(await db.briefs.count()).toBe(0);
  });

  it('is not begun anew by words that come after it has gone', async () => {
    const ticket = await carousel();
    await held(ticket.now);
    await draftInDialog('h1', { promised: 'Svar fredag' }, ticket.now);
    await answer({ kind: 'brief', brief: 'Lovat: svar fredag' }, ticket.now);
    await draftInDialog('h1', { promised: 'Svar fredag, klockan tio' }, ticket.now);
    expect(await db.briefs.get(KEY)).toMatchObject({ written: { at: ticket.now }, parts: { promised: 'Svar fredag' } });
  });

  it('is of the hold that is open: an unknown one gets nothing', async () => {
    await carousel();
    expect(await draftInDialog('h0', { wants: 'x' }, 0)).toBeNull();
    expect(await db.briefs.count()).toBe(0);
  });

  it('says what is promised and still open', async () => {
    const ticket = await carousel();
    const dueAt = new Date(2026, 10, 20, 14).getTime();
    const by = { id: '1', name: 'Eva Lind' };
    const promise = { id: 'k1', caseKey: KEY, requester: null, text: 'Ring Anna', dueAt, by, createdAt: ticket.now };
    await db.commitments.put({ ...promise, state: 'open' });
    await held(ticket.now);
    expect((await readHold('h1', ticket.now))?.brief.promised).toBe('Ring Anna (2026-11-20 14:00)');
  });
});
