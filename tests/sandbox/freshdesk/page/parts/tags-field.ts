import { icon } from '../../../page/icon';
import { shownProperties, type OpenTicket } from '../ticket-state';
import { drawField } from './field';
import type { Piece, Scene } from './scene';

/** The tags as the chips of a multiple power-select. They are saved as a whole list, and only with Update. */
export function drawTags(scene: Scene, open: OpenTicket, pieces: Piece[]): HTMLElement {
  const { document, h, words, host } = scene;
  const chips = h('ul', { class: 'ember-power-select-multiple-options look-chips' });
  const add = h('input', {
    type: 'text',
    class: 'ember-power-select-trigger-multiple-input look-bare',
    placeholder: words.addTag,
    'aria-label': words.addTag,
    'data-focus': 'add-tag',
  });
  const chip = (tag: string) =>
    h(
      'li',
      { class: 'ember-power-select-multiple-option look-chip' },
      h(
        'button',
        {
          type: 'button',
          class: 'ember-power-select-multiple-remove-btn look-chip-close',
          'aria-label': `${words.remove} ${tag}`,
          onclick: () => host.setTags(shownProperties(open).tags.filter((one) => one !== tag)),
        },
        icon(document, 'close'),
      ),
      h('span', { class: 'tag-options' }, tag),
    );
  const refresh = () => {
    chips.replaceChildren(...shownProperties(open).tags.map(chip));
  };
  add.addEventListener('keydown', (event) => {
    const tag = add.value.trim();
    if (event.key !== 'Enter' || tag === '') return;
    event.preventDefault();
    add.value = '';
    const { tags } = shownProperties(open);
    host.setTags(tags.includes(tag) ? tags : [...tags, tag]);
  });
  refresh();
  pieces.push({ element: chips, refresh });
  return drawField(scene, 'tags', h('div', { class: 'look-input look-tags' }, chips, add));
}
