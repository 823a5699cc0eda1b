import { describe, expect, it } from 'vitest';
import { siteHost, siteOrigin } from '@/domain/site-host';

describe('the host of an own domain', () => {
  it.each([
    ['support.firm.com', 'support.firm.com'],
    ['  Support.Firm.COM  ', 'support.firm.com'],
    ['https://support.firm.com/agent/tickets/1?x=1#y', 'support.firm.com'],
    ['support.firm.com/a/tickets/7', 'support.firm.com'],
    ['https://support.firm.com:443/', 'support.firm.com'],
    ['kundtjänst.exempel.se', 'xn--kundtjnst-02a.exempel.se'],
  ])('%j is %s', (typed, host) => {
    expect(siteHost(typed)).toBe(host);
  });

  it.each([
    '',
    'support',
    'localhost',
    '127.0.0.1',
    '[::1]',
    'http://support.firm.com',
    'ftp://support.firm.com',
    'javascript:alert(1)',
    'https://support.firm.com:8443/',
    'https://anna:hemligt@support.exempel.se/',
    '*.firm.com',
    'https://*/*',
    'support..firm.com',
    '.firm.com',
    'support.firm.com.',
    'support firm.com',
    'support.123',
    `${'a'.repeat(64)}.firm.com`,
  ])('%j is none', (typed) => {
    expect(siteHost(typed)).toBeNull();
  });

  it('is asked for alone', () => {
    expect(siteOrigin('support.firm.com')).toBe('https://support.firm.com/*');
  });
});
