import type { CaseRef } from '@/domain/case-key';
import type { SelectorHealth } from '../helpdesk';
import type { Ask } from './ask';

/** How long to gather before reporting, in ms: health is never urgent. */
const GATHER = 15_000;
/** More than this says nothing new. */
const FAILURES_KEPT = 10;

export interface HealthReport {
  /** Something did not work: where, and the kind of error. Never ticket content. */
  failure(where: string, error: unknown): void;
}

/** Tells the background now and then which selector rungs worked on this page, and what failed. */
export function healthReport(
  account: Pick<CaseRef, 'helpdesk' | 'host'>,
  selectors: () => SelectorHealth[],
  ask: Ask,
  signal: AbortSignal,
): HealthReport {
  let failures: { where: string; what: string }[] = [];
  let told = '';

  async function send(): Promise<void> {
    const counted = selectors();
    const now = JSON.stringify(counted);
    if (failures.length === 0 && now === told) return;
    const sent = failures;
    failures = [];
    told = now;
    await ask('health', { ...account, selectors: counted, failures: sent });
  }

  const timer = setInterval(() => {
    send().catch(() => {
      // The background could not be asked; the counts are told again next time, since they count from the page's load.
      told = '';
    });
  }, GATHER);
  signal.addEventListener('abort', () => clearInterval(timer));

  return {
    failure(where, error) {
      if (failures.length < FAILURES_KEPT) failures.push({ where, what: nameOf(error) });
    },
  };
}

/** An error's name and, for our own errors, its text, which never holds what the ticket says. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const ours = error.name === 'HelpdeskError' || error.name === 'SelectorMissed';
  return (ours ? `${error.name}: ${error.message}` : error.name).slice(0, 300);
}
