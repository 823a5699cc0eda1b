import type { Holder } from '@/domain/holder';
import type { NamedTarget } from './recogniser';

/** The longest an answer waits to hear who has the ticket now, in ms: the agent has answered, and the page waits. */
const PATIENCE = 1_000;

/**
 * In whose hands a save without its transfer leaves the ticket, for a helpdesk that wants somebody named. Asked anew: what
 * was read may be a minute old, and naming who had the ticket then would take it back from whoever got it since.
 * @param now asks the helpdesk; null or a rejection: it cannot be asked
 * @param known who had it when it was read
 */
export async function inWhoseHands(
  now: Promise<Holder | null>,
  known: Holder,
  window: Pick<Window, 'setTimeout' | 'clearTimeout'>,
): Promise<NamedTarget> {
  let timer = 0;
  const late = new Promise<null>((done) => (timer = window.setTimeout(() => done(null), PATIENCE)));
  const asked = await Promise.race([now.catch(() => null), late]);
  window.clearTimeout(timer);
  const { groupId, agentId } = asked ?? known;
  return { groupId, agentId };
}
