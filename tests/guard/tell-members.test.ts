import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HelpdeskError } from '@/adapters/helpdesk';
import { tellMembers } from '@/adapters/tab/tell-members';
import type { GroupMember } from '@/domain/reading';

const ACCOUNT = { helpdesk: 'zendesk', host: 'acme.zendesk.com' };
const EVA = { id: '11', name: 'Eva Lind' };
const MINUTE = 60_000;

let told: unknown[];
let failures: unknown[];
let read: string[];
/** what the helpdesk says */
let answer: () => Promise<GroupMember[] | null>;
/** how often what had been waited for in vain was told after all */
let late: number;
let tell: (groupId: string) => Promise<void>;

beforeEach(() => {
  vi.useFakeTimers();
  [told, failures, read, late] = [[], [], [], 0];
  answer = async () => [EVA];
  const members = (groupId: string) => {
    read.push(groupId);
    return answer();
  };
  const ask = (async (name: string, body: unknown) => void told.push([name, body])) as never;
  const telling = tellMembers(
    ACCOUNT,
    { members },
    ask,
    (error) => failures.push(error),
    () => (late += 1),
  );
  tell = (groupId) => telling(groupId, 1_000);
});
afterEach(() => vi.useRealTimers());

describe('a group that is chosen', () => {
  it('has its members told before anything is said of it, and not again while the field is looked at', async () => {
    await tell('2');
    expect(told).toEqual([['members', { ...ACCOUNT, groupId: '2', members: [EVA] }]]);
    await tell('2');
    await tell('3');
    expect(read).toEqual(['2', '3']);
    await vi.advanceTimersByTimeAsync(6 * MINUTE);
    await tell('2');
    expect(read).toEqual(['2', '3', '2']);
    expect(late).toBe(0);
  });

  it('has nobody told where it is not known', async () => {
    answer = async () => null;
    await tell('2');
    expect(told).toEqual([]);
  });

  it('keeps nobody waiting for longer than their patience; what comes later is told, and that it came late', async () => {
    let came = (_: GroupMember[]) => {};
    answer = () => new Promise((done) => (came = done));
    let waits = true;
    tell('2').then(
      () => (waits = false),
      () => {},
    );
    await vi.advanceTimersByTimeAsync(990);
    expect(waits).toBe(true);
    await vi.advanceTimersByTimeAsync(20);
    expect([waits, told]).toEqual([false, []]);
    came([]);
    await vi.advanceTimersByTimeAsync(0);
    expect(told).toEqual([['members', { ...ACCOUNT, groupId: '2', members: [] }]]);
    expect(late).toBe(1);
  });

  it('is asked about again after a failure; the helpdesk’s own are no fault of ours', async () => {
    answer = () => Promise.reject(new HelpdeskError('busy', '429'));
    await tell('2');
    answer = () => Promise.reject(new TypeError('x'));
    await tell('2');
    answer = async () => [EVA];
    await tell('2');
    expect([read.length, told.length]).toEqual([3, 1]);
    expect(failures).toEqual([new TypeError('x')]);
  });
});
