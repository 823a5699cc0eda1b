import type { OpenTicket } from '../ticket-state';
import { shownTags } from '../ticket-state';
import { withClass } from '../../../page/h';
import { icon } from '../../../page/icon';
import type { Scene } from './scene';

/** The tags as chips with a remove button, and a box to add one. Saved only with the ticket, as a whole list. */
export function drawTags(scene: Scene, open: OpenTicket): HTMLElement {
  const { document, h, words, era, host } = scene;
  const tags = shownTags(open);
  const closed = open.record?.status === 'closed';
  const chip = (tag: string) =>
    h(
      'span',
      withClass(era.tagChip, 'look-chip'),
      h('span', {}, tag),
      !closed &&
        h(
          'button',
          {
            type: 'button',
            class: 'look-chip-close',
            'aria-label': `${words.remove} ${tag}`,
            onclick: () => host.setTags(tags.filter((one) => one !== tag)),
          },
          icon(document, 'close'),
        ),
    );
  const add = h('input', {
    type: 'text',
    class: 'look-bare',
    'aria-label': words.addTag,
    'data-focus': 'add-tag',
    placeholder: words.addTag,
  });
  add.addEventListener('keydown', (event) => {
    const tag = add.value.trim().toLowerCase();
    if (event.key !== 'Enter' || tag === '') return;
    event.preventDefault();
    host.setTags(tags.includes(tag) ? tags : [...tags, tag]);
  });
  return h(
    'div',
    { 'data-test-id': 'ticket-fields-tags', class: 'look-field' },
    h('span', { class: 'look-label' }, words.tags),
    h(
      'div',
      { 'data-test-id': 'ticket-system-field-tags-multiselect', class: 'look-input look-chips' },
      ...tags.map(chip),
      !closed && add,
    ),
  );
}
