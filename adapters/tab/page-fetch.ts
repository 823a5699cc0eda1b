import type { Decision } from '@/domain/hold';
import type { Concern, Judge, PageWindow, Save } from './page-guard';

type Fetch = typeof globalThis.fetch;

/** Puts the guard in front of the page's `fetch`. */
export function wrapFetch(window: PageWindow, judge: Judge): void {
  const { fetch, Request, Response, Promise, TypeError } = window;
  const { apply } = Reflect;
  const responseClone = Response.prototype.clone;
  const responseText = Response.prototype.text;
  const requestClone = Request.prototype.clone;
  const requestText = Request.prototype.text;
  const listen = window.EventTarget.prototype.addEventListener;

  /** Sends it, once, and hears what the helpdesk says without disturbing the page's own reading. */
  function send(self: unknown, args: Parameters<Fetch>, save: Save): Promise<Response> {
    const answer = apply(fetch, self, args);
    answer.then(hear, () => save.lost()).catch(() => {
      // a listener of ours failed: the page has its answer all the same
    });
    return answer;

    async function hear(response: Response): Promise<void> {
      let text = '';
      try {
        text = await apply(responseText, apply(responseClone, response, []), []);
      } catch {
        // taken by somebody else already: the status alone has to do
      }
      save.answered(response.status, text);
    }
  }

  function held(self: unknown, args: Parameters<Fetch>, save: Save): Promise<Response> {
    const { asked } = save;
    if (!asked || asked.decision === 'pass') return send(self, args, save);
    const signal = args[1]?.signal ?? (args[0] instanceof Request ? args[0].signal : null);
    return new Promise<Response>((resolve, reject) => {
      let over = false;
      const act = (decision: Decision) => {
        if (over) return;
        over = true;
        const body = decision === 'without-transfer' ? save.withoutTransfer() : null;
        if (decision === 'pass') return resolve(send(self, args, save));
        if (body !== null) return resolve(send(self, [args[0], withBody(args[1], body)], save));
        asked.tell(decision === 'refuse' ? 'not-saved' : 'refused');
        reject(new TypeError('Failed to fetch'));
      };
      if (signal) {
        const aborted = () => {
          if (over) return;
          over = true;
          asked.end();
          resolve(apply(fetch, self, args)); // rejects by itself, nothing goes out
        };
        if (signal.aborted) return aborted();
        apply(listen, signal, ['abort', aborted]);
      }
      asked.then(act);
    });
  }

  /** A `Request` gives its body only later; a copy is read, the original goes out. */
  async function later(self: unknown, args: Parameters<Fetch>, request: Request, concern: Concern): Promise<Response> {
    let save: Save | null = null;
    try {
      save = concern.read(await apply(requestText, apply(requestClone, request, []), []));
    } catch {
      // not understood: it goes out as it is
    }
    return save ? held(self, args, save) : apply(fetch, self, args);
  }

  const guarded: ProxyHandler<Fetch> = {
    apply(_fetch, self: unknown, args: Parameters<Fetch>) {
      let save: Save | null = null;
      try {
        const [input, init] = args;
        const request = typeof input === 'object' && input instanceof Request ? input : null;
        const concern = judge.concerns(
          String(init?.method ?? request?.method ?? 'GET'),
          request ? request.url : String(input as string | URL),
        );
        const body = concern && (init?.body ?? null);
        if (concern && typeof body === 'string') save = concern.read(body);
        else if (concern && request && body === null) return later(self, args, request, concern);
      } catch {
        save = null;
      }
      return save ? held(self, args, save) : apply(fetch, self, args);
    },
  };
  window.fetch = new Proxy(fetch, guarded);
}

/** The page's own options, read when they are needed, but for the body. */
function withBody(init: RequestInit | undefined, body: string): RequestInit {
  return Object.create(init ?? null, { body: { value: body, enumerable: true } }) as RequestInit;
}
