import { CLOSED } from './db';
import { WAITS_FOR_SUPPLIER, type DemoTeam } from './demo-team';
import type { AccountSeed } from './seed';
import type { Ticket } from './types';

/** Rickard Holm's cases. Returns the one the demo is about: 9031, on the carousel since eight days. */
export function rickardsCase(account: AccountSeed, team: DemoTeam): Ticket {
  const ago = account.ago.bind(account);
  const rickard = account.contact('Rickard Holm', 'rickard@exempel.se', { mobile: '+46701740622' });

  account
    .ticket(ago(96, '15:20'), {
      id: 8940,
      subject: 'Vilken router passar till fiber?',
      requesterId: rickard.id,
      groupId: team.salj.id,
      text: 'Hej! Jag får fiber i april. Vilken av era routrar passar?\n\nRickard Holm',
    })
    .says(ago(95, '09:10'), team.ulla, 'Hej Rickard! Ta Norrsken 300, den klarar hela hastigheten.')
    .change(ago(95, '09:11'), team.ulla, { status: CLOSED, addTags: ['köpråd'] });

  const main = account
    .ticket(ago(8, '08:40'), {
      id: 9031,
      subject: 'Fel router, och två fakturor',
      requesterId: rickard.id,
      text: 'Hej!\n\nJag beställde Norrsken 300 (order 55120). I paketet låg en Norrsken 100. Nu har jag dessutom fått två fakturor på 1 495 kronor. Jag vill ha rätt router, och bara en faktura.\n\nVart skickar jag den felaktiga?\n\nHälsningar\nRickard Holm',
      customFields: { cf_ordernummer: '55120' },
    })
    .rule(ago(8, '08:41'), { groupId: team.support.id, addTags: ['router'] })
    .change(ago(8, '09:30'), team.sofia, { responderId: team.sofia.id })
    .says(
      ago(8, '09:32'),
      team.sofia,
      'Hej Rickard! Det var tråkigt. Jag ber lagret skicka rätt router och återkommer.',
    )
    .notes(ago(8, '09:35'), team.sofia, 'Order 55120: fel vara i paketet. Skicka en Norrsken 300.', {
      groupId: team.logistik.id,
      addTags: ['Fel vara'],
    })
    .change(ago(7, '13:05'), team.johan, { responderId: team.johan.id, status: WAITS_FOR_SUPPLIER })
    .says(ago(7, '13:06'), team.johan, 'Hej! Vi på lagret har fått ditt ärende. Vilken router var det du beställde?')
    .says(ago(6, '07:15'), rickard, 'En Norrsken 300, som jag skrev. Och fakturorna?')
    .notes(ago(5, '16:20'), team.johan, 'Ny router skickad i dag. Fakturorna är inte vårt bord.', {
      groupId: team.support.id,
    })
    .change(ago(5, '16:45'), team.erik, { responderId: team.erik.id })
    .says(ago(5, '16:50'), team.erik, 'Hej Rickard, jag heter Erik och tar över. Vad gäller det?')
    .says(
      ago(4, '08:02'),
      rickard,
      'Läs det jag har skrivit, snälla. Två fakturor för en router. Jag har betalat en av dem.',
    )
    .notes(ago(4, '10:15'), team.erik, 'Faktura: kunden har fått två för order 55120, en är betald. Stryk den andra.', {
      groupId: team.faktura.id,
      addTags: ['faktura'],
    })
    .change(ago(3, '09:00'), team.maja, { responderId: team.maja.id });

  account
    .ticket(ago(2, '19:30'), {
      id: 9048,
      subject: 'Påminnelse om faktura som jag inte ska betala',
      requesterId: rickard.id,
      groupId: team.support.id,
      text: 'Nu har det kommit en påminnelse. Jag skriver på nytt eftersom ingen svarar.',
    })
    .mergeInto(ago(2, '20:05'), team.tove, main.ticket);

  main.says(ago(1, '07:22'), rickard, 'Hör någon mig? Påminnelsen går ut på fredag, med 60 kronor i avgift.');
  return main.ticket;
}
