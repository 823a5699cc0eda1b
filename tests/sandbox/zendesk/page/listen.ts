import { listen as listenToAddress } from '../../page/listen';
import type { FakeZendesk } from './fake-zendesk';
import { listenToKeys } from './keyboard';
import { pathOfLink } from './router';

/** Back and forward, links, shortcuts. Returns a way to stop listening. */
export function listen(document: Document, window: Window, host: FakeZendesk): () => void {
  const stops = [
    listenToAddress(document, window, {
      followAddress: () => host.followAddress(),
      navigate: (path) => host.navigate(path),
      pathOfLink,
    }),
    listenToKeys(document, host),
  ];
  return () => stops.forEach((stop) => stop());
}
