// Free of zod: the panel's first paint needs it.
import type { BriefParts } from './brief';
import type { CaseRecord } from './case';
import { cut } from './excerpt';
import { withoutGreeting } from './greeting';

/**
 * A brief prefilled from what is on the page, in the customer's and the departments' own words, so that it needs no
 * language of its own: asked = the customer's first words; tried = who has had the case, and the last thing an agent
 * said; wants = the customer's latest words when they are not the first. What was promised only a person can say.
 */
export function prefillBrief(
  record: Pick<CaseRecord, 'firstWords' | 'subject' | 'stations' | 'interactions'>,
): BriefParts {
  const asked = cut(withoutGreeting(record.firstWords) || record.subject.trim(), 600);
  const stations = record.stations.map(({ name, agents }) =>
    agents.length > 0 ? `${name} (${agents.join(', ')})` : name,
  );
  const lastWord = record.interactions.findLast((one) => one.direction === 'out' && one.by.role === 'agent');
  const said = lastWord ? `${lastWord.by.name}: ${lastWord.excerpt}` : '';
  const fromCustomer = record.interactions.filter((one) => one.direction === 'in');
  const latest = fromCustomer.length > 1 ? (fromCustomer.at(-1)?.excerpt ?? '') : '';
  return {
    asked,
    tried: cut([stations.slice(-8).join(' → '), said].filter((line) => line !== '').join('\n'), 1200),
    promised: '',
    wants: cut(withoutGreeting(latest), 600),
  };
}
