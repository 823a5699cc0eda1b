import type { TicketReading } from '@/domain/reading';
import { starterBook } from '@/domain/starter-book';
import { packedModel } from '@/domain/suggest/model-record';
import { addNeighbour, noNeighbours } from '@/domain/suggest/neighbours';
import { addCommitment } from '@/services/add-commitment';
import { answerHold } from '@/services/answer-hold';
import { logManagerCall } from '@/services/ask-for-manager';
import { addFact } from '@/services/change-facts';
import { undoBook } from '@/services/book-history';
import { changeBook } from '@/services/change-book';
import { db } from '@/services/db/database';
import { dismissNotice } from '@/services/dismiss-notice';
import { flagCase } from '@/services/flag-case';
import { holdSave } from '@/services/hold-save';
import { markComplaint } from '@/services/mark-complaint';
import { moveCommitment } from '@/services/move-commitment';
import { recordHealth } from '@/services/record-health';
import { recordReading } from '@/services/record-reading';
import { recordTab } from '@/services/record-tab';
import { writeBrief } from '@/services/write-brief';
import { ANNA, EVA, group, MONDAY, Ticket } from '../domain/a-ticket';
import { aCause } from '../fakes/book-parts';
import { HOST, KEY, ME, report, WORDS } from './setting';

export const CUSTOMER = `zendesk:${HOST}:user:700`;
export const KARIN = { id: '702', name: 'Karin Berg', emails: ['karin@exempel.se'], phones: [], locale: null };

/** A customer about whom every table that can know something knows something, and another one beside. */
export async function twoCustomers(messages = 300): Promise<void> {
  const ticket = new Ticket().to(group('Support')).to(group('Logistik'), EVA);
  for (let n = 0; n < messages; n += 1) ticket.says(n % 2 ? EVA : ANNA, `Annas hemliga skruvar ${n} `.repeat(12));
  await recordReading(ticket.reading({ subject: 'Annas ärende' }), MONDAY);
  const other: Partial<TicketReading> = { customer: KARIN, subject: 'Karins ärende' };
  const karin = { id: KARIN.id, name: KARIN.name, role: 'customer' as const };
  await recordReading(new Ticket('5').to(group('Support')).says(karin, 'Karins fråga').reading(other), MONDAY);
  await recordTab(7, report({ shownCustomer: 'Anna Lindqvist' }), MONDAY);
  const department = { id: 'logistics', tag: 'stafett_logistics' };
  await flagCase({ caseKey: KEY, requester: CUSTOMER, department, by: ME, words: 'Annas ord' }, 'a1', MONDAY);
  const change = { caseKey: KEY, from: group('Logistik'), to: group('Support'), kind: 'transfer' as const };
  await holdSave({ holdId: 'h1', via: 'request', change, me: ME }, MONDAY);
  await answerHold('h1', { kind: 'brief', brief: 'Om Annas skruvar' }, WORDS, 'abcdef0123', MONDAY);
  await writeBrief(KEY, { asked: 'Annas skruvar', tried: '', promised: '', consulted: '', wants: '' }, MONDAY);
  await addFact(CUSTOMER, { id: 'f1', text: 'Anna fyller 20', until: '2027-01-01' }, MONDAY);
  await withoutVerbs();
}

/** Nouns that had their table in version 1 and no verb yet. */
async function withoutVerbs(): Promise<void> {
  const by = { id: ME.id, name: ME.name };
  const verdict = { verdict: 'agree' as const, departmentId: null, causeId: null };
  await db.reviews.put({ id: 'r1', flagId: 'a1', by, ...verdict, at: MONDAY });
  const promise = { text: 'Ringa Anna', dueAt: MONDAY, by, state: 'open' as const, createdAt: MONDAY };
  await db.commitments.put({ id: 'p1', caseKey: KEY, requester: CUSTOMER, ...promise });
  const parts = { asked: 'Annas', tried: '', promised: '', consulted: '', wants: '' };
  await db.examples.put({ id: 'e1', caseKey: KEY, parts, why: 'bra', savedAt: MONDAY });
}

/** What version 3 brought: promises that move, managers, complaints, and a finished transfer to learn from. */
export async function sinceVersion3(): Promise<void> {
  const by = { id: ME.id, name: ME.name };
  await addCommitment({ caseKey: KEY, text: 'Skriva till Anna', dueAt: MONDAY, by }, 'p2', MONDAY);
  await moveCommitment('p2', MONDAY + 1, 'Anna bad om det', by, MONDAY);
  await logManagerCall(KEY, { taken: false, manager: 'Sara Holm' }, by, MONDAY);
  await markComplaint(KEY, MONDAY);
  const passedOn = new Ticket('6').to(group('Support')).to(group('Logistik'), EVA).to(group('Support'));
  await recordReading(passedOn.reading({ customer: KARIN, subject: 'Karins andra' }), MONDAY);
}

/** And what belongs to no customer, so that every table has a row. */
export async function teamsThings(): Promise<void> {
  const selectors = [{ selector: 'assigneeField', rungs: [3, 0], missed: 1 }];
  await recordHealth({ helpdesk: 'zendesk', host: HOST }, { selectors, failures: [] }, MONDAY);
  await dismissNotice('n1');
  await db.book.put({ ...starterBook(), updatedAt: MONDAY });
  await db.remedies.put({ id: 'x1', departmentId: 'logistics', causeId: null, text: 'Ny påse', at: MONDAY });
  const state = { state: 'running' as const, cursor: 'p2', done: 3, total: null, updatedAt: MONDAY };
  await db.jobs.put({ id: 'j1', kind: 'import', ...state });
  await db.sites.put({ host: 'support.exempel.se', helpdesk: 'zendesk', account: HOST, addedAt: MONDAY });
}

/** What version 4 brought: a book with a past, followed from an address, and a model of what flags teach. */
export async function sinceVersion4(): Promise<void> {
  const lead = { name: 'Sara Holm', how: 'desk' as const };
  await changeBook((book) => ({ ...book, causes: [aCause('late', 'logistics')], silentDays: 4 }), lead, MONDAY);
  await undoBook('Sara Holm', MONDAY + 1);
  await db.bookSource.put({
    ...{ id: 'source', address: 'https://bok.exempel.se/stafett.json', by: 'agent', since: MONDAY },
    ...{ etag: '"1"', lastModified: null, version: 3, askedAt: MONDAY, goodAt: MONDAY, failure: null },
    published: { by: 'Sara Holm', at: MONDAY },
  });
  const neighbours = noNeighbours();
  addNeighbour(neighbours, Uint32Array.of(7, 8), 1);
  const classifier = {
    ...{ labels: ['billing', 'logistics'], rows: 2, learned: 1, temperature: 1, doubt: 0, neighbours },
    ...{ weights: Float32Array.of(0.5, -0.5, 0, 0), bias: Float32Array.of(0.1, -0.1), seen: Uint32Array.of(1, 0) },
  };
  const tallies = new Map([['billing', { hits: 1, of: 2 }]]);
  await db.models.put(packedModel('departments', { classifier, marks: [7], whole: 1, tallies }));
}
