import { describe, expect, it } from 'vitest';
import { cameBack } from '@/domain/came-back';
import { caseFromReading } from '@/domain/case-from-reading';
import { ANNA, BJORN, EVA, group, HOUR, Ticket } from './a-ticket';

const DAY = 24 * HOUR;
const SARA = { ...BJORN, id: '55', name: 'Sara Holm' };
const me = EVA.id ?? '';

/** Eva has sent Anna's case from Support to Logistik. */
const sent = () => new Ticket().to(group('Support', EVA)).says(ANNA).to(group('Logistik'), EVA);
const told = (ticket: Ticket, now = ticket.now, who = me) =>
  cameBack(caseFromReading(ticket.reading(), null, ticket.now), who, now);

describe('a case that the agent sent on and that is back', () => {
  it('tells who had it, how long, that nobody answered, and what was said last', () => {
    const ticket = sent().notes(BJORN, 'Vi skickar inte skruvar.').to(group('Support'), BJORN);
    const back = told(ticket);
    expect(back).toMatchObject({ had: ['Logistik'], answered: false });
    expect((back?.at ?? 0) - (back?.sentAt ?? 0)).toBe(2 * HOUR);
    expect(back?.said).toEqual({ name: BJORN.name, text: 'Vi skickar inte skruvar.' });
  });

  it('tells that the customer got an answer, and of a word that was written right after', () => {
    const ticket = sent().says(SARA, 'Vi letar.').to(group('Support'), BJORN);
    ticket.wait(-HOUR + 60_000).notes(BJORN, 'Inte vårt,\nse lagret.');
    expect(told(ticket)).toMatchObject({ answered: true, said: { name: BJORN.name, text: 'Inte vårt, se lagret.' } });
  });

  it('names all who had it, each once, in their order', () => {
    const ticket = sent().to(group('Faktura'), BJORN).to(group('Logistik'), SARA).to(group('Support'), BJORN);
    expect(told(ticket)?.had).toEqual(['Logistik', 'Faktura']);
  });

  it('is back too when it comes to the agent elsewhere, or by a rule', () => {
    expect(told(sent().to(group('Kundtjänst', EVA), BJORN))).not.toBeNull();
    expect(told(sent().to(group('Support')))).not.toBeNull();
  });

  it('does not take the agent’s own words, the customer’s, or a "received" for the last word', () => {
    const ticket = sent().notes(EVA, 'Min egen').says(ANNA, 'Hallå?');
    ticket.notes(BJORN, 'Mottaget av Björn\n\nstafett/1 received abcdef0123456789').to(group('Support'), BJORN);
    expect(told(ticket)).toMatchObject({ said: null, answered: false });
  });

  it('says a brief’s words without its first line and its last, and no more of them than of any message', () => {
    const brief = (words: string) =>
      sent().notes(BJORN, `Stafettpinne\n\n${words}\n\nstafett/1 brief abcdef0123456789`).to(group('Support'), BJORN);
    expect(told(brief('Skruvar saknas'))?.said?.text).toBe('Skruvar saknas');
    expect(told(brief('Skruvar saknas. '.repeat(300)))?.said?.text.length).toBeLessThanOrEqual(280);
  });

  it('stays told while it is given to somebody within the department', () => {
    expect(told(sent().to(group('Support'), BJORN).to(group('Support', SARA), BJORN))).not.toBeNull();
  });
});

describe('nothing is told', () => {
  const returned = () => sent().to(group('Support'), BJORN);

  it.each<[string, Ticket]>([
    ['it is still away', sent()],
    ['it has gone to a third department', sent().to(group('Faktura'), BJORN)],
    ['the agent fetched it', sent().to(group('Support', EVA), EVA)],
    ['the agent has answered since', returned().says(EVA, 'Nu ska vi se.')],
    ['it has been sent on again, by whomever', returned().to(group('Faktura'), SARA)],
    ['the agent has sent it on again', returned().to(group('Faktura'), EVA)],
    [
      'another agent sent it on',
      new Ticket().to(group('Support')).to(group('Logistik'), SARA).to(group('Support'), BJORN),
    ],
  ])('when %s', (_why, ticket) => {
    expect(told(ticket)).toBeNull();
  });

  it('after 14 days, nor to another agent', () => {
    const ticket = returned();
    expect(told(ticket, ticket.now + 13 * DAY)).not.toBeNull();
    expect(told(ticket, ticket.now + 14 * DAY)).toBeNull();
    expect(told(ticket, ticket.now, SARA.id)).toBeNull();
  });
});
