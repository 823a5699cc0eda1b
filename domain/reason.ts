import './jitless';
import * as z from 'zod/mini';
import { BothLanguages } from './both-languages';

/** Why a case was sent on although something spoke against it: one click in the guard's dialog, counted. */
export const Reason = z.object({ id: z.string().check(z.regex(/^[a-z0-9_-]{1,40}$/)), name: BothLanguages });
export type Reason = z.infer<typeof Reason>;
