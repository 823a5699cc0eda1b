import { describe, expect, it } from 'vitest';
import { handoversOf } from '@/domain/handovers';
import { headOf } from '@/domain/head';
import { caseFromReading } from '@/domain/case-from-reading';
import { NOBODY } from '@/domain/holder';
import { claimedNotes, noteText, noteLine } from '@/domain/stafett-note';
import { ANNA, BJORN, CECILIA, EVA, group, HOUR, RULE, Ticket } from './a-ticket';

function handovers(ticket: Ticket) {
  return handoversOf(ticket.changes, ticket.messages, claimedNotes(ticket.messages));
}

describe('a change of hands', () => {
  it('is the first assignment, then a transfer, and a change inside the group is counted apart', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Support', EVA), EVA)
      .to(group('Logistik'), EVA)
      .to(group('Logistik', BJORN), CECILIA)
      .to(group('Logistik', CECILIA), BJORN);
    expect(handovers(ticket).map((one) => one.kind)).toEqual(['first', 'taken', 'transfer', 'first', 'within']);
  });

  it('is by a rule when a trigger made it', () => {
    const [first, second] = handovers(new Ticket().to(group('Support')).to(group('Logistik'), EVA));
    expect([first?.byRule, second?.byRule]).toEqual([true, false]);
  });

  it('is put in order of time, whatever order it was read in', () => {
    const ticket = new Ticket().to(group('A')).to(group('B'), EVA).to(group('C'), BJORN);
    ticket.changes.reverse();
    expect(handovers(ticket).map((one) => one.to.groupName)).toEqual(['A', 'B', 'C']);
  });
});

describe('accepted', () => {
  it('once the receiver has answered in public', () => {
    const ticket = new Ticket().to(group('Support')).to(group('Logistik'), EVA).says(BJORN);
    const [, transfer] = handovers(ticket);
    expect(transfer?.acceptedAt).toBe(ticket.messages[0]?.at);
  });

  it('not by a note, not by the customer, not by an automatic reply', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Logistik'), EVA)
      .notes(BJORN, 'Jag tittar')
      .says(ANNA)
      .says(RULE);
    expect(handovers(ticket)[1]?.acceptedAt).toBeNull();
  });

  it('not by the one who passed it on, nor by the one it was taken from', () => {
    const ticket = new Ticket().to(group('Support', EVA)).to(group('Logistik'), BJORN).says(BJORN).says(EVA);
    expect(handovers(ticket)[1]?.acceptedAt).toBeNull();
  });

  it('not by a reply that went out in the same save as the transfer', () => {
    const ticket = new Ticket().to(group('Support')).to(group('Logistik'), EVA).sameTime().says(CECILIA);
    expect(handovers(ticket)[1]?.acceptedAt).toBeNull();
  });

  it('by a reply that went out in the same save as the next transfer', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Logistik'), EVA)
      .to(group('Faktura'), BJORN)
      .sameTime()
      .says(BJORN);
    const [, first, second] = handovers(ticket);
    expect(first?.acceptedAt).toBe(second?.at);
    expect(second?.acceptedAt).toBeNull();
  });

  it('by a "received" note', () => {
    const note = noteText('Mottaget av Björn Ek', '', noteLine('received', 'abcdef12'));
    const ticket = new Ticket().to(group('Support')).to(group('Logistik'), EVA).notes(BJORN, note);
    expect(handovers(ticket)[1]?.acceptedAt).toBe(ticket.messages[0]?.at);
  });

  it('not by an answer that came after the case had moved on', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Logistik'), EVA)
      .to(group('Faktura'), CECILIA)
      .says(BJORN);
    const [, logistik, faktura] = handovers(ticket);
    expect([logistik?.acceptedAt, faktura?.acceptedAt]).toEqual([null, ticket.messages[0]?.at]);
  });
});

describe('who let go of it', () => {
  const letGo = (ticket: Ticket, me: { id: string | null }) =>
    headOf(caseFromReading(ticket.reading(), null, ticket.now), me.id, ticket.now).letGo;

  it.each([
    ['passed it on, also where nobody there had answered yet', EVA, true],
    ['is of the department that got it', BJORN, false],
  ])('%s', (_, me, expected) => {
    expect(letGo(new Ticket().to(group('Support')).to(group('Logistik'), EVA), me)).toBe(expected);
  });

  it('is also the one it was taken from', () => {
    const ticket = new Ticket().to(group('Support', EVA), EVA).to(group('Logistik'), CECILIA);
    expect([letGo(ticket, EVA), letGo(ticket, CECILIA), letGo(ticket, BJORN)]).toEqual([true, true, false]);
  });

  it('is nobody who gave it to themselves elsewhere, and nobody while it has not changed hands', () => {
    expect(letGo(new Ticket().to(group('Support', EVA)).to(group('Logistik', EVA), EVA), EVA)).toBe(false);
    expect(letGo(new Ticket(), EVA)).toBe(false);
  });
});

describe('a bounce', () => {
  it('is a transfer that the receiver passed on, and unanswered when the customer heard nothing in between', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Logistik'), EVA)
      .to(group('Faktura'), BJORN)
      .says(CECILIA)
      .to(group('Support'), CECILIA);
    const bounces = handovers(ticket).map((one) => [one.bounced, one.unanswered]);
    expect(bounces).toEqual([
      [false, false], // the first assignment is no transfer
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  it('is not made by changes of agent inside the receiving department', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Logistik', BJORN), EVA)
      .to(group('Logistik', CECILIA), BJORN);
    const [, transfer, within] = handovers(ticket);
    expect([transfer?.bounced, within?.bounced, transfer?.heldMs]).toEqual([false, false, null]);
  });

  it('lasts as long as the department had the case, over its changes of agent', () => {
    const ticket = new Ticket()
      .to(group('Support'))
      .to(group('Logistik'), EVA)
      .to(group('Logistik', BJORN), BJORN)
      .to(group('Faktura'), BJORN);
    expect(handovers(ticket).map((one) => one.heldMs)).toEqual([HOUR, 2 * HOUR, HOUR, null]);
  });

  it('is not made by letting go of the case', () => {
    const ticket = new Ticket().to(group('Support')).to(group('Logistik'), EVA).to(NOBODY, BJORN);
    expect(handovers(ticket)[1]?.bounced).toBe(false);
  });
});

it('a return is a transfer to a department that had the case before, also before it was read', () => {
  const ticket = new Ticket();
  ticket.holder = group('Support');
  ticket.to(group('Logistik'), EVA).to(group('Support'), BJORN).to(group('Faktura'), EVA);
  expect(handovers(ticket).map((one) => one.isReturn)).toEqual([false, true, false]);
});
