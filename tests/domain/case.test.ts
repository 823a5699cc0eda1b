import { describe, expect, it } from 'vitest';
import { attentionOf } from '@/domain/attention';
import type { CaseRecord } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import type { CaseHead } from '@/domain/customer';
import { headOf } from '@/domain/head';
import { NOBODY } from '@/domain/holder';
import type { TicketReading } from '@/domain/reading';
import { noteLine, noteText } from '@/domain/stafett-note';
import { ANNA, BJORN, CECILIA, DAY, EVA, group, HOUR, MONDAY, RULE, Ticket } from './a-ticket';

function record(ticket: Ticket, more: Partial<TicketReading> = {}): CaseRecord {
  return caseFromReading(ticket.reading(more), null, ticket.now);
}

function head(ticket: Ticket, more: Partial<TicketReading> = {}): CaseHead {
  return headOf(record(ticket, more), null, ticket.now);
}

describe('the chain', () => {
  it('has a station for each turn, loops back to the department’s last one, and says who had it', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Support', EVA), EVA)
      .to(group('Logistik'), EVA)
      .says(BJORN)
      .to(group('Support'), BJORN)
      .to(group('Logistik', CECILIA), EVA);
    const stations = head(ticket).stations.map(({ name, cameBackTo, agents, answered }) => [
      name,
      cameBackTo,
      agents,
      answered,
    ]);
    expect(stations).toEqual([
      ['Support', null, ['Eva Lind'], false],
      ['Logistik', null, ['Björn Ek'], true],
      ['Support', 0, [], false],
      ['Logistik', 1, ['Cecilia Ask'], false],
    ]);
  });

  it('does not make a loop of a department that had the case all along, only unassigned for a while', () => {
    const ticket = new Ticket().to(group('Support')).to(NOBODY, EVA).to(group('Support'), BJORN);
    expect(head(ticket).stations).toMatchObject([{ name: 'Support', since: MONDAY, until: null, cameBackTo: null }]);
  });

  it('begins with who had the case before the history that could be read', () => {
    const ticket = new Ticket();
    ticket.holder = group('Support');
    expect(head(ticket).stations).toMatchObject([{ name: 'Support', since: MONDAY, until: null }]);
    ticket.to(group('Logistik'), EVA);
    expect(head(ticket).stations.map((one) => one.name)).toEqual(['Support', 'Logistik']);
  });

  it('counts a last reply, sent with the transfer, to the station that was left', () => {
    const ticket = new Ticket().to(group('Support')).to(group('Logistik'), EVA).sameTime().says(EVA);
    expect(head(ticket).stations.map((one) => one.answered)).toEqual([true, false]);
  });
});

describe('told N times', () => {
  it('counts different people who talked with the customer, not rules, not notes, nobody twice', () => {
    const ticket = new Ticket().says(ANNA).says(RULE).says(EVA).says(EVA).notes(BJORN, 'intern').says(CECILIA);
    expect(head(ticket).told).toBe(2);
  });

  it('counts a call, and nobody as long as the customer has said nothing', () => {
    const silent = new Ticket().says(EVA, 'Utskick').says(BJORN, 'Utskick');
    expect(head(silent).told).toBe(0);
    expect(head(silent.says(CECILIA, 'Samtal', { public: false, channel: 'phone' })).told).toBe(1);
    expect(head(silent.says(ANNA)).told).toBe(3);
  });
});

