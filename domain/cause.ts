import './jitless';
import * as z from 'zod/mini';
import { BookId } from './book-id';
import { BothLanguages } from './both-languages';

/** Why customers get in touch, as the lead has divided it: a cause of a department, or of one of its headings. */
export const Cause = z.object({
  /** ends the tag `stafett_orsak_<id>`, which stays on tickets: an id is never changed, and never used again */
  id: z.string().check(z.regex(/^[a-z0-9_]{1,40}$/)),
  departmentId: BookId,
  name: BothLanguages,
  /** the heading that it stands under, a cause of the same department that no flag has. Null: it stands by itself */
  under: z.nullable(BookId),
});
export type Cause = z.infer<typeof Cause>;

/** What became of causes, oldest first, so that old flags and old tags are still understood. */
export const CauseChange = z.union([
  z.object({ what: z.literal('merged'), from: BookId, into: BookId, at: z.number() }),
  z.object({ what: z.literal('renamed'), id: BookId, before: BothLanguages, at: z.number() }),
  /** by a lead, into none: what old flags are still called */
  z.object({ what: z.literal('removed'), id: BookId, before: BothLanguages, at: z.number() }),
]);
export type CauseChange = z.infer<typeof CauseChange>;
