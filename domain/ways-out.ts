// Free of zod: the dialog's page uses it.
import type { Assessment } from './assessment';
import type { Offers, Way } from './way';

/** With "transfer anyway" the dialog has five lines: as many as are read at a glance. */
const MOST = 4;

/**
 * The ways out that the dialog shows, best first: those that the findings suggest, the strongest finding's first, then the
 * two that are always there. One whose offer is missing is left out. To keep the customer is always among them.
 */
export function waysOut({ findings, offers }: Pick<Assessment, 'findings' | 'offers'>): Way[] {
  const suggested = findings.flatMap(({ ways }) => ways ?? []);
  const all = [...new Set<Way>([...suggested, 'keep', 'brief'])].filter((way) => isOffered(way, offers));
  const shown = all.slice(0, MOST);
  return shown.includes('keep') ? shown : [...shown.slice(0, MOST - 1), 'keep'];
}

function isOffered(way: Way, offers: Offers = {}): boolean {
  switch (way) {
    case 'keep':
    case 'brief':
      return true;
    case 'stand-in':
      // Whom the book knows by name alone, nobody can be given a case by.
      return typeof offers.standIn?.agentId === 'string';
    case 'hinted':
      return offers.hinted !== undefined;
    case 'mandate':
      return offers.mandate !== undefined;
    case 'duty':
      return offers.duty !== undefined;
  }
}
