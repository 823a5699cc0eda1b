import { forEachKey, GROUPS, STAFF, staffMail, type GroupKey, type StaffKey } from '../norrsken';
import type { AccountSeed } from './seed';
import type { Group, TicketForm, User } from './types';
import type { Rule } from './via';

/** Maja is signed in. */
export type DemoTeam = Record<GroupKey, Group> & Record<StaffKey, User>;

export type DemoForms = Record<'contact' | 'business', TicketForm>;

/** The forms that customers write in: the account's default, and one for companies. */
export function demoForms(account: AccountSeed): DemoForms {
  return { contact: account.form('Kontakta oss'), business: account.form('Företag') };
}

/** The trigger that sorts new mail to Support, and one that moves cases on by itself. */
export const SORT_NEW_MAIL: Rule = { id: 360150000101, title: 'Nya mejl till Support', rel: 'trigger' };
export const RETURNS_TO_RETUR: Rule = { id: 360150000102, title: 'Ordet retur: till Retur', rel: 'trigger' };
export const CLOSE_SOLVED: Rule = { id: 360150000103, title: 'Stäng lösta efter 28 dagar', rel: 'automation' };

export function demoTeam(account: AccountSeed): DemoTeam {
  const groups = forEachKey(GROUPS, ({ name, description }) => account.group(name, description));
  const staff = forEachKey(STAFF, ({ name, groups: own, admin }) => {
    const theirs = own.map((key) => groups[key]);
    return account.agent(name, staffMail(name), theirs, admin ? 'admin' : 'agent');
  });
  return { ...groups, ...staff };
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
