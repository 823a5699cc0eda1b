import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountOfPage } from '@/entrypoints/background/account-of-page';
import { onPolicyChanged } from '@/services/read-policy';

interface There {
  policy: object | null;
  hears: ((changes: object, area: string) => void)[];
}

const there = vi.hoisted((): There => ({ policy: {}, hears: [] }));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      managed: {
        // Firefox rejects where there is no policy.
        get: async () => there.policy ?? Promise.reject(new Error('Managed storage manifest not found')),
      },
      onChanged: { addListener: (hear: (changes: object, area: string) => void) => there.hears.push(hear) },
    },
  },
}));
vi.mock('@/services/read-sites', () => ({
  readSite: async (host: string) =>
    host === 'support.exempel.se' ? { host, helpdesk: 'zendesk', account: 'acme.zendesk.com', addedAt: 0 } : null,
}));

const ACME = { helpdesk: 'zendesk', host: 'acme.zendesk.com' };

function decide(policy: object | null): void {
  there.policy = policy;
  for (const hear of there.hears) hear({}, 'managed');
}

describe('a page speaks for its account', () => {
  onPolicyChanged(() => undefined);
  beforeEach(() => decide(null));

  it('on the helpdesk’s own host, and on an own domain', async () => {
    expect(await accountOfPage('acme.zendesk.com')).toEqual(ACME);
    expect(await accountOfPage('support.exempel.se')).toEqual(ACME);
    expect(await accountOfPage('news.exempel.se')).toBeNull();
  });

  it('only where the organisation lets Stafett work, from the moment it says so', async () => {
    decide({ helpdeskHosts: ['globex.freshdesk.com'] });
    expect(await accountOfPage('acme.zendesk.com')).toBeNull();
    expect(await accountOfPage('support.exempel.se')).toBeNull();
    expect(await accountOfPage('globex.freshdesk.com')).toEqual({
      helpdesk: 'freshdesk',
      host: 'globex.freshdesk.com',
    });
    decide({ helpdeskHosts: ['acme.zendesk.com'] });
    expect(await accountOfPage('support.exempel.se')).toEqual(ACME);
    decide({ helpdeskHosts: ['support.exempel.se'] });
    expect(await accountOfPage('support.exempel.se')).toEqual(ACME);
    expect(await accountOfPage('acme.zendesk.com')).toBeNull();
  });

  it('wherever it is, where a policy cannot be read', async () => {
    decide({ helpdeskHosts: 'acme.zendesk.com' });
    expect(await accountOfPage('globex.zendesk.com')).toMatchObject({ host: 'globex.zendesk.com' });
  });
});
