import type { H } from '../../../page/h';
import type { FakeFreshdesk } from '../fake-freshdesk';
import type { Words } from '../words';

/** What every part of the page needs in order to draw itself and to pass on what the agent does. */
export interface Scene {
  document: Document;
  h: H;
  words: Words;
  host: FakeFreshdesk;
}

/** A drawn piece of the page. What the agent changes is put in place, as Ember does: no node is replaced for it. */
export interface Piece {
  element: HTMLElement;
  refresh?: () => void;
}
