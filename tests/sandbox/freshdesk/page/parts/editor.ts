import { paragraphs, textOf } from '../../../page/editable';
import { icon } from '../../../page/icon';
import type { OpenTicket } from '../ticket-state';
import { barButton, menuButton } from './menu';
import type { Piece, Scene } from './scene';

/** Below the conversation: the closed bar, or the open editor with Send. The text lives in the draft. */
export function drawEditor(scene: Scene, open: OpenTicket): Piece {
  return { element: open.draft.writing ? openEditor(scene, open) : closedBar(scene) };
}

function closedBar(scene: Scene): HTMLElement {
  const { h, words, host } = scene;
  const item = (button: HTMLElement) => h('li', {}, button);
  return h(
    'div',
    { class: 'look-editor-bar' },
    h(
      'ul',
      { class: 'reply-bar look-actions' },
      item(
        barButton(
          scene,
          'reply',
          words.reply,
          { 'data-test-id': 'ticket-action-reply', 'data-test-email-action-btn': 'reply' },
          () => host.write(true),
        ),
      ),
      item(barButton(scene, 'note', words.addNote, { 'data-test-email-action-btn': 'note' }, () => host.write(false))),
    ),
  );
}

function openEditor(scene: Scene, open: OpenTicket): HTMLElement {
  const { document, h, words, host } = scene;
  const { draft, requester } = open;
  const area = h('div', {
    class: 'fr-element fr-view look-editor',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.composer,
    'data-focus': 'editor',
  });
  area.append(...paragraphs(document, draft.text));
  // The draft is read from the editor and never written back while the agent types: the caret stays where it is.
  area.addEventListener('input', () => host.typed(open, textOf(area)));
  const send = h(
    'button',
    {
      id: 'send-and-set',
      'data-test-id': 'submit',
      type: 'button',
      class: 'btn btn--primary look-button look-primary look-joined',
      onclick: () => void host.send(),
    },
    draft.public ? words.send : words.addNote,
  );
  const trigger = h('button', {
    type: 'button',
    class: 'send-and-set-trigger look-button look-primary look-joined-end',
    'aria-label': words.sendAndSet,
    'data-focus': 'send-and-set',
  });
  trigger.append(icon(document, 'down'));
  menuButton(scene, trigger, () =>
    host.directory
      .statusChoices(words)
      .filter(({ value }) => value !== 2)
      .map(({ value, text }) => ({
        text: words.sendAndSetAs(text),
        attributes: { class: 'send-and-set-item' },
        pick: () => void host.send(value),
      })),
  );
  return h(
    'div',
    { class: `rich-editor look-composer ${draft.public ? '' : 'look-note'}` },
    h('div', { class: 'look-quiet' }, draft.public ? `${words.to}: ${requester?.name ?? ''}` : words.addNote),
    h('div', { class: 'fr-box' }, area),
    h(
      'div',
      { class: 'look-actions' },
      h('button', { type: 'button', class: 'look-link', onclick: () => host.discard() }, words.discard),
      h('span', { class: 'look-spring' }),
      send,
      trigger,
    ),
  );
}
