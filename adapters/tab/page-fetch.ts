import type { Judge, PageWindow } from './page-guard';
import type { Save } from './page-saves';

type Fetch = typeof globalThis.fetch;
type Args = Parameters<Fetch>;

/** Puts the guard in front of the page's `fetch`. */
export function wrapFetch(window: PageWindow, judge: Judge): void {
  const { fetch, Request, EventTarget } = window;
  const { addEventListener } = EventTarget.prototype; // the page's own may be another by the time it is needed
  const { apply } = Reflect;

  /** Hears what the helpdesk says without disturbing the page's own reading of it. */
  async function hear(answer: Promise<Response>, save: Save): Promise<void> {
    let status = 0;
    let text = '';
    try {
      const response = await answer;
      ({ status } = response);
      text = await response.clone().text();
    } catch {
      // no answer, or one that cannot be read: what is known so far has to do
    }
    // The page has its answer first: what follows a save (reading the ticket again) is not for it to wait for.
    setTimeout(() => save.answered(status, text));
  }

  function guarded(self: unknown, args: Args, save: Save): Promise<Response> {
    const [input, init] = args;
    return new Promise((resolve, reject) => {
      const signal = init?.signal ?? (input instanceof Request && input.signal);
      if (signal) {
        // Aborted before it left: the platform rejects it by itself, and nothing goes out.
        if (signal.aborted) return resolve(apply(fetch, self, args));
        apply(addEventListener, signal, ['abort', () => save.end() && resolve(apply(fetch, self, args))]);
      }
      let sent = false;
      const send = (body: string | null) => {
        if (sent) return;
        sent = true;
        const answer = apply(fetch, self, body === null ? args : [input, withBody(init, body)]);
        void hear(answer, save);
        resolve(answer);
      };
      try {
        save.decide(send, () => reject(new TypeError('Failed to fetch')));
      } catch {
        send(null); // our fault, never the agent's loss
      }
    });
  }

  /** A `Request` gives its body only later; a copy is read, the original goes out. */
  async function guardedLater(self: unknown, args: Args, copy: Request, read: (body: string) => Save | null) {
    let save: Save | null = null;
    try {
      save = read(await copy.text());
    } catch {
      // not understood: it goes out as it is
    }
    return save ? guarded(self, args, save) : apply(fetch, self, args);
  }

  window.fetch = new Proxy(fetch, {
    apply(_, self: unknown, args: Args) {
      let save: Save | null = null;
      try {
        const [input, init] = args;
        const request = input instanceof Request ? input : null;
        const read = judge(init?.method ?? request?.method ?? '', request ? request.url : `${input as string | URL}`);
        const body = read && (init?.body ?? null);
        if (typeof body === 'string') save = read?.(body) ?? null;
        else if (read && request && !body) return guardedLater(self, args, request.clone(), read);
      } catch {
        // not understood: it goes out as it is
      }
      return save ? guarded(self, args, save) : apply(fetch, self, args);
    },
  });
}

/** The page's own options, read when they are needed, but for the body. */
function withBody(init: RequestInit | undefined, body: string): RequestInit {
  return Object.create(init ?? null, { body: { value: body } }) as RequestInit;
}
