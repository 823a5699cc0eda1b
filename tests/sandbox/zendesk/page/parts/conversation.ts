import type { CommentRecord } from '../api';
import type { OpenTicket } from '../ticket-state';
import { shownSubject } from '../ticket-state';
import { withClass } from '../../../page/h';
import type { Scene } from './scene';
import { initials } from '../../../page/initials';

/** The subject above the conversation. */
export function drawSubject({ h, words, era, host }: Scene, open: OpenTicket): HTMLElement {
  const input = h('input', {
    ...withClass(era.subject, 'look-subject'),
    type: 'text',
    'aria-label': words.subject,
    placeholder: words.subject,
    readonly: open.record?.status === 'closed',
  });
  input.value = shownSubject(open);
  input.addEventListener('input', () => host.setSubject(input.value));
  return h('div', { class: 'look-subject-row' }, input);
}

/** The conversation, oldest first, as an agent scrolls it. */
export function drawLog(scene: Scene, open: OpenTicket): HTMLElement {
  const { h, words } = scene;
  const merged = open.record?.tags.includes('closed_by_merge') ?? false;
  const closed = open.record?.status === 'closed';
  return h(
    'div',
    { 'data-test-id': 'omni-log-container', class: 'look-log', role: 'log', 'aria-label': words.ticket, tabindex: 0 },
    ...open.comments.map((comment) => drawComment(scene, open, comment)),
    closed && h('p', { class: 'look-banner' }, merged ? words.merged : words.closedTicket),
  );
}

function drawComment({ h, words }: Scene, open: OpenTicket, comment: CommentRecord): HTMLElement {
  const author = open.users.get(comment.author_id);
  const name = author?.name ?? `#${comment.author_id}`;
  const fromAgent = author ? author.role !== 'end-user' : false;
  return h(
    'article',
    {
      'data-test-id': 'omni-log-comment-item',
      'data-zes-comment-is-note': comment.public ? null : 'true',
      class: `look-comment ${comment.public ? '' : 'look-note'}`,
    },
    h('span', { class: `look-face ${fromAgent ? 'look-face-agent' : ''}`, 'aria-hidden': 'true' }, initials(name)),
    h(
      'div',
      { class: 'look-comment-body' },
      h(
        'header',
        { class: 'look-comment-head' },
        h(
          'span',
          { 'data-test-id': 'omni-log-item-sender' },
          h(
            'a',
            {
              'data-test-id': 'omni-log-comment-user-link',
              href: `/agent/users/${comment.author_id}`,
              class: 'look-name',
            },
            name,
          ),
        ),
        !comment.public &&
          h('span', { 'data-test-id': 'omni-log-internal-note-tag', class: 'look-note-tag' }, words.internal),
        h(
          'time',
          { 'data-test-id': 'timestamp-relative', datetime: comment.created_at, class: 'look-quiet' },
          comment.created_at.slice(0, 16).replace('T', ' '),
        ),
      ),
      h(
        'div',
        { 'data-test-id': 'omni-log-item-message', type: comment.public ? 'public' : 'internal' },
        h(
          'div',
          { 'data-test-id': 'omni-log-message-content', class: 'look-message' },
          ...comment.body.split(/\n{2,}/).map((paragraph) => h('p', {}, paragraph)),
        ),
      ),
    ),
  );
}
