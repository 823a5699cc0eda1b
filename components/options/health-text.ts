import type { HealthReport } from '@/services/report-health';

/**
 * The health report as text to copy and send: English, one fact a line, no ticket content. Empty while there is nothing
 * to tell. @param version of Stafett @param browser as it names itself
 */
export function healthText(report: HealthReport, version: string, browser: string): string {
  const { accounts, outbox, stored } = report;
  if (accounts.length === 0 && stored.cases === 0) return '';
  const lines = [`Stafett ${version}`, browser, '', 'Kept in this browser'];
  for (const [what, number] of Object.entries(stored)) lines.push(row(what, number));
  lines.push('', 'Writes to the helpdesk');
  for (const [state, number] of Object.entries(outbox).sort()) lines.push(row(state, number));
  for (const account of accounts) {
    lines.push('', account.id);
    lines.push(row('transfers recognised', account.recognised), row('saves held', account.held));
    lines.push(row('let through, late or broken', account.failedOpen), row('transfers not seen', account.missed));
    lines.push(row('not seen before they happened', account.unseen ?? 0));
    if (account.missedLast !== null) lines.push(row('last one not seen', new Date(account.missedLast).toISOString()));
    for (const { selector, rungs, missed } of account.selectors) {
      const worked = rungs.map((times, rung) => (times > 0 ? `rung ${rung + 1}: ${times}` : '')).filter(Boolean);
      lines.push(row(selector, [...worked, `missed: ${missed}`].join(', ')));
    }
    for (const { where, what, at, times } of account.failures) {
      lines.push(row(`${new Date(at).toISOString()} ${where}`, `${what} (${times} times)`));
    }
  }
  return lines.join('\n');
}

function row(what: string, value: string | number): string {
  return `  ${what.padEnd(28)} ${value}`;
}
