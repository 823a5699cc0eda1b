import './jitless';
import * as z from 'zod/mini';

const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));

/** A name that agents see, in every language that they may have. */
export const BothLanguages = z.object({ sv: text, en: text });
export type BothLanguages = z.infer<typeof BothLanguages>;
