import type { CaseKey } from '@/domain/case-key';
import { flagCase } from '@/services/flag-case';
import { recordReading } from '@/services/record-reading';
import { ANNA, group, MONDAY, Ticket } from '../domain/a-ticket';
import { HOST, ME } from './setting';

const HOUR = 3_600_000;

/** The tests' time: long after the flags, and each time so much later that what has come since is asked for. */
export const clock = { now: MONDAY };
export const later = () => (clock.now += HOUR);

/** What customers write, invented, by department: {thing} is another each time. */
const WRITES: Record<string, readonly string[]> = {
  logistics: [
    'Skruvarna till {thing} saknas i paketet',
    'Paketet med {thing} har inte kommit',
    'My {thing} parcel never arrived',
  ],
  billing: [
    'Fakturan för {thing} är fel, jag har betalat två gånger',
    'Jag vill ha pengarna tillbaka för {thing}',
    'I was charged twice for the {thing}',
  ],
  returns: [
    'Hur gör jag för att lämna tillbaka {thing}',
    'Jag ångrar mig och vill byta {thing} mot en annan',
    'How do I send the {thing} back, it does not fit',
  ],
};
export const THINGS = ['hyllan', 'bordet', 'stolen', 'lampan', 'mattan', 'sängen', 'skåpet', 'soffan'];
export const sentence = (department: string, n: number) =>
  (WRITES[department]?.[n % 3] ?? '').replace('{thing}', THINGS[n % THINGS.length] ?? '');

let ticket = 100;

/** A case with these words. */
export async function aCase(words: string, requester = '700'): Promise<CaseKey> {
  ticket += 1;
  const record = new Ticket(String(ticket)).to(group('Support')).says({ ...ANNA, id: requester }, words);
  const customer = { id: requester, name: `Kund ${requester}`, emails: [], phones: [], locale: null };
  await recordReading(record.reading({ subject: 'Hej', customer }), record.now);
  return `zendesk:${HOST}:${ticket}`;
}

/** A flag, on a case that this browser has not read where none is named. */
export async function aFlag(
  to: string,
  words: string,
  causeId: string | null = null,
  on: CaseKey | null = null,
  user = '700',
) {
  ticket += 1;
  const click = { caseKey: on ?? (`zendesk:${HOST}:${ticket}` as const), requester: `zendesk:${HOST}:user:${user}` };
  const department = { id: to, tag: `stafett_${to}` };
  await flagCase({ ...click, department, by: ME, words, causeId }, `f${ticket}`, (clock.now += 1000));
}

export async function someFlags(each: number): Promise<void> {
  for (let n = 0; n < each; n += 1) for (const to of Object.keys(WRITES)) await aFlag(to, sentence(to, n));
}
