import type { Condition } from '@/domain/condition';
import { emptyCondition } from '@/domain/condition-lists';
import type { Department } from '@/domain/department';
import type { Hint } from '@/domain/hint';
import type { MatterRecord } from '@/domain/matter';
import { dice, type Dice } from './dice';

/** The largest routing book that is allowed: 5,000 hints to 300 departments. */
export const MOST_HINTS = 5_000;
export const MOST_DEPARTMENTS = 300;

/**
 * - `usual`: hints as leads write them: words that many hints share, compounds that few do, phrases, tags, groups
 * - `alike`: every word of the book begins with the same letters, and so does every word of the cases
 * - `one word`: every hint asks for the same word, and for something else that tells them apart
 */
export const BOOKS = ['usual', 'alike', 'one word'] as const;
export type BookKind = (typeof BOOKS)[number];

const THINGS =
  'faktura leverans retur paket skruv kabel router abonnemang garanti reklamation order kvitto betalning konto lösenord ' +
  'app webb butik lampa soffa hylla stol bord säng cykel batteri laddare skärm skrivare nyckel invoice delivery refund ' +
  'parcel warranty account password charger battery screen printer order receipt shipping store';
const ENDS = 'avgift fel datum nummer adress kopia fråga byte problem skada försening rad kort fee date copy number';
const STATES =
  'saknas trasig försenad fel dubbel gammal sen borta blinkar läcker missing broken late wrong double lost empty';
const FILLERS =
  'hej jag har inte fått den och det är nu en vecka sedan kan ni vara snälla att hjälpa mig med detta tack på förhand ' +
  'hello i have been waiting for you to answer my message about the thing that we bought please tell me when it comes';

const BEGINNINGS = 'nor tal lim bra ven sol kar mel fin hol ost alm tor gran var lun sten bro eke rand';
const MIDDLES = 'vi bo da ne lo si ma ru ka ti';
const ENDINGS = 'k n ra sta by vik holm nes da lund mo ro';

const words = (text: string) => text.split(' ');
const one = (roll: Dice, list: readonly string[]) => list[roll(list.length)] ?? '';

/** One of a shop's 2,400 articles. */
function article(roll: Dice): string {
  return one(roll, words(BEGINNINGS)) + one(roll, words(MIDDLES)) + one(roll, words(ENDINGS));
}

/** What a case is about: an article, a thing, or a compound of two. */
function thing(roll: Dice, kind: BookKind): string {
  if (kind === 'alike') return `ärende${one(roll, words(ENDS))}${one(roll, words(STATES))}${roll(40)}`;
  if (roll(10) > 1) return article(roll);
  const first = one(roll, words(THINGS));
  return roll(3) === 0 ? first : first + one(roll, words(ENDS));
}

function phrase(roll: Dice, kind: BookKind): string {
  const first = thing(roll, kind);
  if (roll(20) === 0) return `${first.slice(0, 6)}*`;
  return roll(2) === 0 ? first : `${first} ${one(roll, words(STATES))}`;
}

/** As many departments as a book may have, each with two groups; an account's groups are as many. */
export function largeDepartments(): Department[] {
  return Array.from({ length: MOST_DEPARTMENTS }, (_, n) => {
    const groups = [{ name: `grupp ${n}` }, { name: `avdelning ${n} kväll` }];
    const name = { sv: `Avdelning ${n}`, en: `Department ${n}` };
    return { id: `d${n}`, name, hue: n % 12, groups, tag: `stafett_d${n}`, contact: '' };
  });
}

export function largeBook(kind: BookKind, hints = MOST_HINTS): Hint[] {
  const roll = dice(5);
  const some = (most: number) => Array.from({ length: 1 + roll(most) }, () => phrase(roll, kind));
  return Array.from({ length: hints }, (_, n) => {
    const when: Condition = emptyCondition();
    if (kind === 'one word') Object.assign(when, { all: ['faktura'], any: some(2) });
    else when.any = some(5);
    if (roll(4) === 0) when.all.push(thing(roll, kind));
    if (roll(4) === 0) when.none = some(3);
    if (roll(5) === 0) when.tags = [`tagg_${roll(400)}`];
    if (roll(8) === 0) when.groups = [`Grupp ${roll(MOST_DEPARTMENTS)}`];
    if (roll(8) === 0) when.languages = [roll(2) === 0 ? 'sv' : 'en'];
    if (roll(20) === 0) when.channels = [one(roll, ['email', 'web', 'phone'])];
    const says = { advice: 'Fråga om ordernumret.', departmentId: `d${roll(MOST_DEPARTMENTS)}`, mandateId: null };
    return { id: `h${n}`, name: `Vägvisare ${n}`, isOn: true, priority: roll(20), when, ...says };
  });
}

/** A case with a subject, a long first message and as many further ones as are looked at. */
export function longCase(kind: BookKind, n: number): MatterRecord {
  const roll = dice(1000 + n);
  const word = () => {
    const which = roll(10);
    if (kind === 'alike') return which < 4 ? thing(roll, kind) : `ärende${one(roll, words(FILLERS))}`;
    if (which > 1) return one(roll, words(FILLERS));
    return which === 0 ? one(roll, words(STATES)) : thing(roll, kind) + one(roll, ['', '', 'n', 'en', 's', 'er']);
  };
  const text = (length: number) => Array.from({ length }, word).join(' ');
  const by = { id: '1', name: 'Kund', role: 'customer' as const };
  const interactions = Array.from({ length: 10 }, (_, place) => ({
    ...{ id: String(place), at: place, by, direction: 'in' as const, channel: 'email', excerpt: text(40) },
  }));
  const group = { groupId: '1', groupName: `Grupp ${roll(MOST_DEPARTMENTS)}`, agentId: null, agentName: null };
  const tags = Array.from({ length: 6 }, () => `tagg_${roll(400)}`);
  const about = { subject: text(7), firstWords: text(180), tags, type: 'problem', channel: 'email' };
  return { ...about, interactions, holder: group, organisation: null, form: null };
}
