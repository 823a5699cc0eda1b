import { assigneeTag, type EraMarkup } from './markup';

/** The Agent Workspace as seen in 2025 and 2026. */
export const current: EraMarkup = {
  tab: (key, selected) => ({
    tag: 'a',
    attributes: {
      'data-test-id': 'header-tab',
      'data-entity-type': 'TICKET_ENTITY_TYPE',
      'data-entity-id': key,
      'data-entity-is-selected': selected ? 'true' : 'false',
      'aria-current': selected ? 'page' : null,
    },
  }),
  breadcrumb: {
    organization: { 'data-test-id': 'tabs-nav-item-organizations' },
    user: { 'data-test-id': 'tabs-nav-item-users' },
    ticket: { 'data-test-id': 'tabs-section-nav-item-ticket' },
  },
  subject: { 'data-test-id': 'omni-header-subject' },
  assignee: assigneeTag,
  tagChip: { 'data-test-id': 'ticket-system-field-tags-item-selected', 'data-garden-id': 'tags.tag_view' },
  composer: () => ({
    wrapper: { 'data-test-id': 'ticket-rich-text-editor' },
    editor: { 'data-test-id': 'omnicomposer-rich-text-ckeditor' },
  }),
  submitMenu: { 'data-garden-id': 'dropdowns.menu' },
  submitItem: (status) => ({ 'data-test-id': `submit_button-menu-${status}` }),

  assemble: (h, key, id, slots) => [
    slots.breadcrumb,
    h(
      'div',
      { class: 'ticket-panes-grid-layout look-grid', 'data-test-id': `ticket-${key}-standard-layout` },
      h('div', { 'data-test-id': 'column-1', class: 'look-column look-properties' }, slots.properties),
      h(
        'div',
        { 'data-test-id': 'column-2', class: 'look-column' },
        h(
          'div',
          {
            class: 'look-conversation',
            'data-support-suite-trial-onboarding-id': 'conversationPane',
            'data-ticket-id': id,
            'data-side-conversations-anchor-id': id,
          },
          slots.subject,
          slots.log,
          slots.composer,
        ),
      ),
      h('div', { 'data-test-id': 'column-3', class: 'look-column look-context' }, slots.context),
      slots.footer,
    ),
  ],
  setActive: (workspace, active) => {
    workspace.querySelector('.ticket-panes-grid-layout')?.setAttribute('data-is-active', String(active));
  },
  setWorking: () => {},
};
