import type { Thing } from '../shared/rungs';

/**
 * Everything that Stafett knows about the markup of Zendesk's agent pages, and the only place that knows it.
 *
 * One constant per thing. Its rungs are tried in order, newest page first. The comment above each rung says what it is,
 * when it was last seen, and how many independent authors were seen using it, so that old rungs can be taken away by
 * date. Trust, in this order: the address, `data-*` hooks, ARIA structure, class names; generated classes and texts
 * (translated) never. `{id}` stands for the ticket's id.
 */

/** A part of the page that carries one ticket's id. Every open ticket has one, the hidden ones too. */
export const TICKET: Thing = {
  name: 'ticket',
  rungs: [
    // the ticket's grid; seen 2026; authors 3
    '[data-test-id="ticket-{id}-standard-layout"]',
    // the same where an admin arranged the columns (layout builder); seen 2026; authors 1
    '[data-test-id="ticket-{id}-custom-layout"]',
    // the conversation pane, inside the ticket; seen 2026; authors 4
    '[data-ticket-id="{id}"]',
    // the same pane, oldest hook that is still used; seen 2025; authors 7
    '[data-side-conversations-anchor-id="{id}"]',
  ],
};

/** The frame around one ticket: breadcrumb, columns and footer. */
export const WORKSPACE: Thing = {
  name: 'workspace',
  rungs: [
    // Ember's view of one open tab; seen 2026; authors 3
    '.workspace',
  ],
};

/** What holds the frames of all open tickets: never belongs to one ticket. */
export const PANES: Thing = {
  name: 'panes',
  rungs: [
    // no longer unique, but always outside every ticket; seen 2026; authors 3
    '#main_panes',
    // the shell's main part; seen 2026; authors 2
    'main[data-garden-id="navigation.main"]',
  ],
};

/** A frame that is kept for later: its ticket is not on the screen, whatever its style says. */
export const CACHED: Thing = {
  name: 'cached workspace',
  rungs: [
    // class of a workspace in the background; seen 2026; authors 3
    '.is-cached',
  ],
};

/** The header's tab of the ticket on the screen. Its `data-entity-id` is the ticket's id; a new ticket's has letters. */
export const SELECTED_TAB: Thing = {
  name: 'selected tab',
  rungs: [
    // link with its own mark; seen 2026; authors 3
    '[data-test-id="header-tab"][data-entity-id][data-entity-is-selected="true"]',
    // link with the ARIA mark; seen 2026; authors 1
    '[data-test-id="header-tab"][data-entity-id][aria-current="page"]',
    // element of 2021 to 2023; seen 2023; authors 2
    '[data-test-id="header-tab"][data-entity-id][data-selected="true"]',
    // ARIA tab of 2021; seen 2021; authors 1
    '[data-test-id="header-tab"][data-entity-id][aria-selected="true"]',
  ],
};

/** The assignee field of a ticket. */
export const HOLDER_FIELD: Thing = {
  name: 'holder field',
  rungs: [
    // wrapper of the field; seen 2026; authors 3
    '[data-test-id="assignee-field"]',
    // what opens its menu, inside the wrapper; seen 2026; authors 2
    '[data-test-id="assignee-field-autocomplete-trigger"]',
    // the field before the Agent Workspace's own; seen 2021; authors 1
    '.js-zero-state-ticket-tutorial-assignee-field',
  ],
};

/** Group and agent are set: two titles inside, the group's and then the agent's. */
export const AGENT_TAG: Thing = {
  name: 'agent tag',
  rungs: [
    // tag inside the assignee field; seen 2026; authors 4
    '[data-test-id="assignee-field-selected-agent-tag"]',
  ],
};

/** Only a group is set: one title inside. */
export const GROUP_TAG: Thing = {
  name: 'group tag',
  rungs: [
    // tag inside the assignee field; seen 2026; authors 2
    '[data-test-id="assignee-field-selected-group-tag"]',
  ],
};

/** Where the tags' names stand in full, whatever is cut short on the screen. */
export const TITLED: Thing = {
  name: 'titled name',
  rungs: [
    // parts of the tags in the assignee field; seen 2026; authors 4
    '[title]',
  ],
};

/** The field is drawn as far as its value: with this and without a tag, nobody is set. */
export const HOLDER_VALUE: Thing = {
  name: 'holder value',
  rungs: [
    // what opens the menu and holds the tag; seen 2026; authors 2
    '[data-test-id="assignee-field-autocomplete-trigger"]',
  ],
};

/** Group and agent as one text, before there were tags. */
export const HOLDER_TEXT: Thing = {
  name: 'holder text',
  rungs: [
    // text of the old field; seen 2021; authors 1
    '.js-zero-state-ticket-tutorial-assignee-field > div > div',
  ],
};

/** The requester's name, in a title. */
export const CUSTOMER_FIELD: Thing = {
  name: 'customer field',
  rungs: [
    // requester field among the ticket's properties; seen 2026; authors 6
    '[data-test-id="ticket-system-field-requester-select"] [title]',
  ],
};

/** The requester's name, as text. */
export const CUSTOMER_CRUMB: Thing = {
  name: 'customer crumb',
  rungs: [
    // breadcrumb above the ticket; seen 2026; authors 5
    '[data-test-id="tabs-nav-item-users"]',
  ],
};

/** The button that saves the ticket. */
export const SUBMIT_BUTTON: Thing = {
  name: 'submit button',
  rungs: [
    // main half of the split button; seen 2026; authors 12
    '[data-test-id="submit_button-button"]',
  ],
};

/** What opens the menu of statuses to save with. */
export const SUBMIT_CARET: Thing = {
  name: 'submit caret',
  rungs: [
    // small half of the split button; seen 2026; authors 12
    '[data-test-id="submit_button-menu-button"]',
  ],
};

/** One status in that menu. The menu may hang anywhere in the document. */
export const SUBMIT_ITEM: Thing = {
  name: 'submit item',
  rungs: [
    // item named by its status; seen 2026; authors 2
    '[data-test-id^="submit_button-menu-"]:not([data-test-id="submit_button-menu-button"])',
    // item with an action instead; seen 2026; authors 1
    '[data-action-id^="submit_button-menu-"]',
    // item of 2021 to 2023, known by its status class; seen 2023; authors 1
    '[data-garden-id="menus.item"][class*="zse-status"]',
  ],
};

/** An item of whichever menu is open: a status only while the submit caret says that its own menu is open. */
export const OPEN_MENU_ITEM: Thing = {
  name: 'open menu item',
  rungs: [
    // item of a Garden menu; seen 2026; authors 2
    '[data-garden-id="dropdowns.menu"] [role="menuitem"]',
    // item of a Garden menu, older name; seen 2023; authors 2
    '[data-garden-id="menus.item"]',
  ],
};

/*
 * Attributes that are read or watched, of the things above.
 */

/** Of SELECTED_TAB: the ticket's id. */
export const TAB_TICKET_ID = 'data-entity-id';
/** Of SUBMIT_ITEM: its name, by which it is found again when the menu has been drawn anew. */
export const ITEM_NAMES = ['data-test-id', 'data-action-id'];
/** Of SUBMIT_CARET: "true" while its menu is open. */
export const MENU_OPEN = 'aria-expanded';
/** By these a hidden ticket comes to the front. */
export const SHOWN_BY = ['style', 'class', 'data-is-active'];
/** By these, and by its children, the assignee field changes. */
export const HOLDER_IN = ['title', 'data-test-id'];
