import { putBack, takeParts, type Parts } from './early';

/**
 * The parts, and which account this is: its canonical host. On an own domain only the background knows it, and until it has
 * said so nothing is read or held. Where it does not answer, the parts are put back for the next time that the late part is
 * put into the page (see `callLate`). Null: nothing to start now.
 * @param hostname the page's
 */
export async function takeAccount(hostname: string): Promise<{ parts: Parts; host: string } | null> {
  const parts = takeParts();
  if (!parts) return null;
  if (parts.helpdesk.isOwnHost(hostname)) return { parts, host: hostname };
  try {
    return { parts, host: (await parts.ask('account', null)).host };
  } catch {
    if (!parts.signal.aborted) putBack(parts);
    return null;
  }
}