describe('the owner', () => {
  const transferred = () => new Ticket().to(group('Support', EVA)).says(ANNA).says(EVA).to(group('Logistik'), EVA);

  it('stays with the one before until the receiver has accepted', () => {
    const ticket = transferred();
    expect(head(ticket)).toMatchObject({ accepted: false, owner: { name: 'Eva Lind', why: 'previous' } });
    expect(head(ticket.says(BJORN))).toMatchObject({ accepted: true, owner: { groupName: 'Logistik', why: 'holder' } });
  });

  it('stays with the last one who accepted, however often the case is passed on', () => {
    const ticket = transferred().to(group('Faktura'), BJORN).to(group('Produkt'), CECILIA);
    expect(head(ticket)).toMatchObject({
      accepted: false,
      owner: { name: 'Eva Lind', groupName: 'Support', why: 'previous' },
    });
  });

  it('is the holder again when the case comes back to a department that never lost it', () => {
    const ticket = transferred().to(group('Support', EVA), BJORN);
    expect(head(ticket)).toMatchObject({ accepted: true, owner: { name: 'Eva Lind', why: 'holder' } });
  });

  it('moves with a rule that sorts what nobody has answered yet', () => {
    const ticket = new Ticket().to(group('Support')).says(ANNA).to(group('Logistik'), RULE);
    expect(head(ticket)).toMatchObject({ accepted: false, owner: { groupName: 'Logistik', why: 'holder' } });
  });

  it('stays with who has answered, though a rule moves the case on', () => {
    const ticket = new Ticket().to(group('Support')).says(ANNA).says(EVA).to(group('Logistik'), RULE);
    expect(head(ticket)).toMatchObject({ accepted: false, owner: { groupName: 'Support', why: 'previous' } });
  });

  it('has accepted the case once, also when somebody in the department is named for it afterwards', () => {
    const ticket = transferred().says(BJORN).to(group('Logistik', CECILIA), BJORN);
    expect(head(ticket)).toMatchObject({ accepted: true, owner: { name: 'Cecilia Ask', why: 'holder' } });
  });

  it('is whoever takes the case, and nobody when everybody lets go', () => {
    const ticket = transferred().to(group('Logistik', BJORN), BJORN);
    expect(head(ticket)).toMatchObject({ accepted: true, owner: { name: 'Björn Ek', why: 'holder' } });
    expect(head(ticket.to(NOBODY, BJORN))).toMatchObject({ accepted: null, owner: { name: null, why: 'nobody' } });
  });

  it('is no longer the one who kept the customer once the department that was asked has answered', () => {
    const note = noteText('Fråga till Logistik', '→ Logistik\nNär?', noteLine('question', 'abcdef01'));
    const ticket = new Ticket().to(group('Support', EVA)).notes(EVA, note);
    expect(head(ticket).owner.why).toBe('kept');
    expect(head(ticket.notes(BJORN, 'Fredag')).owner).toMatchObject({ name: 'Eva Lind', why: 'holder' });
  });

  it('is the one who kept the customer, until somebody accepts a later transfer', () => {
    const question = noteText('Fråga till Logistik', 'När?', noteLine('question', 'abcdef01'));
    const ticket = new Ticket().to(group('Support')).says(ANNA).notes(EVA, question);
    expect(head(ticket)).toMatchObject({ owner: { name: 'Eva Lind', why: 'kept', since: MONDAY + 2 * HOUR } });
    ticket.to(group('Logistik'), CECILIA);
    expect(head(ticket).owner.why).toBe('kept');
    expect(head(ticket.says(BJORN)).owner).toMatchObject({ groupName: 'Logistik', why: 'holder' });
  });
});

describe('what needs attention', () => {
  const book = { silentDays: 3 };
  const says = (ticket: Ticket, now: number, more: Partial<TicketReading> = {}, others: CaseHead[] = []) =>
    attentionOf(head(ticket, more), others, book, now);

  it('is messages without an answer, since the first of them; an automatic reply is no answer', () => {
    const ticket = new Ticket().says(ANNA).says(EVA).says(ANNA).says(RULE).says(ANNA).notes(EVA, 'intern');
    expect(says(ticket, ticket.now)).toEqual([{ kind: 'unanswered', count: 2, since: MONDAY + 2 * HOUR }]);
    expect(says(ticket.says(BJORN), ticket.now)).toEqual([]);
  });

  it('is silence for the lead’s number of days, but not while the helpdesk waits for the customer', () => {
    const ticket = new Ticket().says(ANNA).says(EVA);
    const late = MONDAY + HOUR + 3 * DAY;
    expect(says(ticket, late - 1)).toEqual([]);
    expect(says(ticket, late)).toEqual([{ kind: 'silent', since: MONDAY + HOUR }]);
    expect(says(ticket, late, { status: 'pending' })).toEqual([]);
  });

  it('is nothing on a case that is solved, closed or deleted', () => {
    const ticket = new Ticket().says(ANNA);
    const late = MONDAY + 10 * DAY;
    for (const more of [{ status: 'solved' }, { status: 'closed' }, { state: 'deleted' }] as const) {
      expect(says(ticket, late, more)).toEqual([]);
    }
  });

  it('is another case of the same customer within 30 days', () => {
    const other = head(new Ticket('9').says(ANNA));
    const ticket = new Ticket().says(ANNA).says(EVA);
    expect(says(ticket, MONDAY + DAY, {}, [other])).toEqual([{ kind: 'repeated', cases: 1, withinDays: 30 }]);
    expect(says(ticket, MONDAY + 31 * DAY, { status: 'solved' }, [other])).toEqual([]);
  });
});

describe('on the carousel', () => {
  it('since the first contact, once the case has been passed on and until it is solved', () => {
    const ticket = new Ticket().to(group('Support')).says(ANNA);
    expect(head(ticket).carouselSince).toBeNull();
    ticket.to(group('Logistik'), EVA);
    expect(head(ticket).carouselSince).toBe(MONDAY + HOUR);
    expect(head(ticket, { status: 'solved' }).carouselSince).toBeNull();
  });
});
