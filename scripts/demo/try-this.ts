import type { Language } from './options';

/**
 * What to try in the window, in plain words.
 * @param worthOpening tickets of a transfer log that are worth a look; none: the demo account
 */
export function tryThis(language: Language, mainTicketId: number, worthOpening: readonly number[]): string[] {
  const list = worthOpening.join(', ');
  return worthOpening.length > 0 ? ofLog[language](mainTicketId, list) : ofDemoAccount[language](mainTicketId);
}

const ofDemoAccount: Record<Language, (ticket: number) => string[]> = {
  en: (ticket) => [
    `Ticket ${ticket} is open with Stafett beside it. Try this:`,
    '  1. Read the panel: who has had the case, how often Anna has told it, who owns it.',
    '  2. Click Logistics under "Flag to": the tag is on the ticket. Undo takes it off again.',
    '  3. Write a reply, change the assignee to Logistik and submit: Stafett shows better ways out.',
    '     At work it stops at most one transfer in ten; here, each that there is a reason to stop.',
    '  4. Press Esc in the question: nothing is sent, and your reply is still there.',
    '  5. Open ticket 4720 from the list to the left: the panel follows, and a first transfer is not stopped.',
    'All people are invented, and nothing is kept. Close the window or press Ctrl+C to end.',
  ],
  sv: (ticket) => [
    `Ärende ${ticket} är öppet med Stafett bredvid. Prova det här:`,
    '  1. Läs panelen: vilka som har haft ärendet, hur många gånger Anna har berättat det, vem som äger det.',
    '  2. Klicka på Logistik under "Flagga till": taggen sitter på ärendet. Ångra tar bort den igen.',
    '  3. Skriv ett svar, byt tilldelad till Logistik och skicka: Stafett visar bättre vägar.',
    '     I arbetet stoppar den högst en överlämning av tio; här varje som det finns skäl att stoppa.',
    '  4. Tryck Esc i frågan: inget skickas, och ditt svar finns kvar.',
    '  5. Öppna ärende 4720 i listan till vänster: panelen följer med, och en första överlämning stoppas inte.',
    'Alla personer är påhittade och inget sparas. Stäng fönstret eller tryck Ctrl+C för att sluta.',
  ],
};

const ofLog: Record<Language, (ticket: number, list: string) => string[]> = {
  en: (ticket, list) => [
    `Ticket ${ticket}, the longest chain that somebody holds, is open with Stafett beside it. Try this:`,
    '  1. Read the chain in the panel: click the mark with a plus to see all of it.',
    '  2. Point at a department: who had the case there, when and for how long.',
    '  3. Change the assignee to a department that has had it, and submit: Stafett shows better ways out.',
    `  4. Open other cases that are worth a look: ${list} (acme.zendesk.com/agent/tickets/NUMBER).`,
    '  5. Press 1 to 9 in the panel: the case is flagged to the department that can remove the cause.',
    'Customers are invented, and nothing is kept. Close the window or press Ctrl+C to end.',
  ],
  sv: (ticket, list) => [
    `Ärende ${ticket}, den längsta kedja som någon håller i, är öppet med Stafett bredvid. Prova det här:`,
    '  1. Läs kedjan i panelen: klicka på märket med plus för att se hela.',
    '  2. Peka på en avdelning: vem som hade ärendet där, när och hur länge.',
    '  3. Byt tilldelad till en avdelning som har haft det och skicka: Stafett visar bättre vägar.',
    `  4. Öppna andra ärenden som är värda en titt: ${list} (acme.zendesk.com/agent/tickets/NUMMER).`,
    '  5. Tryck 1 till 9 i panelen: ärendet flaggas till avdelningen som kan ta bort orsaken.',
    'Kunderna är påhittade och inget sparas. Stäng fönstret eller tryck Ctrl+C för att sluta.',
  ],
};
