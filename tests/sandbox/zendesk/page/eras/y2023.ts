import { current } from './current';
import type { EraMarkup } from './markup';

/** September 2023: the grid is a class, the active one too; tabs are divs; only the anchor names the ticket. */
export const y2023: EraMarkup = {
  ...current,
  tab: (key, selected) => ({
    tag: 'div',
    attributes: {
      'data-test-id': 'header-tab',
      'data-entity-type': 'TICKET_ENTITY_TYPE',
      'data-entity-id': key,
      role: 'tab',
      tabindex: 0,
      'aria-selected': String(selected),
      'data-selected': String(selected),
    },
  }),
  submitItem: () => ({ 'data-garden-id': 'menus.item' }),

  assemble: (h, _key, id, slots) => [
    slots.breadcrumb,
    h(
      'div',
      { class: 'ticket-panes-grid-layout look-grid' },
      h('div', { 'data-garden-id': 'pane', class: 'look-column look-properties' }, slots.properties),
      h(
        'div',
        { 'data-garden-id': 'pane', class: 'look-column' },
        h(
          'div',
          { class: 'omni-conversation-pane look-conversation', 'data-side-conversations-anchor-id': id },
          slots.subject,
          slots.log,
          slots.composer,
        ),
      ),
      h('div', { 'data-garden-id': 'pane', class: 'look-column look-context' }, slots.context),
      slots.footer,
    ),
  ],
  setActive: (workspace, active) => {
    workspace.querySelector('.ticket-panes-grid-layout')?.classList.toggle('active', active);
  },
};
