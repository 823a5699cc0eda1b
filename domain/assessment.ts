import * as z from 'zod/mini';
import { CaseKeySchema } from './case';
import { Holder } from './reading';

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
] as const;
export type RuleName = (typeof RULES)[number];

/** What one rule found: the sentence is `guard_<rule>` in the locale files, filled with `values`. */
export const Finding = z.object({
  rule: z.enum(RULES),
  tier: Tier,
  /** 0..1, orders findings of the same tier, strongest first */
  weight: z.number(),
  /** numbers and names for the sentence; a number under `count` chooses the plural */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
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
  at: z.number(),
});
export type Assessment = z.infer<typeof Assessment>;
