import { sendPlain } from '../save';
import { createRequest } from '../save-body';
import type { Properties } from '../ticket-state';
import { drawField } from './field';
import { powerSelect } from './power-select';
import type { Piece, Scene } from './scene';

/**
 * The form for a ticket that does not exist yet. It has the same fields as a ticket, with the same test ids, and no
 * Update button.
 */
export function drawNewTicket(scene: Scene): HTMLElement {
  const { h, words, host } = scene;
  const { directory } = host;
  const chosen: Partial<Properties> = { groupId: null, agentId: null };
  const pieces: Piece[] = [];
  const input = (label: string, attributes: Record<string, string>) => {
    const field = h('input', { class: 'look-input', required: true, 'aria-label': label, ...attributes });
    return {
      field,
      row: h('div', { class: 'look-field' }, h('label', { class: 'label-field look-label' }, label), field),
    };
  };
  const select = (name: 'group' | 'agent', key: 'groupId' | 'agentId') => {
    const piece = powerSelect<number | null>(scene, {
      label: directory.label(name, words),
      choices: () => (name === 'group' ? directory.groupChoices() : directory.agentChoices(chosen.groupId ?? null)),
      value: () => chosen[key] ?? null,
      pick: (value) => {
        chosen[key] = value;
        for (const each of pieces) each.refresh?.();
      },
      searchable: true,
    });
    pieces.push(piece);
    return drawField(scene, name, piece.element);
  };
  const email = input(words.requesterEmail, { type: 'email', name: 'email' });
  const subject = input(directory.label('subject', words), { type: 'text', name: 'subject' });
  const description = h('textarea', { class: 'look-input', 'aria-label': words.description, rows: '6' });
  const error = h('p', { role: 'alert', class: 'look-error', hidden: true });
  const form = h(
    'form',
    { class: 'look-new' },
    h('h1', { class: 'look-title' }, words.newTicket),
    email.row,
    subject.row,
    select('group', 'groupId'),
    select('agent', 'agentId'),
    h('div', { class: 'look-field' }, h('label', { class: 'label-field look-label' }, words.description), description),
    error,
    h('button', { type: 'submit', class: 'btn btn--primary look-button look-primary' }, words.create),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void create();
  });
  return form;

  async function create(): Promise<void> {
    const properties = { ...chosen, subject: subject.field.value, status: 2, priority: 1 };
    const request = createRequest(email.field.value, description.value, properties);
    const failure = await sendPlain(request, new AbortController(), {
      api: host.api,
      timeout: host.settings.saveTimeout,
      words,
    });
    error.textContent = failure ?? '';
    error.hidden = failure === null;
    if (failure === null) await host.navigate('/a/tickets/filters/all_tickets');
  }
}
