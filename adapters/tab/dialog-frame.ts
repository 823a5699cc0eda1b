import type { DialogHello, FromDialogFrame, ToDialogFrame } from '@/domain/dialog-line';
import type { Decision } from '@/domain/hold';
import { ownStyles } from './own-styles';

/** The longest until the question is on the screen, in ms: after that the save goes on. */
const PATIENCE = 3_000;
/** How often the dialog makes sure that the agent can see and use it, in ms. */
const LOOK_EVERY = 500;
/** How many looks in a row may go by without a sign of life from the frame: a busy machine is no crash. */
const SILENT_LOOKS = 10;

const STYLE = `
  dialog { box-sizing: border-box; width: min(480px, calc(100vw - 32px)); max-width: none; max-height: none; margin: 12vh auto auto; padding: 0;
    border: 0; border-radius: 8px; background: transparent; overflow: hidden; visibility: hidden; color-scheme: light dark;
    box-shadow: 0 12px 40px rgb(0 0 0 / .35) }
  dialog.ready { visibility: visible }
  dialog::backdrop { background: rgb(12 14 18 / .38) }
  iframe { display: block; width: 100%; height: 320px; max-height: 80vh; border: 0; color-scheme: light dark }`;

export interface OpenDialog {
  /** The background knows the hold: ask the agent. */
  show(): void;
  close(): void;
}

export type WatchCover = (document: Document, host: Element, changed: (clear: boolean) => void) => () => void;

export interface DialogHeard {
  /** The agent has answered. @param to who gets the case instead, by name */
  decided(decision: Decision, to?: string): void;
  /** The agent cannot be asked: it does not load, or the page took it away or hid it. */
  gone(why: string): void;
}

/**
 * Puts the guard's dialog into the page: a frame of the extension's own origin in a closed shadow root, above everything,
 * with the rest of the page inert. The page reads none of it, and its listeners see no key that is pressed in it.
 * Loading starts at once, so that it is there when the background has taken the hold.
 *
 * @param url the dialog page's address in the extension
 * @param origin of that page, once it has loaded: the address may be one that leads there
 * @param alive whether the extension is still there: with its background asleep nobody else tells when it was reloaded
 * @param watchCover watches what lies over the dialog (cover.ts); null where the dialog's own page can see that
 */
export function openDialog(
  document: Document,
  url: string,
  origin: string,
  title: string,
  holdId: string,
  heard: DialogHeard,
  alive: () => boolean,
  watchCover: WatchCover | null = null,
): OpenDialog {
  const view = document.defaultView as Window & typeof globalThis;
  const host = document.createElement('div');
  host.style.setProperty('display', 'contents', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  ownStyles(root, STYLE);
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = url;
  dialog.append(frame);
  root.append(dialog);

  const line = new view.MessageChannel();
  let closed = false;
  let loaded = false;
  let asked = false;
  let ready = false;
  let timer = 0;
  let silent = 0;
  let unwatch: (() => void) | undefined;

  function hello(): void {
    if (!loaded || !asked || closed) return;
    const message: DialogHello = { holdId };
    frame.contentWindow?.postMessage(message, origin, [line.port2]);
  }
  frame.addEventListener('load', () => {
    // A frame that is moved in the page loads anew, and has forgotten everything.
    if (loaded) return give('the page moved the dialog');
    loaded = true;
    hello();
  });

  line.port1.onmessage = ({ data }: MessageEvent<FromDialogFrame>) => {
    if (closed) return;
    silent = 0;
    if (data.is === 'here') return;
    if (data.is === 'ready') appear(data.height);
    else if (data.is === 'height') fit(data.height);
    else if (data.is === 'lost') give(data.why);
    else heard.decided(data.decision, data.to);
  };

  function fit(height: number): void {
    frame.style.height = `${Math.max(80, Math.ceil(height))}px`;
  }

  function appear(height: number): void {
    fit(height);
    ready = true;
    dialog.classList.add('ready');
    frame.focus();
    view.clearTimeout(timer);
    timer = view.setInterval(look, LOOK_EVERY);
    unwatch = watchCover?.(document, host, (clear) => tellFrame({ is: 'cover', clear }));
  }

  function look(): void {
    if (!alive()) return give('the extension was reloaded');
    const { width, height } = frame.getBoundingClientRect();
    const seen = frame.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const shown = host.isConnected && dialog.open && dialog.matches(':modal') && seen && width >= 100 && height >= 40;
    if (!shown) return give('the page hid the dialog');
    if (silent >= SILENT_LOOKS) return give('the dialog does not answer');
    silent += 1;
    tellFrame({ is: 'there?' });
  }

  function tellFrame(message: ToDialogFrame): void {
    line.port1.postMessage(message);
  }

  const removed = new view.MutationObserver(() => {
    if (!host.isConnected) give('the page removed the dialog');
  });
  removed.observe(document.documentElement, { childList: true });
  removed.observe(document, { childList: true });

  function give(why: string): void {
    if (closed) return;
    close();
    heard.gone(why);
  }

  function close(): void {
    if (closed) return;
    closed = true;
    view.clearTimeout(timer);
    unwatch?.();
    removed.disconnect();
    line.port1.close();
    if (dialog.open) dialog.close(); // gives the keyboard back to where it was
    host.remove();
  }

  // The keyboard may be outside of the frame: after a click beside it, or before it has loaded.
  const escape = (event: Event) => {
    event.preventDefault();
    if (ready && event.isTrusted) tellFrame({ is: 'escape' });
  };
  dialog.addEventListener('cancel', escape);
  dialog.addEventListener('close', () => {
    if (!closed && host.isConnected) dialog.showModal();
  });
  dialog.addEventListener('mousedown', (event) => {
    event.preventDefault();
    frame.focus();
  });

  document.documentElement.append(host);
  return {
    show() {
      if (closed) return;
      asked = true;
      dialog.showModal();
      timer = view.setTimeout(() => give('the dialog did not load'), PATIENCE);
      hello();
    },
    close,
  };
}
