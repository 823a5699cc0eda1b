import { describe, expect, it } from 'vitest';
import { bookAddress, bookOrigin } from '@/domain/book-address';
import { mayWorkAt, NO_POLICY, policyIn } from '@/domain/policy';

const GOOD = {
  bookAddress: 'https://bok.exempel.se/stafett.json',
  retentionDays: 90,
  stopBudget: 20,
  helpdeskHosts: ['acme.zendesk.com', 'https://Support.Exempel.se/agent'],
  lock: true,
};

describe('a policy', () => {
  it('is taken as it is, its hosts as the address bar has them', () => {
    const { policy, faults } = policyIn(GOOD);
    expect(policy).toEqual({ ...GOOD, helpdeskHosts: ['acme.zendesk.com', 'support.exempel.se'] });
    expect(faults).toEqual([]);
  });

  it.each([[undefined], [null], [{}], [[]], ['lock'], [7]])('that says nothing (%j) decides nothing', (claim) => {
    expect(policyIn(claim)).toEqual({ policy: NO_POLICY, faults: [] });
  });

  it.each([
    ['retentionDays', '90', 'form'],
    ['retentionDays', 0, 'range'],
    ['retentionDays', 3651, 'range'],
    ['retentionDays', 1.5, 'form'],
    ['stopBudget', Number.NaN, 'form'],
    ['stopBudget', -1, 'range'],
    ['lock', 'yes', 'form'],
    ['bookAddress', 'http://bok.exempel.se/', 'address'],
    ['bookAddress', 'https://eva:hemligt@bok.exempel.se/', 'address'],
    ['bookAddress', ['https://bok.exempel.se/'], 'form'],
    ['helpdeskHosts', 'acme.zendesk.com', 'form'],
    ['retentiondays', 90, 'unknown'],
    ['__proto__', { lock: true }, 'unknown'],
  ])('with %s: %j is told so, and decides as if it were not there, beside what it does say', (field, value, what) => {
    const claim = Object.defineProperty({ ...GOOD }, field, { value, enumerable: true }) as object;
    const { policy, faults } = policyIn(claim);
    expect(faults).toMatchObject([{ field, what }]);
    const without = Object.hasOwn(NO_POLICY, field) ? { [field]: NO_POLICY[field as keyof typeof NO_POLICY] } : {};
    expect(policy).toEqual({ ...policyIn(GOOD).policy, ...without });
  });

  it('with a host that is none allows the others, and none where that is all it lists', () => {
    expect(policyIn({ helpdeskHosts: ['acme', 7, 'acme.zendesk.com'] })).toMatchObject({
      policy: { helpdeskHosts: ['acme.zendesk.com'] },
      faults: [
        { what: 'host', value: 'acme' },
        { what: 'host', value: '7' },
      ],
    });
    const { policy } = policyIn({ helpdeskHosts: ['acme'] });
    expect(mayWorkAt(policy, 'acme.zendesk.com')).toBe(false);
  });

  it('with a list of hosts lets Stafett work there under either name of the account, and nowhere else', () => {
    const { policy } = policyIn({ helpdeskHosts: ['acme.zendesk.com'] });
    expect(mayWorkAt(policy, 'acme.zendesk.com')).toBe(true);
    expect(mayWorkAt(policy, 'support.exempel.se', 'acme.zendesk.com')).toBe(true);
    expect(mayWorkAt(policy, 'globex.zendesk.com')).toBe(false);
    expect(mayWorkAt(policyIn({ helpdeskHosts: [] }).policy, 'globex.zendesk.com')).toBe(true);
    expect(mayWorkAt(NO_POLICY, 'globex.zendesk.com')).toBe(true);
  });

  it('says of a long bad value only its beginning', () => {
    expect(policyIn({ bookAddress: 'x'.repeat(5000) }).faults[0]?.value).toHaveLength(80);
  });
});

describe('an address of a book', () => {
  it.each([
    [' https://Bok.exempel.se/stafett.json#del ', 'https://bok.exempel.se/stafett.json'],
    ['https://bok.exempel.se:8443/b.json?v=2', 'https://bok.exempel.se:8443/b.json?v=2'],
    ['http://bok.exempel.se/b.json', null],
    ['https://eva@bok.exempel.se/b.json', null],
    ['bok.exempel.se', null],
    ['file:///b.json', null],
    ['javascript:alert(1)', null],
    ['', null],
    [`https://bok.exempel.se/${'x'.repeat(2000)}`, null],
  ])('in %j is %j', (typed, address) => {
    expect(bookAddress(typed)).toBe(address);
  });

  it('asks the browser for its own host and no other', () => {
    expect(bookOrigin('https://bok.exempel.se:8443/a/b.json?c')).toBe('https://bok.exempel.se/*');
  });
});
