import { current } from './current';
import type { EraMarkup } from './markup';

/**
 * An account whose admin arranged the columns: another suffix on the container, apps and context to the left, the
 * properties to the right, the two ticket ids on different elements, and the footer beside the grid, not inside.
 */
export const layoutBuilder: EraMarkup = {
  ...current,
  submitItem: (status) => ({ 'data-action-id': `submit_button-menu-${status}` }),

  assemble: (h, key, id, slots) => [
    h(
      'div',
      { class: 'look-custom' },
      slots.breadcrumb,
      h(
        'div',
        { class: 'look-grid look-grid-custom', 'data-test-id': `ticket-${key}-custom-layout` },
        h('div', { 'data-test-id': 'column-1', class: 'look-column look-context' }, slots.context),
        h(
          'div',
          { 'data-test-id': 'column-2', class: 'look-column' },
          h(
            'section',
            { class: 'look-conversation', 'data-ticket-id': id },
            slots.subject,
            h(
              'div',
              { class: 'look-conversation', 'data-side-conversations-anchor-id': id },
              slots.log,
              slots.composer,
            ),
          ),
        ),
        h('div', { 'data-test-id': 'column-3', class: 'look-column look-properties' }, h('div', {}, slots.properties)),
      ),
    ),
    slots.footer,
  ],
  setActive: (workspace, active) => {
    workspace.querySelector('[data-test-id$="-custom-layout"]')?.setAttribute('data-is-active', String(active));
  },
};
