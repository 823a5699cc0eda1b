import * as z from 'zod/mini';
import { CaseKeySchema } from './case';
import { BothLanguages } from './both-languages';
import { Holder } from './reading';
import { Offers, WAYS } from './way';

/** 0: fact, always visible, never interrupts; 1: note beside the submit button; 2: stop */
export const Tier = z.union([z.literal(0), z.literal(1), z.literal(2)]);
export type Tier = z.infer<typeof Tier>;

/** The rules known so far. One rule = one file in `domain/rules/`. */
export const RULES = [
  'no-brief',
  'target-held-twice',
  'held-before',
  'straight-back',
  'nth-transfer',
  'told',
  'carousel-days',
  'unanswered',
  'question-open',
  'passed-on',
  'target-absent',
  'department-closed',
  'hint-elsewhere',
  'within-mandate',
  'group-gone',
  'commitment-open',
  'manager-asked',
  'complaint-age',
] as const;
export type RuleName = (typeof RULES)[number];

/** The sentences of rules that have more than one: `guard_<rule>_<how>` in the locale files. */
export const HOWS = [
  'stand_in',
  'nobody',
  'away_too',
  'loop',
  'opens',
  'words',
  'here',
  'amount',
  'empty',
  'overdue',
] as const;

/** What one rule found: the sentence is `guard_<rule>` in the locale files, filled with `values`. */
export const Finding = z.object({
  rule: z.enum(RULES),
  tier: Tier,
  /** 0..1, orders findings of the same tier, strongest first */
  weight: z.number(),
  how: z.optional(z.enum(HOWS)),
  /** numbers and names for the sentence; a number under `count` chooses the plural; see finding-text.ts for times */
  values: z.record(z.string(), z.union([z.string(), z.number(), BothLanguages])),
  /** the ways out that it suggests, best first; what they need is in the assessment's offers */
  ways: z.optional(z.array(z.enum(WAYS))),
});
export type Finding = z.infer<typeof Finding>;

export const PlannedChangeSchema = z.object({
  caseKey: CaseKeySchema,
  from: Holder,
  to: Holder,
  kind: z.enum(['none', 'first', 'taken', 'released', 'within', 'transfer']),
});

export const Assessment = z.object({
  change: PlannedChangeSchema,
  tier: Tier,
  /** strongest first */
  findings: z.array(Finding),
  /** this would be the case's nth transfer */
  nth: z.number(),
  /** what the ways out of its findings need */
  offers: z.optional(Offers),
  at: z.number(),
});
export type Assessment = z.infer<typeof Assessment>;
