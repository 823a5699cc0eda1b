import { describe, expect, it } from 'vitest';
import { isAnothers } from '@/entrypoints/background/account-in-tab';
import { forAccount, type TabAnswers } from '@/entrypoints/background/helpdesk-answers';

const HOST = 'acme.zendesk.com';
const OTHERS = 'zendesk:annan.zendesk.com:1';

/** Answers that say which question came through. */
const NAMES = ['here', 'saved', 'assess', 'passed', 'fate'];
const heard = Object.fromEntries(NAMES.map((name) => [name, () => Promise.resolve(name)])) as unknown as TabAnswers;

const ownPage = () => Promise.resolve({ helpdesk: 'zendesk', host: HOST });

async function outcome(name: keyof TabAnswers, body: object): Promise<string> {
  const answer = forAccount(heard, ownPage)[name] as (body: object) => Promise<unknown>;
  return answer(body).then(String, () => 'refused');
}

describe('a helpdesk tab', () => {
  it('speaks for its own account', async () => {
    expect(await outcome('here', { helpdesk: 'zendesk', host: HOST, caseKey: null })).toBe('here');
    expect(await outcome('here', { helpdesk: 'zendesk', host: HOST, caseKey: `zendesk:${HOST}:1` })).toBe('here');
    expect(await outcome('assess', { caseKey: `zendesk:${HOST}:1` })).toBe('assess');
    expect(await outcome('fate', { holdId: 'h' })).toBe('fate');
  });

  it('speaks for no other account, wherever in the message that is named', async () => {
    expect(await outcome('here', { helpdesk: 'zendesk', host: 'annan.zendesk.com', caseKey: null })).toBe('refused');
    expect(await outcome('here', { helpdesk: 'zendesk', host: HOST, caseKey: OTHERS })).toBe('refused');
    expect(await outcome('here', { helpdesk: 'freshdesk', host: HOST, caseKey: null })).toBe('refused');
    expect(await outcome('saved', { caseKey: `freshdesk:${HOST}:1` })).toBe('refused');
    expect(await outcome('saved', { caseKey: OTHERS })).toBe('refused');
    expect(await outcome('passed', { change: { caseKey: OTHERS } })).toBe('refused');
  });

  it('is told which account it belongs to, and at a host that Stafett does not know it is told nothing', async () => {
    const own = forAccount(heard, ownPage);
    expect(await own.account(null)).toEqual({ host: HOST });
    const none = forAccount(heard, () => Promise.resolve(null));
    await expect(none.account(null)).rejects.toThrow('no account');
    await expect(none.saved({ caseKey: `zendesk:${HOST}:1` })).rejects.toThrow('no account');
  });

  it('is heard no more once its own domain has been removed, though it is still open', async () => {
    let page: Awaited<ReturnType<typeof ownPage>> | null = { helpdesk: 'zendesk', host: HOST };
    const tab = forAccount(heard, () => Promise.resolve(page));
    expect(await tab.saved({ caseKey: `zendesk:${HOST}:1` })).toBe('saved');
    page = null;
    await expect(tab.saved({ caseKey: `zendesk:${HOST}:1` })).rejects.toThrow('no account');
  });
});

describe('an own domain', () => {
  const site = { host: 'support.exempel.se', helpdesk: 'zendesk', account: HOST, addedAt: 0 };
  const at = site.host;

  it('that has been pointed at another account is told from the one that was asked for', () => {
    expect(isAnothers(site, { at, account: 'annan.zendesk.com' })).toBe(true);
    expect(isAnothers(site, { at, account: HOST })).toBe(false);
  });

  it('is trusted as before where the account cannot be told just now', () => {
    const unsure = [null, { at, account: null }, { at, fault: 'offline' }, { at, fault: 'signed-out' }] as const;
    for (const found of unsure) expect(isAnothers(site, found)).toBe(false);
    expect(isAnothers(site, { at: 'login.exempel.se', account: 'annan.zendesk.com' })).toBe(false);
  });
});
