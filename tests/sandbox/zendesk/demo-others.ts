import { RETURNS_TO_RETUR, SORT_NEW_MAIL, type DemoForms, type DemoTeam } from './demo-team';
import type { AccountSeed } from './seed';

/** The rest of the account: one ticket for each state that the extension has to cope with. */
export function otherCases(account: AccountSeed, team: DemoTeam, forms: DemoForms): void {
  const ago = account.ago.bind(account);
  const skog = account.organization('Sandells Skog AB');
  const bjorn = account.customer('Björn Sandell', 'bjorn@exempel.se', {
    organizationId: skog.id,
    phone: '+46701740611',
  });
  const emily = account.customer('Emily Carter', 'emily@example.com', { locale: 'en-GB' });
  const mikael = account.customer('Mikael Öberg', 'mikael@exempel.se');
  const fatima = account.customer('Fatima Nouri', 'fatima@exempel.se');
  const gunnar = account.customer('Gunnar Falk', 'gunnar@exempel.se', { phone: '+46701740633' });
  const spammer = account.customer('Vinst Direkt', 'vinst@exempel.se', { suspended: true });

  // A simple case, held by Maja, never transferred: the first transfer of it stops nothing.
  account
    .ticket(ago(1, '08:20'), {
      id: 4720,
      subject: 'Hur byter jag lösenord till wifi?',
      requesterId: bjorn.id,
      formId: forms.business.id,
      groupId: team.support.id,
      comment: { body: 'Hej! Jag vill byta lösenord på vårt trådlösa nät på kontoret. Var gör man det?' },
    })
    .says(
      ago(1, '08:50'),
      team.maja,
      'Hej Björn! Logga in på Mina sidor och välj Router. Säg till om du inte hittar det.',
      {
        assigneeId: team.maja.id,
        tags: ['wifi'],
      },
    );

  // In a group, without an agent.
  account.ticket(ago(1, '10:02'), {
    id: 4721,
    subject: 'Routern blinkar rött',
    requesterId: mikael.id,
    groupId: team.support.id,
    comment: { body: 'Sedan i morse blinkar den rött och vi har inget internet. Jag har startat om den två gånger.' },
  });

  // Nobody's: no group, no agent.
  account.ticket(ago(1, '11:47'), {
    id: 4722,
    subject: 'Fråga om bindningstid',
    requesterId: fatima.id,
    comment: { body: 'Hur lång bindningstid har jag kvar?' },
  });

  // Deleted.
  account
    .ticket(ago(20, '15:00'), { id: 4723, subject: 'Testmejl', requesterId: fatima.id, comment: { body: 'Testar.' } })
    .delete(ago(20, '15:10'));

  // A customer who writes in English, transferred once.
  account
    .ticket(ago(3, '14:11'), {
      id: 4724,
      subject: 'Moving to a new flat',
      requesterId: emily.id,
      groupId: team.support.id,
      comment: {
        body: 'Hi, I am moving on the first. Can I take my broadband with me, and do I need a new contract?\n\nBest regards\nEmily',
      },
    })
    .notes(ago(3, '14:40'), team.tove, 'Flytt, kunden skriver på engelska.', { groupId: team.salj.id })
    .says(ago(2, '09:05'), team.ulla, 'Hi Emily! Yes, you can. I will send you the details today.', {
      assigneeId: team.ulla.id,
    })
    .notes(ago(1, '16:30'), team.ulla, 'Adressen finns inte i vårt nät. Maja, kan du höra med kunden?', {
      groupId: team.support.id,
      assigneeId: team.maja.id,
    });

  // Logistik has had it twice: a third time is a stop.
  account
    .ticket(ago(14, '07:59'), {
      id: 4725,
      subject: 'Fel adress på leveransen',
      requesterId: mikael.id,
      groupId: team.support.id,
      comment: { body: 'Paketet går till min gamla adress. Kan ni ändra det?' },
    })
    .notes(ago(14, '08:30'), team.erik, 'Ändra adress, tack.', { groupId: team.logistik.id })
    .notes(ago(13, '09:10'), team.johan, 'Adressen ändras av Support.', { groupId: team.support.id })
    .notes(ago(13, '10:25'), team.sofia, 'Vi kommer inte åt den, ordern är redan plockad.', {
      groupId: team.logistik.id,
    })
    .says(ago(12, '11:00'), mikael, 'Hur går det?')
    .notes(ago(12, '13:15'), team.karin, 'Ordern är inte plockad. Försök igen.', {
      groupId: team.support.id,
      assigneeId: team.maja.id,
    });

  // Moved by a rule, not by a person.
  account
    .ticket(ago(6, '18:22'), {
      id: 4726,
      subject: 'Vill ångra mitt köp, retur',
      requesterId: bjorn.id,
      comment: { body: 'Jag vill lämna tillbaka förstärkaren. Den hjälpte inte.' },
    })
    .rule(ago(6, '18:22'), SORT_NEW_MAIL, { groupId: team.support.id })
    .rule(ago(6, '18:23'), RETURNS_TO_RETUR, { groupId: team.retur.id, addTags: ['retur'] });

  // A long conversation: more than one page of a hundred.
  const long = account.ticket(ago(150, '06:30'), {
    id: 4730,
    subject: 'Avbrott i stugan',
    requesterId: gunnar.id,
    groupId: team.teknik.id,
    assigneeId: team.amir.id,
    comment: { body: 'Nu är det avbrott igen. Jag skriver här varje gång, så har ni allt på ett ställe.' },
  });
  for (let day = 140; day > 10; day -= 2) {
    long.says(ago(day, '06:30'), gunnar, `Avbrott i natt också, det ${141 - day}:e dygnet. Mellan två och halv fem.`);
    long.says(ago(day, '10:15'), team.amir, 'Tack, Gunnar. Jag har lagt till det i felsökningen.');
  }

  account.suspendedTicket({
    subject: 'DU HAR VUNNIT',
    content: 'Klicka här.',
    cause: 'Detected as spam',
    author: { id: spammer.id, name: spammer.name, email: 'vinst@exempel.se' },
    createdAt: ago(2, '03:12'),
  });
}
