import { isOnScreen } from '../shared/on-screen';
import type { Rungs } from '../shared/rungs';
import { CONTACT_CARD, CUSTOMER_LINK, CUSTOMER_NAME, FIRST_AUTHOR, MESSAGE_TEXT } from './selectors';

/** The requester's name: in the contact card, wherever this account has it, else above the first message. */
export function readShownCustomer(document: Document, rungs: Rungs): string {
  const card = rungs.maybe(document, CONTACT_CARD, isOnScreen);
  const isCustomer = (link: Element) => isContact(link) && !rungs.around(link, MESSAGE_TEXT);
  const found =
    rungs.maybe(document, CUSTOMER_NAME, hasText) ??
    (card && rungs.maybe(card.shadowRoot ?? card, CUSTOMER_LINK, isContact)) ??
    rungs.maybe(document, CUSTOMER_LINK, isCustomer) ??
    rungs.one(document, FIRST_AUTHOR, hasText);
  return textOf(found);
}

/** A link to one contact; the navigation has one to all of them. */
function isContact(link: Element): boolean {
  return /\/contacts\/\d/.test(link.getAttribute('href') ?? '') && hasText(link);
}

function hasText(element: Element): boolean {
  return isOnScreen(element) && textOf(element) !== '';
}

function textOf({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}
