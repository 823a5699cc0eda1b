import type { OutboxTrouble } from '@/domain/outbox';

/** Whether the same write can come through later: a ticket that is closed or gone takes none, however often it is tried. */
export function retryHelps(trouble: OutboxTrouble | null): boolean {
  return trouble?.fault !== 'closed' && trouble?.fault !== 'not-found';
}
