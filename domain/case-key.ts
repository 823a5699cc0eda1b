// Free of zod: the host page's side builds keys too.

/** `zendesk`, `freshdesk`: the name of a helpdesk's folder under adapters/, which alone knows what there are. */
export type HelpdeskName = string;

const NAME = /^[a-z]{2,20}$/;

export function isHelpdeskName(value: unknown): value is HelpdeskName {
  return typeof value === 'string' && NAME.test(value);
}

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

const KEY = /^([a-z]{2,20}):([a-z0-9.-]+):(\d+)$/;

export function isCaseKey(value: unknown): value is CaseKey {
  return typeof value === 'string' && KEY.test(value);
}

/** The parts of a key. Throws a RangeError on anything that is not one. */
export function caseRef(key: CaseKey): CaseRef {
  const parts = KEY.exec(key);
  if (!parts) throw new RangeError(`not a case key: ${key}`);
  return { helpdesk: parts[1] as string, host: parts[2] as string, ticketId: parts[3] as string };
}
