import { browser } from 'wxt/browser';
import { policyIn, type PolicyReading } from '@/domain/policy';

/** Asked for once in each page and background, and again when the browser says that it has changed. */
let reading: Promise<PolicyReading> | null = null;

/**
 * What the organisation has decided for this browser, and what of it cannot be used. Empty where there is no policy:
 * Firefox rejects the question then, Chrome answers with nothing. Never rejects.
 */
export function readPolicy(): Promise<PolicyReading> {
  return (reading ??= ask());
}

async function ask(): Promise<PolicyReading> {
  try {
    return policyIn(await browser.storage.managed.get(null));
  } catch {
    return policyIn({});
  }
}

/** Calls back when the policy has changed while this page was open. Returns how to stop. */
export function onPolicyChanged(changed: () => void): () => void {
  const hear = (_: object, area: string) => {
    if (area !== 'managed') return;
    reading = null;
    changed();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}
