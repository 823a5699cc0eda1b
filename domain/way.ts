import './jitless';
import * as z from 'zod/mini';
import { BothLanguages } from './both-languages';

/**
 * The ways out that a finding may suggest. `keep` (keep the customer, send the question) and `brief` (hand over with
 * brief) are there for every transfer; each of the others only when its offer is.
 */
export const WAYS = ['keep', 'brief', 'stand-in', 'hinted', 'mandate', 'duty'] as const;
export type Way = (typeof WAYS)[number];

/** What the ways out need. One that is absent cannot be offered. */
export const Offers = z.object({
  /** `keep`: whom to ask at the department that the case is about to go to, and how; absent: the book names nobody */
  keep: z.optional(z.object({ contact: z.string() })),
  /** `stand-in`: who stands in for the absent target, whoever is away in between left out */
  standIn: z.optional(
    z.object({
      name: z.string(),
      /** their id in this case's account; null: the book knows only the name */
      agentId: z.nullable(z.string()),
    }),
  ),
  /** `hinted`: the department that the routing hint names */
  hinted: z.optional(
    z.object({
      hintId: z.string(),
      departmentId: z.string(),
      name: BothLanguages,
      /** the department's group in this case's account */
      groupId: z.string(),
      groupName: z.string(),
      /** the lead's words; may be empty */
      advice: z.string(),
      /** whom to ask there, and how; absent: the book names nobody */
      contact: z.optional(z.string()),
    }),
  ),
  /** `mandate`: what the agent may decide alone here */
  mandate: z.optional(
    z.object({
      mandateId: z.string(),
      sentence: z.string(),
      /** up to so much, e.g. 500 SEK (ISO 4217); null: the mandate has no limit in money */
      upTo: z.nullable(z.object({ amount: z.number(), currency: z.string() })),
      guideline: z.nullable(z.string()),
    }),
  ),
  /** `duty`: the manager on duty today, or their stand-in */
  duty: z.optional(z.object({ name: z.string(), reach: z.string() })),
});
export type Offers = z.infer<typeof Offers>;
