import { describe, expect, it } from 'vitest';
import { forHost, type TabAnswers } from '@/entrypoints/background/helpdesk-answers';

const HOST = 'acme.zendesk.com';
const OTHERS = 'zendesk:annan.zendesk.com:1';

/** Answers that say which question came through. */
const NAMES = ['here', 'saved', 'assess', 'passed', 'fate'];
const heard = Object.fromEntries(NAMES.map((name) => [name, () => Promise.resolve(name)])) as unknown as TabAnswers;

async function outcome(name: keyof TabAnswers, body: object): Promise<string> {
  const answer = forHost(heard, HOST)[name] as (body: object) => Promise<unknown>;
  return answer(body).then(String, () => 'refused');
}

describe('a helpdesk tab', () => {
  it('speaks for its own account', async () => {
    expect(await outcome('here', { host: HOST, caseKey: null })).toBe('here');
    expect(await outcome('here', { host: HOST, caseKey: `zendesk:${HOST}:1` })).toBe('here');
    expect(await outcome('assess', { caseKey: `zendesk:${HOST}:1` })).toBe('assess');
    expect(await outcome('fate', { holdId: 'h' })).toBe('fate');
  });

  it('speaks for no other account, wherever in the message that is named', async () => {
    expect(await outcome('here', { host: 'annan.zendesk.com', caseKey: null })).toBe('refused');
    expect(await outcome('here', { host: HOST, caseKey: OTHERS })).toBe('refused');
    expect(await outcome('saved', { caseKey: OTHERS })).toBe('refused');
    expect(await outcome('passed', { change: { caseKey: OTHERS } })).toBe('refused');
  });
});
