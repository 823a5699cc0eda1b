import type { FromHelpdesk } from '@/domain/messages';
import type * as z from 'zod/mini';

type Asks = (typeof FromHelpdesk)['ask'];

/** A question to the background, typed by its name. Answers come from our own extension and are not parsed again. */
export type Ask = <Name extends keyof Asks>(
  name: Name,
  body: z.input<Asks[Name]['in']>,
) => Promise<z.output<Asks[Name]['out']>>;
