import type { Decision } from '@/domain/hold';
import type { Concern, Judge, PageWindow, Save } from './page-guard';

type Xhr = XMLHttpRequest;

interface Opened {
  concern: Concern;
  /** the save that waits for an answer */
  held: Save | null;
}

/** Puts the guard in front of the page's `XMLHttpRequest`. Synchronous requests are never held: they cannot wait. */
export function wrapXhr(window: PageWindow, judge: Judge): void {
  const { ProgressEvent, Event, DOMException, EventTarget, Promise } = window;
  const { prototype } = window.XMLHttpRequest;
  const { open, send, abort } = prototype;
  const { apply, deleteProperty } = Reflect;
  const listen = EventTarget.prototype.addEventListener;
  const dispatch = EventTarget.prototype.dispatchEvent;
  const opened = new WeakMap<Xhr, Opened>();
  /** requests that ended here, without the platform knowing */
  const ended = new WeakSet<Xhr>();

  function sendNow(xhr: Xhr, args: Parameters<Xhr['send']>, save: Save): void {
    apply(listen, xhr, [
      'loadend',
      () => {
        if (xhr.status === 0) save.lost();
        else save.answered(xhr.status, textOf(xhr));
      },
      { once: true },
    ]);
    apply(send, xhr, args);
  }

  /** What the page sees when the network refuses, or the page aborts, a request that never left. */
  function endHere(xhr: Xhr, how: 'error' | 'abort'): void {
    ended.add(xhr);
    const state = (readyState: number) =>
      Object.defineProperty(xhr, 'readyState', { value: readyState, configurable: true });
    state(4);
    apply(dispatch, xhr, [new Event('readystatechange')]);
    for (const target of [xhr.upload, xhr])
      for (const type of [how, 'loadend']) apply(dispatch, target, [new ProgressEvent(type)]);
    if (how === 'abort' && ended.has(xhr)) state(0);
  }

  function hold(xhr: Xhr, args: Parameters<Xhr['send']>, request: Opened, save: Save): void {
    const { asked } = save;
    if (!asked || asked.decision === 'pass') return sendNow(xhr, args, save);
    request.held = save;
    const act = (decision: Decision) => {
      if (request.held !== save) return;
      request.held = null;
      const body = decision === 'without-transfer' ? save.withoutTransfer() : null;
      if (decision === 'pass') return sendNow(xhr, args, save);
      if (body !== null) return sendNow(xhr, [body], save);
      asked.tell(decision === 'refuse' ? 'not-saved' : 'refused');
      endHere(xhr, 'error');
    };
    // Never within the page's own call: it may add its listeners right after.
    asked.then((decision) => void Promise.resolve().then(() => act(decision)));
  }

  prototype.open = new Proxy(open, {
    apply(_open, xhr: Xhr, args: [method: string, url: string | URL, async?: boolean]) {
      try {
        const before = opened.get(xhr);
        before?.held?.asked?.end();
        if (before) before.held = null;
        opened.delete(xhr);
        if (ended.delete(xhr)) deleteProperty(xhr, 'readyState');
        const concern = args.length > 2 && !args[2] ? null : judge.concerns(String(args[0]), String(args[1]));
        if (concern) opened.set(xhr, { concern, held: null });
      } catch {
        // not understood: it is the platform's
      }
      return apply(open, xhr, args);
    },
  });

  prototype.send = new Proxy(send, {
    apply(_send, xhr: Xhr, args: Parameters<Xhr['send']>) {
      const request = opened.get(xhr);
      if (request?.held || ended.has(xhr))
        throw new DOMException("Failed to execute 'send' on 'XMLHttpRequest'", 'InvalidStateError');
      let save: Save | null = null;
      try {
        if (request && typeof args[0] === 'string') save = request.concern.read(args[0]);
      } catch {
        save = null;
      }
      return request && save ? hold(xhr, args, request, save) : apply(send, xhr, args);
    },
  });

  prototype.abort = new Proxy(abort, {
    apply(_abort, xhr: Xhr, args: []) {
      const request = opened.get(xhr);
      const save = request?.held;
      if (!save) return apply(abort, xhr, args);
      request.held = null;
      save.asked?.end();
      endHere(xhr, 'abort');
    },
  });
}

function textOf(xhr: Xhr): string {
  const said: unknown = xhr.responseType === '' || xhr.responseType === 'text' ? xhr.responseText : xhr.response;
  return typeof said === 'string' ? said : xhr.responseType === 'json' ? JSON.stringify(said) : '';
}
