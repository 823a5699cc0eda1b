import { repeatGroup } from './activities';
import type { DemoScenarios, DemoTeam } from './demo-team';
import type { AccountSeed } from './seed';

/** The rest of the account: one ticket for each state that the extension has to cope with. */
export function otherCases(account: AccountSeed, team: DemoTeam, scenarios: DemoScenarios): void {
  const ago = account.ago.bind(account);
  const holms = account.company('Holms Redovisning AB');
  const sara = account.contact('Sara Nyman', 'sara@exempel.se', { companyId: holms.id });
  const oliver = account.contact('Oliver Grant', 'oliver@example.com', { language: 'en' });
  const nils = account.contact('Nils Ström', 'nils@exempel.se', { otherEmails: ['nils.strom@example.com'] });
  const gerd = account.contact('Gerd Palm', null, { phone: '0701740644' });

  // In a group, without an agent.
  account.ticket(ago(1, '10:30'), {
    id: 9041,
    subject: 'Lampan blinkar orange',
    requesterId: sara.id,
    groupId: team.support.id,
    text: 'Routern på kontoret blinkar orange sedan i går.',
  });

  // Nobody's: no group, no agent. The customer has no address, only a telephone.
  account.ticket(ago(1, '11:15'), {
    id: 9042,
    subject: 'Ringde om en beställning',
    requesterId: gerd.id,
    source: 3,
    text: 'Kunden ringde och undrar när beställningen kommer. Ring gärna tillbaka.',
  });

  const deleted = account.ticket(ago(20, '14:00'), {
    id: 9043,
    subject: 'Test',
    requesterId: sara.id,
    text: 'Testar.',
  });
  deleted.ticket.deleted = true;
  const spam = account.contact('Snabba Pengar', 'pengar@exempel.se');
  const unwanted = { id: 9044, subject: 'DU HAR VUNNIT', requesterId: spam.id, text: 'Klicka här.' };
  account.ticket(ago(3, '03:10'), unwanted).ticket.spam = true;

  // A customer who writes in English, transferred once, without a note.
  account
    .ticket(ago(4, '13:20'), {
      id: 9045,
      subject: 'Wrong colour',
      requesterId: oliver.id,
      groupId: team.support.id,
      text: 'Hi, I ordered the white router and got the black one. Can I swap it?\n\nOliver',
    })
    .change(ago(4, '15:00'), team.erik, { groupId: team.retur.id, responderId: team.johan.id })
    .says(ago(3, '09:12'), team.johan, 'Hi Oliver! Of course. A return label is on its way.');

  // Logistik has had it twice: a third time is a stop.
  account
    .ticket(ago(13, '07:50'), {
      id: 9046,
      subject: 'Paketet ligger hos fel ombud',
      requesterId: nils.id,
      groupId: team.support.id,
      text: 'Mitt paket ligger hos ett ombud åtta mil bort. Kan ni skicka om det?',
    })
    .notes(ago(13, '08:20'), team.sofia, 'Skicka om till Umeå, tack.', { groupId: team.logistik.id })
    .notes(ago(12, '09:00'), team.karin, 'Ombudet ändras av Support.', { groupId: team.support.id })
    .notes(ago(12, '10:10'), team.erik, 'Det går inte härifrån.', { groupId: team.logistik.id })
    .says(ago(11, '12:00'), nils, 'Hur går det?')
    .notes(ago(11, '13:30'), team.johan, 'Kunden får hämta. Säg det.', {
      groupId: team.support.id,
      responderId: team.maja.id,
    });

  // Moved by a rule to a group that hands out its tickets in turn; a later rule names the group once more.
  const inTurn = account
    .ticket(ago(2, '16:00'), {
      id: 9047,
      subject: 'Offert på tio routrar',
      requesterId: sara.id,
      text: 'Vi behöver tio routrar till kontoren. Vad kostar det?',
    })
    .rule(ago(2, '16:01'), { groupId: team.salj.id });
  account.at(ago(2, '16:02'));
  repeatGroup(account.db, inTurn.ticket.id);

  // Moved by a scenario.
  account
    .ticket(ago(1, '08:00'), {
      id: 9049,
      subject: 'När kommer paketet?',
      requesterId: nils.id,
      groupId: team.support.id,
      text: 'Order 55240. När kommer det?',
    })
    .runs(ago(1, '08:30'), team.erik, scenarios.toLogistik);

  // A long conversation: more than one page of a hundred.
  const long = account.ticket(ago(150, '06:30'), {
    id: 9050,
    subject: 'Routern startar om varje natt',
    requesterId: gerd.id,
    groupId: team.teknik.id,
    responderId: team.amir.id,
    text: 'Den startar om igen. Jag skriver här varje gång.',
  });
  for (let day = 140; day > 10; day -= 2) {
    long.says(ago(day, '06:30'), gerd, `Samma sak i natt, det ${141 - day}:e dygnet. Vid tre.`);
    long.says(ago(day, '10:15'), team.amir, 'Tack, Gerd. Jag har skrivit upp det.');
  }
}
