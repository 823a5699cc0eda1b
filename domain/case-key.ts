// Free of zod: the host page's side builds keys too.

export const HELPDESKS = ['zendesk', 'freshdesk'] as const;
export type HelpdeskName = (typeof HELPDESKS)[number];

/** `zendesk:acme.zendesk.com:123`: helpdesk, the account's canonical host, ticket id. */
export type CaseKey = `${HelpdeskName}:${string}:${string}`;

export interface CaseRef {
  helpdesk: HelpdeskName;
  /** The account's canonical host, whatever own domain the page was opened on. */
  host: string;
  ticketId: string;
}

export function caseKey(ref: CaseRef): CaseKey {
  return `${ref.helpdesk}:${ref.host}:${ref.ticketId}`;
}

const KEY = /^(zendesk|freshdesk):([a-z0-9.-]+):(\d+)$/;

export function isCaseKey(value: unknown): value is CaseKey {
  return typeof value === 'string' && KEY.test(value);
}

/** The parts of a key. Throws a RangeError on anything that is not one. */
export function caseRef(key: CaseKey): CaseRef {
  const parts = KEY.exec(key);
  if (!parts) throw new RangeError(`not a case key: ${key}`);
  return { helpdesk: parts[1] as HelpdeskName, host: parts[2] as string, ticketId: parts[3] as string };
}
