import type { Thing } from '../shared/rungs';

/**
 * Everything that Stafett knows about the markup of Freshdesk's agent pages, and the only place that knows it.
 *
 * One constant per thing. Its rungs are tried in order, the surest first. The comment above each rung says what it is,
 * when it was last seen, and how many independent authors were seen using it ("authors 0": it follows from what others
 * use, nobody was seen using it), so that old rungs can be taken away by date. Trust, in this order: the address,
 * `data-*` hooks, class names; texts only where a field is named by nothing but its label. `{id}` is the ticket's id.
 */

/** What a micro-frontend is drawn in: an open shadow root. */
export const MICRO_FRONTEND: Thing = {
  name: 'micro frontend',
  rungs: [
    // one application in the page; seen 2026; authors 2
    'mfe-application',
    // the ticket's own; seen 2026; authors 1
    'ticket-details',
  ],
};

/** The ticket's number, as text. Only one ticket is in the page at a time. */
export const TICKET: Thing = {
  name: 'ticket',
  rungs: [
    // last of the breadcrumbs; seen 2026; authors 5
    '.breadcrumb__item.active',
    // the same; the first of them is the list's name; seen 2026; authors 3
    '[data-test-id="breadcrumb-item"]:not([data-test-title="main-title"])',
  ],
};

/** A part that carries the ticket's id where there are no breadcrumbs. */
export const FIRST_MESSAGE: Thing = {
  name: 'first message',
  rungs: [
    // the ticket's description among the messages; seen 2026; authors 2
    '[data-album="ticket_{id}"]',
  ],
};

/** Parts of a ticket that are drawn before its properties. */
export const TICKET_PART: Thing = {
  name: 'ticket part',
  rungs: [
    // bar with the buttons above the ticket; seen 2026; authors 2
    '#mainactionbar',
    // its inner part; seen 2026; authors 8
    '.page-actions__left',
    // first of the messages; seen 2026; authors 3
    '[data-test-id="ticket-description"]',
  ],
};

/** The ticket's properties, with the Update button. */
export const PANEL: Thing = {
  name: 'properties panel',
  rungs: [
    // whole panel; seen 2026; authors 2
    '.ticket-properties-wrapper',
    // its part that stays while scrolling; seen 2026; authors 1
    '[data-test-id="ticket-properties-sticky"]',
    // the same by its class; seen 2026; authors 2
    '.ticket-sidebar-sticky',
    // panel of 2021; seen 2021; authors 1
    '.__module-tickets__ticket-details__properties',
  ],
};

/** The group among the properties. Its label is translated, and an admin may rename it. */
export const GROUP_FIELD: Thing = {
  name: 'group field',
  rungs: [
    // named by the field, as other fields were seen by four authors; seen 2026; authors 0
    '[data-test-id="tkt-properties-group"]',
    // named by its label; seen 2026; authors 1
    '[data-test-id="Group"]',
    // the same in Swedish; seen 2026; authors 0
    '[data-test-id="Grupp"]',
    // the same in German, Danish, Norwegian; seen 2026; authors 0
    '[data-test-id="Gruppe"]',
    // the same in Spanish and Portuguese, in which another field's label was seen; seen 2026; authors 0
    '[data-test-id="Grupo"]',
    // the same in French; seen 2026; authors 0
    '[data-test-id="Groupe"]',
    // the label itself; for the agent's field seen by 2 authors; seen 2026; authors 0
    '.label-field[title="Group"]',
    // class of the field; seen 2021; authors 1
    '.group-field',
  ],
};

/** The agent among the properties, named like the group. */
export const AGENT_FIELD: Thing = {
  name: 'agent field',
  rungs: [
    // named by the field, as other fields were seen by four authors; seen 2026; authors 0
    '[data-test-id="tkt-properties-agent"]',
    // named by its label; seen 2026; authors 2
    '[data-test-id="Agent"]',
    // the same in Swedish; seen 2026; authors 0
    '[data-test-id="Handläggare"]',
    // the same in Spanish, Portuguese, Italian; seen 2026; authors 0
    '[data-test-id="Agente"]',
    // named by its label or by the field, in small letters; seen 2021; authors 1
    '[data-test-id="agent"]',
    // the label itself; seen 2021; authors 2
    '.label-field[title="Agent"]',
  ],
};

/** What opens a select's options and shows its value. */
export const SELECT: Thing = {
  name: 'select',
  rungs: [
    // trigger of a power select; seen 2026; authors 9
    '.ember-power-select-trigger',
    // part inside the trigger; seen 2026; authors 3
    '[data-test-id="trigger-power-select"]',
  ],
};

/** The value of a select, as text. */
export const SELECTED: Thing = {
  name: 'selected value',
  rungs: [
    // chosen item inside the trigger; seen 2026; authors 9
    '.ember-power-select-selected-item',
  ],
};

/** Stands in the trigger instead of a value. */
export const NOTHING_SELECTED: Thing = {
  name: 'nothing selected',
  rungs: [
    // two dashes; seen 2026; authors 2
    '.custom-placeholder',
    // the select library's own; seen 2026; authors 0
    '.ember-power-select-placeholder',
  ],
};

/** Saves the properties. Disabled while there is nothing to save. */
export const UPDATE: Thing = {
  name: 'update button',
  rungs: [
    // button below the properties; seen 2026; authors 2
    '[data-test-id="ticket-properties-btn"]',
    // the same by its class; seen 2026; authors 1
    '.ticket-details-submit',
    // the panel's only submit button; seen 2026; authors 1
    '.ticket-properties-wrapper button[type="submit"]',
  ],
};

/** The requester's name in the contact card. */
export const CUSTOMER_NAME: Thing = {
  name: 'customer name',
  rungs: [
    // the classic card's heading; seen 2026; authors 1
    '.widget-requestor-info',
  ],
};

/** The contact card as a micro-frontend. */
export const CONTACT_CARD: Thing = {
  name: 'contact card',
  rungs: [
    // application with its content in a shadow root; seen 2026; authors 2
    'mfe-application[app-id*="contact-info"]',
  ],
};

/** The requester's name, as a link to the contact. */
export const CUSTOMER_LINK: Thing = {
  name: 'customer link',
  rungs: [
    // link in the contact card; not the authors of messages, whoever they are; seen 2026; authors 2
    'a[href*="/contacts/"]:not([data-test-id="user-name"])',
  ],
};

/** What somebody has written: a link in it says nothing of who the requester is. */
export const MESSAGE_TEXT: Thing = {
  name: 'message text',
  rungs: [
    // body of a message or note; seen 2026; authors 5
    '[data-test-conversation="conversation-text"]',
  ],
};

/** Who wrote the first message, which is the requester unless an agent did. */
export const FIRST_AUTHOR: Thing = {
  name: 'first author',
  rungs: [
    // author in the head of the description; seen 2026; authors 4
    '[data-test-id="ticket-description"]:not([data-test-is-agent]) [data-test-id="user-name"]',
  ],
};

/*
 * Attributes that are watched, of the things above.
 */

/** By these something is shown or hidden. */
export const SHOWN_BY = ['style', 'class', 'hidden'];
/** By this, and by its children and text, a field's value changes. */
export const VALUE_IN = ['class'];
