import type { Choice } from '../directory';
import { change, isDirty, shownProperties, type OpenTicket, type Properties } from '../ticket-state';
import { drawField } from './field';
import { powerSelect, type Select } from './power-select';
import type { Piece, Scene } from './scene';
import { drawTags } from './tags-field';

/**
 * The panel with the ticket's fields and the Update button, which is a submit button: a press, Enter in a text field and
 * whatever else submits the form saves the fields.
 */
export function drawProperties(scene: Scene, open: OpenTicket): Piece {
  const { h, words, host } = scene;
  const { directory } = host;
  const pieces: Piece[] = [];
  const locked = new Set<string>(host.settings.lockedFields);
  const shown = () => shownProperties(open);
  const put = (changes: Partial<Properties>) => {
    change(open, changes);
    host.changed(open);
  };
  const select = <T>(name: string, more: Omit<Select<T>, 'label' | 'locked'>) => {
    const label = directory.label(name, words);
    const piece = powerSelect(scene, { label, locked: locked.has(name), ...more });
    pieces.push(piece);
    return drawField(scene, name, piece.element, locked.has(name));
  };
  const fields = [
    drawTags(scene, open, pieces),
    select<string | null>('ticket_type', {
      choices: () => directory.typeChoices(),
      value: () => shown().type,
      name: (type) => type,
      pick: (type) => put({ type }),
    }),
    select<number>('status', {
      choices: () => directory.statusChoices(words),
      value: () => shown().status,
      pick: (status) => put({ status }),
    }),
    select<number>('priority', {
      choices: () => directory.priorityChoices(words),
      value: () => shown().priority,
      pick: (priority) => put({ priority }),
    }),
    select<number | null>('group', {
      choices: (): Choice<number | null>[] => directory.groupChoices(),
      value: () => shown().groupId,
      name: (id) => directory.groupName(id),
      pick: (groupId) => put(withGroup(scene, shown(), groupId)),
      searchable: true,
    }),
    select<number | null>('agent', {
      choices: () => directory.agentChoices(shown().groupId),
      value: () => shown().agentId,
      name: (id) => directory.agentName(id),
      pick: (agentId) => put({ agentId }),
      searchable: true,
    }),
    ...Object.entries(shown().customFields).map(([name, value]) => drawCustom(name, value)),
  ];

  const update = h(
    'button',
    {
      type: 'submit',
      'data-test-id': 'ticket-properties-btn',
      class: 'ticket-details-submit btn btn--primary look-button look-primary look-wide',
    },
    words.update,
  );
  const refreshText = h(
    'div',
    { class: 'ticket-sidebar-sticky__refresh-text look-refresh' },
    h('button', { type: 'button', class: 'look-link', onclick: () => void host.reload(open.id) }, words.refresh),
  );
  const error = h('div', { role: 'alert', class: 'look-error' });
  const form = h('form', { class: 'look-form' }, h('div', { class: 'look-fields' }, ...fields), error, update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void host.update();
  });
  const sticky = h(
    'div',
    { class: 'ticket-sidebar-sticky look-sticky', 'data-test-id': 'ticket-properties-sticky' },
    h('h3', { class: 'look-heading' }, words.properties),
    form,
  );
  const refresh = () => {
    for (const piece of pieces) piece.refresh?.();
    update.disabled = !isDirty(open) || open.saving !== null;
    update.setAttribute('aria-busy', String(open.saving !== null));
    error.textContent = open.saveError ?? '';
    error.hidden = open.saveError === null;
    if (open.stale && !refreshText.isConnected) sticky.insertBefore(refreshText, form);
    else if (!open.stale) refreshText.remove();
  };
  refresh();
  return { element: h('div', { class: 'ticket-properties-wrapper look-properties' }, sticky), refresh };

  function drawCustom(name: string, value: string | null): HTMLElement {
    const input = h('input', { type: 'text', name: `customFields.${name}`, class: 'look-input' });
    input.value = value ?? '';
    input.addEventListener('input', () =>
      put({ customFields: { ...shown().customFields, [name]: input.value === '' ? null : input.value } }),
    );
    return drawField(scene, name, input);
  }
}

/** Another group takes the agent away who is not in it. Inferred. */
export function withGroup({ host }: Pick<Scene, 'host'>, now: Properties, groupId: number | null): Partial<Properties> {
  const stays = now.agentId === null || groupId === null || host.directory.isMember(now.agentId, groupId);
  return stays ? { groupId } : { groupId, agentId: null };
}
