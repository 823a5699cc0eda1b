import { describe, expect, it } from 'vitest';
import { HELPDESKS } from '@/adapters';
import { leaveApi, leaveForLate, type Early } from '@/adapters/tab/early';
import { takeAccount } from '@/adapters/tab/take-account';

// Both scripts of a helpdesk tab in one world, and a background whose answers the test gives.

const [helpdesk] = HELPDESKS;
const OWN = 'support.example.com';
const api = (() => ({})) as never;

function left(account: () => Promise<{ host: string }>) {
  const asked: string[] = [];
  const end = new AbortController();
  const ask = (name: string) => (asked.push(name), account());
  leaveForLate({ helpdesk, ask, signal: end.signal } as unknown as Early);
  leaveApi(api);
  return { asked, end };
}
const gone = () => Promise.reject(new Error('the background does not answer'));

describe('which account a tab is of', () => {
  it('is asked for once more where the background died over it: the next try finds what it needs', async () => {
    const answers = [gone, gone, async () => ({ host: 'acme.zendesk.com' })];
    const { asked } = left(() => (answers.shift() ?? gone)());
    expect(await takeAccount(OWN)).toBeNull();
    leaveApi(api); // put into the page again, with what reads the helpdesk before it
    expect(await takeAccount(OWN)).toBeNull();
    leaveApi(api);
    expect(await takeAccount(OWN)).toMatchObject({ host: 'acme.zendesk.com', parts: { helpdesk, apiOn: api } });
    expect(asked).toEqual(['account', 'account', 'account']);
    expect(await takeAccount(OWN)).toBeNull(); // taken: a tab is started once
  });

  it('is not asked for by two at a time', async () => {
    let answer: (account: { host: string }) => void = () => {};
    const { asked } = left(() => new Promise((given) => (answer = given)));
    const first = takeAccount(OWN);
    leaveApi(api);
    expect(await takeAccount(OWN)).toBeNull();
    answer({ host: 'acme.zendesk.com' });
    expect((await first)?.host).toBe('acme.zendesk.com');
    expect(asked).toEqual(['account']);
  });

  it('shows at the helpdesk’s own hosts', async () => {
    const { asked } = left(gone);
    expect((await takeAccount('acme.zendesk.com'))?.host).toBe('acme.zendesk.com');
    expect(asked).toEqual([]);
  });

  it('is left alone when the extension has gone', async () => {
    const { end } = left(gone);
    end.abort();
    expect(await takeAccount(OWN)).toBeNull();
    leaveApi(api);
    expect(await takeAccount(OWN)).toBeNull();
  });
});
