import { CLOSED } from './db';
import { WAITS_FOR_CUSTOMER, type DemoTeam } from './demo-team';
import type { AccountSeed } from './seed';

/**
 * Customers who are in the Zendesk demo account too: Anna Lindqvist by her e-mail address, Björn Sandell by his telephone
 * number alone, and Mikael Öberg by his name alone, who may be somebody else.
 */
export function customersKnownElsewhere(account: AccountSeed, team: DemoTeam): void {
  const ago = account.ago.bind(account);

  // Written with a capital letter here: it is the same address all the same.
  const anna = account.contact('Anna Lindqvist', 'Anna@exempel.se');
  account
    .ticket(ago(75, '12:11'), {
      id: 8987,
      subject: 'Kvitto på router',
      requesterId: anna.id,
      groupId: team.salj.id,
      text: 'Hej! Jag behöver ett kvitto på den router jag köpte i mars.\n\nAnna Lindqvist',
    })
    .says(ago(75, '13:00'), team.ulla, 'Hej Anna! Här kommer det.', { responderId: team.ulla.id, status: CLOSED });
  account
    .ticket(ago(6, '10:25'), {
      id: 9012,
      subject: 'Order 88213: var är routern?',
      requesterId: anna.id,
      groupId: team.support.id,
      text: 'Hej! Jag köpte en router i er butik på nätet, order 88213. Den har inte kommit, och er support svarar att jag ska fråga er.\n\nAnna Lindqvist',
      customFields: { cf_ordernummer: '88213' },
    })
    .says(ago(6, '14:00'), team.tove, 'Hej Anna! Jag frågar lagret.', { responderId: team.tove.id })
    .notes(ago(6, '14:02'), team.tove, 'Order 88213, vart tog paketet vägen?', { groupId: team.logistik.id })
    .says(ago(5, '11:40'), team.karin, 'Hej! En ny router är skickad i dag. Den är hos dig inom två dagar.', {
      responderId: team.karin.id,
      status: WAITS_FOR_CUSTOMER,
      addTags: ['leverans'],
    });

  // As a person types it, not as it is dialled.
  const bjorn = account.contact('Sandell', 'sandell@example.com', { phone: '070-174 06 11' });
  account
    .ticket(ago(2, '08:05'), {
      id: 9040,
      subject: 'Byta förstärkare',
      requesterId: bjorn.id,
      groupId: team.support.id,
      text: 'Hej! Jag ringde i går. Går det att byta förstärkaren mot en med större räckvidd?',
    })
    .says(ago(2, '08:40'), team.maja, 'Hej! Ja, inom 30 dagar. Jag skickar en retursedel.', {
      responderId: team.maja.id,
      tags: ['byte'],
    });

  // The number of this ticket is also that of the Zendesk account's main ticket.
  const mikael = account.contact('Mikael Öberg', 'mikael.oberg@example.com');
  account.ticket(ago(30, '17:45'), {
    id: 4711,
    subject: 'Fråga om garanti',
    requesterId: mikael.id,
    groupId: team.produkt.id,
    responderId: team.oskar.id,
    text: 'Hur lång garanti har ni på routrar?\n\nMikael Öberg',
  });
}
