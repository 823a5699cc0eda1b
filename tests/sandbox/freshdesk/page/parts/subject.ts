import type { OpenTicket } from '../ticket-state';
import { shownProperties } from '../ticket-state';
import { openRoot } from './open-root';
import type { Piece, Scene } from './scene';

/** The subject, with controls inside of its heading. In the newest pages it is in a shadow root, and the title has it too. */
export function drawSubject({ document, h, words, host }: Scene, open: OpenTicket): Piece {
  const text = h('span', {}, shownProperties(open).subject);
  const heading = h(
    'h2',
    { class: 'ticket-subject-heading look-subject' },
    text,
    h('button', { type: 'button', class: 'look-link', 'data-focus': 'summary' }, words.addSummary),
  );
  const refresh = () => {
    text.textContent = shownProperties(open).subject;
  };
  if (host.settings.subject === 'heading') return { element: heading, refresh };
  heading.classList.remove('ticket-subject-heading');
  return { element: openRoot(document, 'ticket-details', {}, heading), refresh };
}
