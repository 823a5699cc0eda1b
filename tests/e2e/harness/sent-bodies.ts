import type { Page } from '@playwright/test';

declare global {
  interface Window {
    sentBodies?: Promise<string>[];
  }
}

/**
 * Runs in the page. From then on, the bodies of ticket saves are kept as the page hands them to the platform, before Stafett
 * sees them: by `fetch` with an address, by `fetch` with a `Request`, by `XMLHttpRequest`.
 */
export function keepBodies(): void {
  const bodies: Promise<string>[] = (window.sentBodies = []);
  const isSave = (method: string, url: string, body: string) =>
    method === 'PUT'
      ? /\/api\/(v2|_)\/tickets\/\d+(\.json|\/update_properties|\/execute_scenario)?$/.test(url)
      : body.includes('UpdateTicketMutation');
  const keep = (method: string, url: string, body: string) => {
    if (isSave(method, url, body)) bodies.push(Promise.resolve(body));
  };

  const beneath = window.fetch;
  window.fetch = (input, init) => {
    if (!(input instanceof Request)) {
      if (typeof init?.body === 'string') keep(init.method ?? '', `${input}`, init.body);
    } else if (input.method === 'PUT' || input.url.endsWith('/api/graphql')) {
      const { method, url } = input;
      const text = input.clone().text();
      bodies.push(text.then((body) => (isSave(method, url, body) ? body : '')));
    }
    return beneath(input, init);
  };

  const { open, send } = XMLHttpRequest.prototype;
  const opened = new WeakMap<XMLHttpRequest, [method: string, url: string]>();
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    opened.set(this, [String(args[0]), String(args[1])]);
    return Reflect.apply(open, this, args) as void;
  };
  XMLHttpRequest.prototype.send = function (body) {
    const [method, url] = opened.get(this) ?? ['', ''];
    if (typeof body === 'string') keep(method, url, body);
    return send.call(this, body);
  };
}

/** Runs in the page. @returns the bodies of all saves since `keepBodies` */
export async function keptBodies(): Promise<string[]> {
  const bodies = await Promise.all(window.sentBodies ?? []);
  return bodies.filter((body) => body !== '');
}

/** From now on, the bodies of ticket saves in this tab. @returns asks for all of them so far */
export async function recordBodies(tab: Page): Promise<() => Promise<string[]>> {
  await tab.evaluate(keepBodies);
  return () => tab.evaluate(keptBodies);
}
