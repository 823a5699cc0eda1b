import type { HelpdeskPage } from '../helpdesk';
import { ownStyles } from './own-styles';

/** How often the note looks where the submit button is now, in ms. */
const FOLLOW = 300;
const GAP = 6;

const STYLE = `
  div { position: fixed; box-sizing: border-box; max-width: min(340px, 90vw); padding: 4px 10px; border-radius: 0 6px 6px 0; pointer-events: none;
    font: 12px/16px system-ui, sans-serif; border-left: 3px solid currentColor; z-index: 2147483000 }
  .attention { color: #8a5200; background: #fff3dc }
  .stop { color: #b0231b; background: #fdeceb }
  @media (prefers-color-scheme: dark) {
    .attention { color: #f0b95a; background: #33270f }
    .stop { color: #ff8f86; background: #3a1715 }
  }`;

/** One coloured line by the submit button. It moves nothing, takes no clicks, and the page can neither read nor style it. */
export interface SubmitNote {
  say(ticketId: string, text: string, look: 'attention' | 'stop'): void;
  clear(): void;
}

export function submitNote(document: Document, page: HelpdeskPage, signal: AbortSignal): SubmitNote {
  let host: HTMLElement | null = null;
  let timer = 0;
  const view = document.defaultView as Window;

  function clear(): void {
    view.clearInterval(timer);
    host?.remove();
    host = null;
  }
  signal.addEventListener('abort', clear);

  return {
    clear,
    say(ticketId, text, look) {
      clear();
      if (signal.aborted) return;
      host = document.createElement('div');
      const root = host.attachShadow({ mode: 'closed' });
      ownStyles(root, STYLE);
      const line = document.createElement('div');
      line.className = look;
      line.setAttribute('role', 'status');
      line.textContent = text;
      root.append(line);
      document.documentElement.append(host);
      const follow = () => place(line, page.submitBox(ticketId), view);
      follow();
      timer = view.setInterval(follow, FOLLOW);
    },
  };
}

/** Above the button, its right edges in line; hidden while there is no button. */
function place(line: HTMLElement, box: DOMRect | null, view: Window): void {
  line.style.visibility = box ? 'visible' : 'hidden';
  if (!box) return;
  line.style.right = `${Math.max(0, view.innerWidth - box.right)}px`;
  line.style.bottom = `${Math.max(0, view.innerHeight - box.top + GAP)}px`;
}
