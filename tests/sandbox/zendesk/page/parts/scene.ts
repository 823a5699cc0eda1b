import type { EraMarkup } from '../eras/markup';
import type { FakeZendesk } from '../fake-zendesk';
import type { Words } from '../words';
import type { H } from '../../../page/h';

/** What every part of the page needs in order to draw itself and to pass on what the agent does. */
export interface Scene {
  document: Document;
  h: H;
  words: Words;
  era: EraMarkup;
  host: FakeZendesk;
}
