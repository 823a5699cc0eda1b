import './jitless';
import * as z from 'zod/mini';
import { Condition } from './condition';
import { Hint } from './hint';
import { Mandate } from './mandate';

/** A hint or a mandate that is being written: half of it may be missing yet. */
export interface KeptDraft<Rule> {
  rule: Rule;
  /** as the book had it when the writing began; null: it is new */
  before: Rule | null;
  /** what stands in fields and is no number or currency (yet): kept as it was typed, and saved by nobody */
  typed?: Typed | undefined;
}

/** Texts by their field; undefined: the rule has what stands in the field. */
export interface Typed {
  priority?: string | undefined;
  amount?: string | undefined;
  currency?: string | undefined;
}

/** As long as a page lets one write. */
const text = z.string().check(z.maxLength(1000));
const DraftHint = z.object({ ...Hint.shape, when: Condition, name: text, advice: text });
const DraftMandate = z.object({ ...Mandate.shape, when: Condition, sentence: text, guideline: z.nullable(text) });
const typed = z.optional(
  z.object({ priority: z.optional(text), amount: z.optional(text), currency: z.optional(text) }),
);
/** More than anybody leaves half written; the rest is an accident. */
const MOST = 200;

/** What was kept as text. What is no draft (a later Stafett's, somebody's mistake) is left out: nothing of the book is lost. */
export function keptHints(kept: string | null): KeptDraft<Hint>[] {
  return parsed(kept, z.object({ rule: DraftHint, before: z.nullable(DraftHint), typed }));
}

export function keptMandates(kept: string | null): KeptDraft<Mandate>[] {
  return parsed(kept, z.object({ rule: DraftMandate, before: z.nullable(DraftMandate), typed }));
}

function parsed<Schema extends z.core.$ZodType>(kept: string | null, schema: Schema): z.output<Schema>[] {
  let claims: unknown;
  try {
    claims = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  return (Array.isArray(claims) ? claims.slice(0, MOST) : []).flatMap((claim) => {
    const one = z.safeParse(schema, claim);
    return one.success ? [one.data] : [];
  });
}
