import type { AccountSeed } from './seed';
import type { Group, User } from './types';
import type { Rule } from './via';

export interface DemoTeam {
  support: Group;
  logistik: Group;
  faktura: Group;
  produkt: Group;
  salj: Group;
  teknik: Group;
  retur: Group;
  /** Signed in. */
  maja: User;
  erik: User;
  sofia: User;
  karin: User;
  johan: User;
  lena: User;
  peter: User;
  amir: User;
  ulla: User;
  oskar: User;
  ingrid: User;
  tove: User;
}

/** The trigger that sorts new mail to Support, and one that moves cases on by itself. */
export const SORT_NEW_MAIL: Rule = { id: 360150000101, title: 'Nya mejl till Support', rel: 'trigger' };
export const RETURNS_TO_RETUR: Rule = { id: 360150000102, title: 'Ordet retur: till Retur', rel: 'trigger' };
export const CLOSE_SOLVED: Rule = { id: 360150000103, title: 'Stäng lösta efter 28 dagar', rel: 'automation' };

export function demoTeam(account: AccountSeed): DemoTeam {
  const support = account.group('Support', 'Kundens första kontakt');
  const logistik = account.group('Logistik', 'Lager och leveranser');
  const faktura = account.group('Faktura', 'Fakturor, påminnelser och avgifter');
  const produkt = account.group('Produkt', 'Sortiment och fel på varor');
  const salj = account.group('Sälj', 'Nya och ändrade abonnemang');
  const teknik = account.group('Teknik', 'Nät, router och felsökning');
  const retur = account.group('Retur', 'Ångerrätt och returer');
  const agent = (name: string, groups: Group[], role?: 'admin') => account.agent(name, mailOf(name), groups, role);
  return {
    ...{ support, logistik, faktura, produkt, salj, teknik, retur },
    maja: agent('Maja Ek', [support, faktura]),
    erik: agent('Erik Norling', [support]),
    sofia: agent('Sofia Berglund', [support]),
    tove: agent('Tove Ask', [support, salj]),
    karin: agent('Karin Hedman', [logistik]),
    johan: agent('Johan Wik', [logistik, retur]),
    lena: agent('Lena Stråhle', [faktura]),
    peter: agent('Peter Åkesson', [faktura]),
    amir: agent('Amir Rezai', [teknik]),
    oskar: agent('Oskar Lind', [teknik, produkt]),
    ulla: agent('Ulla Fransson', [salj]),
    ingrid: agent('Ingrid Moberg', [support, logistik, faktura, produkt, salj, teknik, retur], 'admin'),
  };
}

function mailOf(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return `${plain.replace(/\s+/g, '.')}@norrsken.example.com`;
}

export function demoMacros(account: AccountSeed, team: DemoTeam): void {
  account.macro('Skicka till Logistik', [
    { field: 'group_id', value: String(team.logistik.id) },
    { field: 'comment_value', value: 'Kan ni se var paketet är? Kunden väntar på besked.' },
    { field: 'comment_mode_is_public', value: 'false' },
  ]);
  account.macro('Fråga efter ordernummer', [
    { field: 'comment_value', value: 'Hej! Skicka gärna ditt ordernummer, så tittar jag på det direkt.' },
    { field: 'comment_mode_is_public', value: 'true' },
    { field: 'status', value: 'pending' },
  ]);
  account.macro('Ta ärendet själv', [{ field: 'assignee_id', value: 'current_user' }]);
  account.macro('Klart', [
    { field: 'comment_value', value: 'Tack för att du hörde av dig. Säg till om det är något mer.' },
    { field: 'status', value: 'solved' },
    { field: 'current_tags', value: 'klart_via_makro' },
  ]);
  account.macro('Skicka till Abonnemang (gammal)', [{ field: 'group_id', value: String(team.salj.id) }], false);
}
