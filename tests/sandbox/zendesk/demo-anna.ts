import { CLOSE_SOLVED, SORT_NEW_MAIL, type DemoTeam } from './demo-team';
import type { AccountSeed } from './seed';
import type { Ticket } from './types';

/** Anna Lindqvist's five cases. Returns the one the demo is about: 4711, on the carousel since nine days. */
export function annasCases(account: AccountSeed, team: DemoTeam): Ticket {
  const ago = account.ago.bind(account);
  const anna = account.customer('Anna Lindqvist', 'anna@exempel.se', { phone: '+46701740605' });

  account
    .ticket(ago(212, '19:40'), {
      id: 4502,
      subject: 'Långsamt bredband på kvällarna',
      requesterId: anna.id,
      comment: {
        body: 'Hej, mellan klockan sju och tio går det knappt att titta på film. Resten av dygnet är det bra.\n\nAnna',
      },
    })
    .rule(ago(212, '19:41'), SORT_NEW_MAIL, { groupId: team.support.id })
    .says(ago(211, '08:15'), team.erik, 'Hej Anna! Jag ber våra tekniker mäta din förbindelse i kväll.', {
      assigneeId: team.erik.id,
    })
    .notes(ago(211, '08:17'), team.erik, 'Mät gärna mellan 19 och 22.', { groupId: team.teknik.id })
    .says(ago(210, '22:05'), team.amir, 'Hej! Felet låg i en växel hos oss. Den är bytt nu. Blir det bättre i kväll?', {
      assigneeId: team.amir.id,
    })
    .says(ago(209, '21:30'), anna, 'Nu fungerar det fint. Tack!')
    .change(ago(208, '07:55'), team.amir, { status: 'solved', addTags: ['hastighet'] })
    .rule(ago(180, '04:00'), CLOSE_SOLVED, { status: 'closed' });

  account
    .ticket(ago(64, '12:02'), {
      id: 4633,
      subject: 'Byta till 250 Mbit/s',
      requesterId: anna.id,
      groupId: team.salj.id,
      comment: {
        body: 'Hej! Kan jag byta till 250 från och med nästa månad? Min dotter fyller 20 och flyttar hem igen.',
      },
    })
    .calls(
      ago(64, '13:20'),
      team.ulla,
      { from: '+46701740605', to: '+46771203040', duration: 312 },
      'Samtal med Anna Lindqvist. Byter till 250 från den första, samma pris i tre månader.',
    )
    .change(ago(64, '13:26'), team.ulla, { assigneeId: team.ulla.id, status: 'solved', addTags: ['abonnemang'] });

  account
    .ticket(ago(12, '17:31'), {
      id: 4688,
      subject: 'Ska den gamla routern skickas tillbaka?',
      requesterId: anna.id,
      groupId: team.retur.id,
      comment: { body: 'Den nya har visserligen inte kommit än, men vad gör jag med den gamla?' },
    })
    .says(
      ago(11, '09:44'),
      team.johan,
      'Hej Anna! Behåll den tills den nya är på plats. Vi skickar en retursedel då.',
      {
        assigneeId: team.johan.id,
        status: 'pending',
      },
    );

  const main = account
    .ticket(ago(9, '09:12'), {
      id: 4711,
      subject: 'Faktura på en router som aldrig har kommit',
      requesterId: anna.id,
      comment: {
        body: 'Hej!\n\nJag beställde en ny router av er för tre veckor sedan, order 88213. Den har inte kommit. Nu har jag fått en faktura på 1 295 kronor för den. Jag vill inte betala för något som jag inte har fått.\n\nVar är paketet, och vad gör jag med fakturan?\n\nHälsningar\nAnna Lindqvist',
      },
    })
    .rule(ago(9, '09:12'), SORT_NEW_MAIL, { groupId: team.support.id, addTags: ['router'] })
    .says(ago(9, '10:05'), team.erik, 'Hej Anna! Tråkigt att höra. Jag frågar lagret var paketet är och återkommer.', {
      assigneeId: team.erik.id,
    })
    .notes(ago(9, '10:08'), team.erik, 'Order 88213, kunden har inte fått routern. Kan ni spåra?', {
      groupId: team.logistik.id,
      addTags: ['leverans'],
    })
    .change(ago(8, '13:38'), team.karin, { assigneeId: team.karin.id })
    .says(
      ago(8, '13:40'),
      team.karin,
      'Hej! Vi på lagret har fått ditt ärende. Vilket ordernummer gäller det, och vilken adress skulle paketet till?',
    )
    .says(
      ago(7, '08:30'),
      anna,
      'Ordernumret är 88213, det skrev jag i första mejlet. Adressen är Storgatan 14 i Umeå. Och fakturan då?',
    )
    .notes(
      ago(6, '15:55'),
      team.karin,
      'Paketet står i Örebro, felmärkt. Nytt skickas. Fakturan kan vi inte göra något åt, tillbaka till er.',
      {
        groupId: team.support.id,
      },
    )
    .says(
      ago(6, '16:20'),
      team.sofia,
      'Hej Anna, jag heter Sofia och tar över ditt ärende. Kan du berätta vad som har hänt?',
      { assigneeId: team.sofia.id },
    )
    .says(
      ago(5, '09:00'),
      anna,
      'Nu berättar jag det här för tredje gången. Routern har inte kommit. Ni har skickat en faktura på 1 295 kronor. Jag vill att den tas bort. Kan någon av er bara läsa vad jag redan har skrivit?',
    )
    .says(
      ago(5, '11:10'),
      team.sofia,
      'Jag förstår, Anna, och jag beklagar. Jag lämnar över till dem som kan stoppa fakturan. Du får svar inom två dagar.',
    )
    .notes(ago(5, '11:15'), team.sofia, 'Faktura: kunden vill att 1 295 kr stryks, varan är inte levererad.', {
      groupId: team.faktura.id,
      addTags: ['faktura'],
    })
    .change(ago(4, '10:00'), team.maja, { assigneeId: team.maja.id })
    .says(ago(3, '18:31'), anna, 'Hej, nu har två dagar gått och jag har inte hört något. Har ni glömt mig?');

  account
    .ticket(ago(2, '20:15'), {
      id: 4714,
      subject: 'Fakturan, igen',
      requesterId: anna.id,
      groupId: team.support.id,
      comment: {
        body: 'Jag skickar det här som ett nytt mejl eftersom ingen svarar på det gamla. Det gäller faktura 1 295 kronor.',
      },
    })
    .mergeInto(ago(2, '20:40'), team.tove, main.ticket);

  main.says(
    ago(1, '07:48'),
    anna,
    'Nu har det kommit en påminnelse också, med 60 kronor i avgift. Det här har hållit på i över en vecka. Jag vill prata med en chef.',
  );
  return main.ticket;
}
