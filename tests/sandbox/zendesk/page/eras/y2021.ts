import { current } from './current';
import type { EraMarkup } from './markup';

/**
 * July 2021, the first Agent Workspace, half Ember: the ticket's id is on the conversation pane and nowhere else,
 * the visible workspace is the one that is not cached, and many parts are known by class only.
 */
export const y2021: EraMarkup = {
  ...current,
  tab: (key, selected) => ({
    tag: 'div',
    attributes: {
      'data-test-id': 'header-tab',
      'data-entity-id': key,
      role: 'tab',
      tabindex: 0,
      'aria-selected': String(selected),
    },
  }),
  breadcrumb: {
    organization: { class: 'btn' },
    user: { class: 'btn' },
    ticket: { class: 'btn active' },
  },
  subject: { 'data-test-id': 'ticket-pane-subject' },
  assignee: (h, { group, agent }, nobody) =>
    h(
      'div',
      { class: 'js-zero-state-ticket-tutorial-assignee-field look-assignee' },
      h('div', {}, h('div', {}, [group?.name, agent?.name].filter(Boolean).join('/') || nobody)),
    ),
  tagChip: { class: 'garden-tag-item' },
  composer: (isPublic) => ({
    wrapper: {
      class: `zendesk-editor--rich-text-container comment_input ${isPublic ? 'is-public' : ''}`,
    },
    editor: { 'data-test-id': 'standalone-rich-text-ckeditor' },
  }),
  submitMenu: { 'data-garden-id': 'menus.menu' },
  submitItem: (status) => ({ 'data-garden-id': 'menus.item', class: `c-btn zse-status-${status}` }),

  assemble: (h, _key, id, slots) => [
    slots.breadcrumb,
    h(
      'section',
      { class: 'main_panes ticket look-grid' },
      h('div', { class: 'pane left section look-column look-properties' }, slots.properties),
      h(
        'div',
        { class: 'pane right section look-column' },
        h(
          'div',
          {
            class: 'omni-conversation-pane look-conversation',
            'data-ticket-id': id,
            'data-side-conversations-anchor-id': id,
          },
          slots.subject,
          slots.log,
          slots.composer,
        ),
      ),
      h('div', { class: 'pane section look-column look-context' }, slots.context),
      slots.footer,
    ),
  ],
  setActive: () => {},
  setWorking: (workspace, working) => {
    workspace.querySelector('section.main_panes')?.classList.toggle('working', working);
  },
};
