import type { Status } from './api';
import type { FakeZendesk } from './fake-zendesk';

const SUBMITS: Record<string, Status> = { s: 'solved', o: 'open', p: 'pending', d: 'hold' };

/** The page's shortcuts, Ctrl+Alt+letter, heard on the document in the bubbling phase. Returns a way to stop. */
export function listenToKeys(document: Document, host: FakeZendesk): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.ctrlKey || !event.altKey || event.metaKey) return;
    // With Alt held some layouts yield another character, so the key's place counts too.
    const letter = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key.toLowerCase();
    const action = actionOf(letter, host);
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function actionOf(letter: string, host: FakeZendesk): (() => void) | null {
  const status = SUBMITS[letter];
  if (status) return () => void host.submit(status);
  switch (letter) {
    case 'u':
      return () => void host.submit();
    case 'c':
      return () => host.setChannel(true);
    case 'x':
      return () => host.setChannel(false);
    case 'm':
      return () => host.focusMacro();
    case 'v':
      return () => void host.navigate('/agent/filters/open');
    case 'n':
      return () => void host.navigate('/agent/tickets/new/1');
    case 'w':
      return () => {
        if (host.shown) host.closeTab(host.shown.key);
      };
    default:
      return null;
  }
}
