import type { Scene } from './scene';

/** The fields whose test id follows the label where an account has both kinds. */
const LABELLED = new Set(['agent', 'group']);

/** A field of the panel: a container with one of its two test ids, a label with a title, and its control. */
export function drawField({ h, words, host }: Scene, name: string, control: HTMLElement, locked = false): HTMLElement {
  const label = host.directory.label(name, words);
  const { fieldTestIds } = host.settings;
  const byLabel = fieldTestIds === 'label' || (fieldTestIds === 'mixed' && LABELLED.has(name));
  return h(
    'div',
    {
      'data-test-id': byLabel ? label : `tkt-properties-${name}`,
      class: `form-field ${name === 'group' ? 'group-field' : ''} ${locked ? 'disabledFormField' : ''} look-field`,
    },
    h('label', { class: 'label-field look-label', title: label }, label),
    control,
  );
}
