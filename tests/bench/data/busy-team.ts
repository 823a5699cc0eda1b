import { newAccount, withGroups, type Account } from '@/domain/account';
import { accountId } from '@/domain/account-id';
import { starterBook } from '@/domain/starter-book';
import type { Book } from '@/domain/book';
import { learn, noEvidence } from '@/domain/evidence/evidence';
import { packedEvidence, type EvidenceRecord } from '@/domain/evidence/evidence-record';
import { WINDOW } from '@/domain/stop-budget';
import { ledgerId, withTransfer, type StopLedger } from '@/domain/stop-ledger';
import { aDuty, aHint, aMandate, NO_WORDS } from '../../fakes/book-parts';
import { dice } from './dice';
import { ACCOUNT, GROUPS } from './invented-tickets';

/** What a team that has used Stafett for long has beside its cases: all of it is looked at before a transfer. */

const ME = { id: '501', name: 'Handläggare 1', role: 'agent', locale: 'sv' } as const;
const ALL_GROUPS = 40;
const MOST_SIGNS = 3_000;
const DAY = 86_400_000;
const ID = accountId(ACCOUNT.helpdesk, ACCOUNT.host);

export function busyAccount(now: number): Account {
  const groups = Array.from({ length: ALL_GROUPS }, (_, n) => ({
    id: String(n + 1),
    name: GROUPS[n] ?? `Grupp ${n + 1}`,
  }));
  return { ...withGroups(newAccount(ACCOUNT.helpdesk, ACCOUNT.host, now), groups, now), me: ME };
}

/** Every department with its hours; 60 hints, 25 mandates, 40 absences, a week of duties, a year of holidays. */
export function busyBook(now: number): Book {
  const word = (n: number) => `ärende${n}`;
  const when = (n: number) => ({
    ...NO_WORDS,
    ...{ any: [word(n), `paket nummer ${n}`, `faktura ${n}`], none: [`inte ${n}`] },
  });
  const day = (n: number) => new Date(now + n * DAY).toISOString().slice(0, 10);
  const colleague = (n: number) => ({ name: `Handläggare ${n}`, users: [`${ID}:user:${500 + n}`] });
  const book = starterBook();
  const open = [{ from: '08:00', until: '17:00' }];
  const week = [open, open, open, open, open, [], []];
  const hours = { zone: 'Europe/Stockholm', week, days: [{ day: day(20), spans: [] }] };
  const [first] = book.departments;
  if (!first) throw new Error('the starter book is empty');
  return {
    ...book,
    departments: book.departments.map((one) => ({ ...one, hours })),
    hints: Array.from({ length: 60 }, (_, n) =>
      aHint({
        ...{ id: `h${n}`, name: `Hänvisning ${n}`, priority: n, when: when(n), advice: 'Fråga om ordernumret.' },
        departmentId: book.departments[n % book.departments.length]?.id ?? first.id,
      }),
    ),
    mandates: Array.from({ length: 25 }, (_, n) =>
      aMandate({
        ...{ id: `m${n}`, priority: n, when: when(n), sentence: 'Skicka en ny utan att fråga.' },
        upTo: { amount: 500, currency: 'SEK' },
      }),
    ),
    absences: Array.from({ length: 40 }, (_, n) => ({
      ...{ id: `a${n}`, who: colleague(n), from: day(-3), until: day(n % 14), standIn: colleague(n + 1) },
    })),
    duties: Array.from({ length: 7 }, (_, n) =>
      aDuty({
        ...{ id: `d${n}`, on: { weekdays: [n + 1] } },
        manager: { name: `Chef ${n}`, users: [], reach: '070-174 06 05' },
      }),
    ),
    holidays: Array.from({ length: 15 }, (_, n) => day(n * 24)),
  };
}

/** As many signs as fit in one record. */
export function fullEvidence(now: number): EvidenceRecord {
  const evidence = noEvidence();
  const roll = dice(11);
  for (let n = 0; evidence.signs.size < MOST_SIGNS - 25; n += 1) {
    const place = () => String(1 + roll(ALL_GROUPS));
    const matter = [`tag:vecka_${roll(52)}`, 'tag:kund'];
    const traits = { sender: place(), receiver: place(), first: place(), nth: 1 + roll(5), held: roll(3), matter };
    learn(evidence, traits, roll(2) === 0, now - DAY + n);
    if (n > 100_000) throw new Error('the evidence does not fill up');
  }
  return packedEvidence(ID, evidence);
}

/** 200 transfers, some of which could have been stopped, and no more stopped than may be. */
export function fullLedger(now: number): StopLedger {
  const id = ledgerId(ME, ID);
  const roll = dice(13);
  let ledger: StopLedger | undefined;
  for (let mark = 1; mark <= WINDOW; mark += 1) {
    const strength = roll(3) === 0 ? roll(100) / 100 : 0;
    ledger = withTransfer(ledger, id, mark, { strength, stopped: mark % 20 === 0 }, now);
  }
  if (!ledger) throw new RangeError('no transfers');
  return ledger;
}
