import './jitless';
import * as z from 'zod/mini';
import { CaseKeySchema, type CaseRecord } from './case';
import { cut } from './excerpt';

const part = z.string().check(z.maxLength(2000));

/** The baton's four parts. Plain text; empty where there is nothing to say. */
export const BriefParts = z.object({ asked: part, tried: part, promised: part, wants: part });
export type BriefParts = z.infer<typeof BriefParts>;

/** A brief as the agent is writing it, kept when the agent leaves the page; `written` once it is on its way to the ticket. */
export const Brief = z.object({
  caseKey: CaseKeySchema,
  parts: BriefParts,
  editedAt: z.number(),
  /** outbox entry that puts it on the ticket */
  written: z.nullable(z.object({ operation: z.string(), at: z.number() })),
});
export type Brief = z.infer<typeof Brief>;

/**
 * A brief prefilled from what is on the page, in the customer's and the departments' own words, so that it needs no
 * language of its own: asked = the customer's first words; tried = who has had the case, and the last thing an agent
 * said; wants = the customer's latest words when they are not the first. What was promised only a person can say.
 */
export function prefillBrief(
  record: Pick<CaseRecord, 'firstWords' | 'subject' | 'stations' | 'interactions'>,
): BriefParts {
  const asked = cut(record.firstWords.trim() || record.subject.trim(), 600);
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
    wants: cut(latest, 600),
  };
}
