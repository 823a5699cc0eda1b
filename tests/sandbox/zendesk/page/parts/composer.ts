import { paragraphs, textOf } from '../../../page/editable';
import { withClass } from '../../../page/h';
import { icon } from '../../../page/icon';
import type { OpenTicket } from '../ticket-state';
import { closePopover, menuRow, openPopover } from './popover';
import type { Scene } from './scene';

/** The reply box: public or internal, an editable element like CKEditor's. The text lives in the draft. */
export function drawComposer(scene: Scene, open: OpenTicket): HTMLElement {
  const { document, h, words, era, host } = scene;
  if (open.record?.status === 'closed') return h('div', { class: 'look-composer-none' });
  const isPublic = open.draft.public;
  const requester = open.users.get(open.requesterId ?? -1);
  const { wrapper, editor: hooks } = era.composer(isPublic);
  const editor = h('div', {
    ...withClass(hooks, 'look-editor ck ck-content ck-editor__editable'),
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': words.composer,
  });
  editor.append(...paragraphs(document, open.draft.text));
  // The draft is read from the editor and never written back while the agent types: the caret stays where it is.
  editor.addEventListener('input', () => host.typed(open, textOf(editor)));
  const channel = h(
    'button',
    {
      'data-test-id': 'omnichannel-channel-switcher-button',
      'data-channel': isPublic ? 'web' : 'internal',
      class: 'look-button look-plain look-channel',
      type: 'button',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
    },
    icon(document, isPublic ? 'reply' : 'note'),
    isPublic ? words.publicReply : words.internalNote,
    icon(document, 'down'),
  );
  channel.addEventListener('click', () => openChannelMenu(scene, channel));
  return h(
    'div',
    withClass(wrapper, `look-composer ${isPublic ? '' : 'look-composer-note'}`),
    h(
      'div',
      { 'data-test-id': 'omnichannel-composer-toolbar', class: 'look-composer-bar' },
      channel,
      isPublic && requester && h('span', { class: 'look-quiet' }, `${words.to} ${requester.name}`),
    ),
    editor,
  );
}

function openChannelMenu({ h, words, host }: Scene, anchor: HTMLElement): void {
  const item = (kind: 'public' | 'internal', label: string) =>
    menuRow(
      h,
      { 'data-test-id': `omnichannel-channel-switcher-menuitem-${kind}`, role: 'menuitem' },
      () => {
        closePopover();
        host.setChannel(kind === 'public');
      },
      label,
    );
  const first = item('public', words.publicReply);
  const menu = h('ul', { role: 'menu', class: 'look-menu' }, first, item('internal', words.internalNote));
  openPopover(anchor, menu, 'above', () => first);
}
