import { describe, expect, it } from 'vitest';
import type { Finding } from '@/domain/assessment';
import { ledgerId, mayStopNow, transferMark, withTransfer, type StopLedger } from '@/domain/stop-ledger';
import { mayStop, stopsAllowed, WINDOW, type PastTransfer } from '@/domain/stop-budget';
import { stopStrength } from '@/domain/stop-strength';
import { seeded } from './a-ticket';

/** What an agent's transfers come to when each is decided in turn. */
function lived(strengths: readonly number[], budget: number): PastTransfer[] {
  const past: PastTransfer[] = [];
  for (const strength of strengths) past.push({ strength, stopped: mayStop(past, strength, budget) });
  return past;
}

const stops = (past: readonly PastTransfer[]) => past.filter(({ stopped }) => stopped).length;

/** Days of different kinds: all strong, mostly nothing, the same over and over, rising, in bursts, anything. */
function someStrengths(random: () => number, length: number): number[] {
  const kind = Math.floor(random() * 6);
  return Array.from({ length }, (_, index) => {
    if (kind === 0) return 1;
    if (kind === 1) return random() < 0.05 ? 0.6 + 0.4 * random() : 0;
    if (kind === 2) return 0.7;
    if (kind === 3) return Math.min(1, index / length);
    if (kind === 4) return Math.floor(index / 40) % 2 === 0 ? 0 : 0.7 + 0.1 * Math.floor(3 * random());
    return random() < 0.4 ? 0 : random();
  });
}

const BUDGETS = [1, 2, 3, 5, 10, 17, 20, 50, 150, 200, 201, 1000];

describe('the budget', () => {
  it('is kept for any sequence: in every 200 in a row, from the first on, and among the first ten', () => {
    const random = seeded(1);
    let most = 0;
    for (let round = 0; round < 240; round += 1) {
      const budget = BUDGETS[round % BUDGETS.length] ?? 10;
      const past = lived(someStrengths(random, 20 + Math.floor(random() * 700)), budget);
      expect(stops(past.slice(0, 10))).toBeLessThanOrEqual(1);
      let inWindow = 0;
      past.forEach(({ stopped }, index) => {
        inWindow += Number(stopped) - Number(past[index - WINDOW]?.stopped ?? false);
        expect(inWindow).toBeLessThanOrEqual(WINDOW / budget);
        if (index + 1 < WINDOW)
          expect(stops(past.slice(0, index + 1))).toBeLessThanOrEqual(Math.max(1, Math.floor((index + 1) / budget)));
      });
      most = Math.max(most, stops(past));
    }
    expect(most).toBeGreaterThan(100); // it is not kept by never stopping
  });

  it('holds when the past was made under other rules, or is nonsense', () => {
    const random = seeded(2);
    for (let round = 0; round < 500; round += 1) {
      const past = Array.from({ length: Math.floor(random() * 300) }, () => ({
        strength: random() < 0.1 ? Number.NaN : random() * 3 - 1,
        stopped: random() < 0.1,
      }));
      const budget = BUDGETS[round % BUDGETS.length] ?? 10;
      const allowed = stopsAllowed(Math.min(past.length + 1, WINDOW), budget);
      if (stops(past.slice(1 - WINDOW)) >= allowed) expect(mayStop(past, 1, budget)).toBe(false);
    }
  });

  it('never refuses a stronger one where a weaker one would pass', () => {
    const random = seeded(3);
    let differed = 0;
    for (let round = 0; round < 400; round += 1) {
      const budget = BUDGETS[round % 9] ?? 10;
      const past = lived(someStrengths(random, Math.floor(random() * 450)), budget);
      if (random() < 0.5) for (const one of past) if (random() < 0.05) one.stopped = !one.stopped;
      const answers = Array.from({ length: 101 }, (_, of100) => mayStop(past, of100 / 100, budget));
      const first = answers.indexOf(true);
      if (first >= 0) expect(answers.slice(first)).not.toContain(false);
      differed += Number(first > 1);
    }
    expect(differed).toBeGreaterThan(20);
  });

  it('is open for the first strong one, so that the guard is of use on the first day', () => {
    expect(mayStop([], 0.7, 10)).toBe(true);
    expect(mayStop([], 1, 200)).toBe(true);
  });

  it.each([
    ['nothing to stop for', 0, 10],
    ['less than nothing', -1, 10],
    ['no number', Number.NaN, 10],
    ['no budget', 1, 0],
    ['a budget that is no number', 1, Number.NaN],
    ['less often than the memory reaches', 1, 201],
  ])('does not stop for %s', (_, strength, budget) => {
    expect(mayStop([], strength, budget)).toBe(false);
  });
});

