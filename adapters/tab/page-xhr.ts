import type { Judge, PageWindow } from './page-guard';
import type { Save } from './page-saves';

type Xhr = XMLHttpRequest;

interface Opened {
  read(body: string): Save | null;
  /** what waits for an answer */
  held: Save | null;
}

/** Puts the guard in front of the page's `XMLHttpRequest`. Synchronous requests are never held: they cannot wait. */
export function wrapXhr(window: PageWindow, judge: Judge): void {
  const { XMLHttpRequest, ProgressEvent, Event, EventTarget, DOMException } = window;
  const { prototype } = XMLHttpRequest;
  const { open, send, abort } = prototype;
  const { addEventListener } = EventTarget.prototype; // the page's own may be another by the time it is needed
  const { apply } = Reflect;
  const opened = new WeakMap<Xhr, Opened>();
  /** requests that ended here, without the platform knowing */
  const ended = new WeakSet<Xhr>();

  /** What the page sees when the network refuses, or the page aborts, a request that never left. */
  function endHere(xhr: Xhr, how: 'error' | 'abort'): void {
    ended.add(xhr);
    const state = (value: number) => Object.defineProperty(xhr, 'readyState', { value, configurable: true });
    state(4);
    xhr.dispatchEvent(new Event('readystatechange'));
    for (const target of [xhr.upload, xhr])
      for (const type of [how, 'loadend']) target.dispatchEvent(new ProgressEvent(type));
    if (how === 'abort' && ended.has(xhr)) state(0);
  }

  function guarded(xhr: Xhr, args: unknown[], request: Opened, save: Save): void {
    request.held = save;
    const go = (body: string | null) => {
      if (request.held !== save) return;
      request.held = null;
      apply(addEventListener, xhr, ['loadend', () => save.answered(xhr.status, textOf(xhr)), { once: true }]);
      apply(send, xhr, body === null ? args : [body]);
    };
    const refuse =
      // Never within the page's own call: it may add its listeners right after.
      () =>
        void Promise.resolve().then(() => {
          if (request.held !== save) return;
          request.held = null;
          endHere(xhr, 'error');
        });
    try {
      save.decide(go, refuse);
    } catch {
      go(null); // our fault, never the agent's loss
    }
  }

  prototype.open = new Proxy(open, {
    apply(_, xhr: Xhr, args: [string, string | URL, unknown?]) {
      try {
        const before = opened.get(xhr);
        if (before?.held) {
          before.held.end();
          before.held = null;
        }
        opened.delete(xhr);
        if (ended.delete(xhr)) Reflect.deleteProperty(xhr, 'readyState');
        const read = args.length > 2 && !args[2] ? null : judge(args[0], `${args[1]}`);
        if (read) opened.set(xhr, { read, held: null });
      } catch {
        // not understood: it is the platform's
      }
      return apply(open, xhr, args) as void;
    },
  });

  prototype.send = new Proxy(send, {
    apply(_, xhr: Xhr, args: unknown[]) {
      const request = opened.get(xhr);
      if (request?.held || ended.has(xhr)) throw new DOMException('Already sent', 'InvalidStateError');
      let save: Save | null = null;
      try {
        if (request && typeof args[0] === 'string') save = request.read(args[0]);
      } catch {
        // not understood: it is the platform's
      }
      return request && save ? guarded(xhr, args, request, save) : (apply(send, xhr, args) as void);
    },
  });

  prototype.abort = new Proxy(abort, {
    apply(_, xhr: Xhr, args: []) {
      const request = opened.get(xhr);
      if (!request?.held) return apply<Xhr, [], void>(abort, xhr, args);
      request.held.end();
      request.held = null;
      endHere(xhr, 'abort');
    },
  });
}

function textOf({ responseType, response }: Xhr): string {
  return responseType === 'json' ? JSON.stringify(response) : typeof response === 'string' ? response : '';
}
