import './fresh-database';
import { beforeEach, expect, it, vi } from 'vitest';
import { NO_POLICY, type Policy } from '@/domain/policy';
import { starterBook } from '@/domain/starter-book';
import { holdSave, recordPassed } from '@/services/hold-save';
import { prepareAssessment } from '@/services/prepare-assessment';
import { recordReading } from '@/services/record-reading';
import { recordTab } from '@/services/record-tab';
import { ANNA, BJORN, EVA, group, Ticket } from '../domain/a-ticket';
import { KEY, ME, report } from './setting';
import { keepBook } from './keep-book';
import { stoppedOnceInTwenty } from './stopped-before';

const there = vi.hoisted(() => ({ policy: null as unknown as Policy }));
vi.mock('@/services/read-policy', () => ({ readPolicy: async () => ({ policy: there.policy, faults: [] }) }));
beforeEach(() => void (there.policy = NO_POLICY));

it('the organisation’s budget goes before the book’s, in what is prepared, held and passed', async () => {
  const ticket = new Ticket().to(group('Support')).says(ANNA).to(group('Logistik'), EVA);
  ticket.to(group('Support'), BJORN);
  await recordReading(ticket.reading(), ticket.now);
  await recordTab(7, report(), ticket.now);
  const change = { caseKey: KEY, from: group('Support'), to: group('Faktura'), kind: 'transfer' as const };
  const tier = async () => (await prepareAssessment(change, ticket.now)).tier;
  const hold = (holdId: string) => holdSave({ holdId, via: 'request', change, me: ME }, ticket.now);

  await stoppedOnceInTwenty(ticket.now);
  await keepBook({ ...starterBook(), stopBudget: 2 }, ticket.now);
  expect(await tier()).toBe(2);
  there.policy = { ...NO_POLICY, stopBudget: 200 };
  expect(await tier()).toBe(1);
  expect(await hold('h1')).toBeNull();
  await recordPassed({ holdId: 'h1', change, me: ME }, ticket.now);
  there.policy = { ...NO_POLICY, stopBudget: 1 };
  await keepBook({ ...starterBook(), stopBudget: 200 }, ticket.now + 1);
  const other = { ...change, to: group('Avtal') };
  expect((await prepareAssessment(other, ticket.now)).tier).toBe(2);
});
