import { describe, expect, it } from 'vitest';
import { healthText } from '@/components/options/health-text';

const stored = { customers: 2, cases: 5, segments: 0, flags: 1 };

describe('the health report', () => {
  it('is empty while there is nothing to tell', () => {
    const nothing = { accounts: [], outbox: {}, stored: { customers: 0, cases: 0, segments: 0, flags: 0 } };
    expect(healthText(nothing, '1.0.0', 'Chromium')).toBe('');
  });

  it('says which rung of each selector worked, what was missed and what failed', () => {
    const account = {
      id: 'zendesk:acme.zendesk.com',
      recognised: 12,
      held: 2,
      failedOpen: 1,
      missed: 1,
      missedLast: Date.UTC(2026, 10, 19),
      unseen: 5,
      selectors: [{ selector: 'assignee', rungs: [0, 38], missed: 3 }],
      failures: [{ where: 'api', what: 'unreadable', at: Date.UTC(2026, 10, 18), times: 4 }],
      updatedAt: 0,
    };
    const text = healthText(
      { accounts: [account], outbox: { done: 7, 'failed:busy': 1 }, stored },
      '1.0.0',
      'Chromium',
    );
    expect(text).toMatch(/^Stafett 1\.0\.0\nChromium\n/);
    expect(text).toMatch(/assignee +rung 2: 38, missed: 3/);
    expect(text).toMatch(/transfers not seen +1/);
    expect(text).toMatch(/not seen before they happened +5/);
    expect(text).toMatch(/failed:busy +1/);
    expect(text).toMatch(/2026-11-18T00:00:00\.000Z api +unreadable \(4 times\)/);
  });
});
