import type { OpenTicket } from '../ticket-state';
import { shownAssignee } from '../ticket-state';
import { openAssigneeMenu } from './assignee-menu';
import { icon } from '../../../page/icon';
import type { Scene } from './scene';
import { drawTags } from './tags-field';

/** The column of fields: requester, assignee, tags, type and priority. */
export function drawProperties(scene: Scene, open: OpenTicket): HTMLElement {
  const { h, words } = scene;
  const requester = open.users.get(open.requesterId ?? -1);
  const name = requester?.name ?? '';
  return h(
    'div',
    { class: 'look-fields' },
    h(
      'div',
      { class: 'look-field' },
      h('span', { 'data-test-id': 'ticket-system-field-requester-label', class: 'look-label' }, words.requester),
      h(
        'div',
        { 'data-test-id': 'ticket-system-field-requester-select', class: 'look-input' },
        h('div', { title: name }, name || words.unassigned),
      ),
    ),
    drawAssignee(scene, open),
    drawTags(scene, open),
    still(scene, 'ticket-fields-type-select', words.type, open.record?.type ?? words.unassigned),
    still(scene, 'ticket-fields-priority-select', words.priority, open.record?.priority ?? words.unassigned),
  );
}

function drawAssignee(scene: Scene, open: OpenTicket): HTMLElement {
  const { document, h, words, era, host } = scene;
  const closed = open.record?.status === 'closed';
  const trigger = h(
    'div',
    {
      'data-test-id': 'assignee-field-autocomplete-trigger',
      class: 'look-input look-trigger',
      role: 'combobox',
      tabindex: closed ? null : 0,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-disabled': closed ? 'true' : null,
      'aria-label': words.assignee,
    },
    era.assignee(h, shownAssignee(open), words.unassigned),
    icon(document, 'down'),
  );
  if (!closed) {
    trigger.addEventListener('click', () => void openAssigneeMenu(scene, trigger));
    trigger.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      void openAssigneeMenu(scene, trigger);
    });
  }
  return h(
    'div',
    { 'data-test-id': 'assignee-field', class: 'look-field' },
    h(
      'div',
      { class: 'look-label-row' },
      h('span', { class: 'look-label' }, words.assignee),
      !closed &&
        h(
          'button',
          {
            'data-test-id': 'assignee-field-take-it-button',
            class: 'look-link',
            type: 'button',
            onclick: () => void host.takeIt(),
          },
          words.takeIt,
        ),
    ),
    trigger,
  );
}

function still({ h }: Scene, testId: string, label: string, value: string): HTMLElement {
  return h(
    'div',
    { class: 'look-field' },
    h('span', { class: 'look-label' }, label),
    h('div', { 'data-test-id': testId, class: 'look-input' }, value),
  );
}
