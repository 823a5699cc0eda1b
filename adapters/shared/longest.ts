/** Characters of an internal note: Stafett's own are found again by their last line. Zendesk allows about 65,000. */
const NOTE = 66_000;
/** Of what the customer can see, no more is kept even where whole messages are (WHOLE_LENGTH in domain/excerpt.ts). */
const PUBLIC = 12_000;
/** With more messages than these, long ones would not all fit into one message to the background. */
const MANY = 1_000;
const PUBLIC_OF_MANY = 4_000;

/** Characters of one message that are sent on. @param messages how many the ticket has */
export function longestText(isPublic: boolean, messages: number): number {
  if (!isPublic) return NOTE;
  return messages > MANY ? PUBLIC_OF_MANY : PUBLIC;
}
