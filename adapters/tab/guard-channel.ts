/**
 * The private line between the guard (page's world) and the gate (content script's world). The two worlds share the DOM
 * and nothing else, so they speak in events whose name only they know, with texts for contents (objects do not cross).
 *
 * The name is told once, while the document has no head yet: no script of the page can have run by then, whichever of
 * the two comes first. Everything that is needed later is taken from the platform now, so that a page that wraps
 * `dispatchEvent` or `addEventListener` afterwards sees nothing.
 */
export interface Channel<Out> {
  /** Delivered before this returns: the other end's answer may have come by then. */
  send(message: Out): void;
}

export interface GateEnd<Out> extends Channel<Out> {
  /** There is a guard in this page. */
  readonly open: boolean;
}

const ASK = 'stafett:who';
const TELL = 'stafett:here';

/** The gate's end: makes up the name. @param secret an unguessable name */
export function gateEnd<Out>(document: Document, secret: string, received: (message: unknown) => void): GateEnd<Out> {
  const line = lineOf(document);
  let open = false;
  line.hear(`${secret}>`, (text) => {
    open = true;
    received(parse(text));
  });
  const tell = () => {
    if (unscripted(document)) line.say(TELL, secret);
  };
  line.hear(ASK, tell);
  tell();
  return {
    get open() {
      return open;
    },
    send: (message) => line.say(`${secret}<`, stringify(message)),
  };
}

/** The guard's end: takes the first name that it is told in time. */
export function guardEnd<Out>(document: Document, received: (message: unknown) => void): Channel<Out> {
  const line = lineOf(document);
  let secret: string | null = null;
  line.hear(TELL, (text) => {
    if (secret !== null || !unscripted(document)) return;
    secret = text;
    line.hear(`${secret}<`, (message) => received(parse(message)));
    line.say(`${secret}>`, 'null'); // lets the gate know that somebody is there
  });
  if (unscripted(document)) line.say(ASK, '');
  return {
    send(message) {
      if (secret !== null) line.say(`${secret}>`, stringify(message));
    },
  };
}

/** No script of the page can have run: the parser makes a head before the first of them. */
export function unscripted(document: Document): boolean {
  return document.head === null;
}

const { parse, stringify } = JSON;
const { apply } = Reflect;

function lineOf(document: Document) {
  const { CustomEvent } = document.defaultView as Window & typeof globalThis;
  const listen = document.addEventListener.bind(document);
  const dispatch = document.dispatchEvent.bind(document);
  const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')?.get;
  return {
    hear(name: string, heard: (text: string) => void): void {
      listen(name, (event) => {
        const text: unknown = detail ? apply(detail, event, []) : (event as CustomEvent<unknown>).detail;
        if (typeof text === 'string') heard(text);
      });
    },
    say(name: string, text: string): void {
      dispatch(new CustomEvent(name, { detail: text }));
    },
  };
}