describe('what the budget is spent on', () => {
  it('a rare hard fact is stopped for although weaker ones come all the time', () => {
    const random = seeded(4);
    const strengths = Array.from({ length: 3000 }, () => (random() < 0.02 ? 1 : random() < 0.6 ? 0.7 : 0));
    const past = lived(strengths, 10).slice(WINDOW);
    const absent = past.filter(({ strength }) => strength === 1);
    expect(absent.length).toBeGreaterThan(40);
    expect(stops(absent) / absent.length).toBeGreaterThan(0.95);
    expect(stops(past.filter(({ strength }) => strength === 0.7))).toBeGreaterThan(100);
  });

  it('also the first one after months without', () => {
    expect(mayStop(lived(Array<number>(1000).fill(0.7), 10), 1, 10)).toBe(true);
  });

  it('in calmer times what is strong for these times, not only what was strong before', () => {
    const random = seeded(6);
    const strengths = Array.from({ length: 160 }, (_, n) => (n < 80 ? 0.9 + random() / 10 : 0.6 + random() / 5));
    const calmer = lived(strengths, 10).slice(80);
    expect(stops(calmer)).toBeGreaterThanOrEqual(3);
    for (const { strength, stopped } of calmer) if (stopped) expect(strength).toBeGreaterThan(0.7);
  });

  it('of those that differ, the strongest tenth gets most of it', () => {
    const random = seeded(5);
    const past = lived(
      Array.from({ length: 4000 }, () => random()),
      10,
    ).slice(WINDOW);
    const spent = past.filter(({ stopped }) => stopped);
    expect(spent.length / past.length).toBeGreaterThan(0.07);
    expect(spent.filter(({ strength }) => strength > 0.85).length / spent.length).toBeGreaterThan(0.9);
  });
});

describe('how strong a stop is', () => {
  const stop = (weight: number, tier: Finding['tier'] = 2): Finding => ({ rule: 'no-brief', tier, weight, values: {} });
  const judged = (rank: number, finished = 40) => ({ rank, chance: 0.5, alike: { finished, passedOn: 10 } });

  it.each([
    ['nothing that stops', [stop(0.9, 1)], judged(0.9), 0],
    ['no evidence: the strongest finding', [stop(0.5), stop(0.7), stop(0.9, 1)], null, 0.7],
    ['too little evidence', [stop(0.7)], judged(0.2, 19), 0.7],
    ['evidence', [stop(0.7)], judged(0.2), 0.2],
    ['a hard fact against the evidence', [stop(0.9)], judged(0.2), 0.9],
    ['a hard fact that the evidence agrees with', [stop(0.9)], judged(0.95), 0.95],
    ['the evidence alone', [{ ...stop(0.8), rule: 'passed-on' }], judged(0.78), 0.78],
  ] as const)('%s', (_, findings, judgement, strength) => {
    expect(stopStrength(findings, judgement)).toBe(strength);
  });
});

describe('an agent’s ledger', () => {
  const change = (ticketId: number, to = 'Logistik') => ({
    caseKey: `zendesk:acme.zendesk.com:${ticketId}` as const,
    from: { groupId: '1', groupName: 'Support', agentId: null, agentName: null },
    to: { groupId: to, groupName: to, agentId: null, agentName: null },
    kind: 'transfer' as const,
  });

  it('keeps what was decided of a transfer, however often it is tried, and counts it once', () => {
    const first = transferMark(change(1), 2);
    expect(mayStopNow(undefined, first, 0.7, 10)).toBe(true);
    const ledger = withTransfer(undefined, 'agent:eva', first, { strength: 0.7, stopped: true }, 1);
    expect(mayStopNow(ledger, first, 0.7, 10)).toBe(true);
    expect(withTransfer(ledger, 'agent:eva', first, { strength: 0.9, stopped: false }, 2)).toBe(ledger);
    for (const other of [
      transferMark(change(1, 'Faktura'), 2),
      transferMark(change(1), 4),
      transferMark(change(2), 2),
    ]) {
      expect(mayStopNow(ledger, other, 1, 10)).toBe(false);
      const through = withTransfer(ledger, 'agent:eva', other, { strength: 1, stopped: false }, 3);
      expect(mayStopNow(through, other, 1, 1)).toBe(false);
    }
  });

  it('remembers the last 200', () => {
    let ledger: StopLedger | undefined;
    for (let n = 0; n < 450; n += 1) {
      const strength = 0.5 + (n % 5) / 10;
      const stopped = mayStopNow(ledger, n, strength, 10);
      ledger = withTransfer(ledger, 'agent:eva', n, { strength, stopped }, n);
    }
    expect(ledger?.marks.length).toBe(200);
    expect(ledger?.marks[0]).toBe(250);
    expect(ledger?.stopped.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(20);
  });

  it('is one person’s in all accounts, and another’s in none', () => {
    const zendesk = ledgerId({ id: '1', name: ' Eva  Lind' }, 'zendesk:acme.zendesk.com');
    expect(ledgerId({ id: '77', name: 'Eva lind' }, 'freshdesk:acme.freshdesk.com')).toBe(zendesk);
    expect(ledgerId({ id: '1', name: 'Björn Ek' }, 'zendesk:acme.zendesk.com')).not.toBe(zendesk);
    const nameless = { id: '1', name: ' ' };
    expect(ledgerId(nameless, 'zendesk:a.zendesk.com')).not.toBe(ledgerId(nameless, 'zendesk:b.zendesk.com'));
  });
});
