/**
 * What other software on the page does to everyone: listens first, swallows events, and wraps the platform's functions
 * after the extension has. Nothing here is aimed at an extension; each habit is one that real pages have.
 */
export function beHostile(window: Window & typeof globalThis): void {
  const { document } = window;
  const seen: string[] = [];
  Object.defineProperty(window, 'hostile', { value: { seen }, configurable: true });

  // A session recorder: hears every key and click before anybody on the document does.
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'click', 'mousedown']) {
    window.addEventListener(
      type,
      (event) => {
        const key = event instanceof window.KeyboardEvent ? event.key : '';
        seen.push(`${type}:${event.target instanceof window.Element ? event.target.localName : ''}:${key}`);
      },
      true,
    );
  }
  // A widget that keeps bubbling events below the body to itself, as badly written dialogs do.
  document.body.addEventListener('mouseup', (event) => event.stopPropagation());
  document.body.addEventListener('focusin', (event) => event.stopPropagation());
  document.body.addEventListener('copy', (event) => event.stopImmediatePropagation());

  // An error tracker: every listener goes through its try and catch.
  const add = window.EventTarget.prototype.addEventListener;
  const remove = window.EventTarget.prototype.removeEventListener;
  const wrapped = new WeakMap<object, EventListener>();
  const wrap = (listener: EventListenerOrEventListenerObject): EventListener => {
    const known = wrapped.get(listener);
    if (known) return known;
    const own = function (this: unknown, event: Event) {
      if (typeof listener === 'function') listener.call(this as EventTarget, event);
      else listener.handleEvent(event);
    };
    wrapped.set(listener, own);
    return own;
  };
  window.EventTarget.prototype.addEventListener = function (type, listener, options) {
    add.call(this, type, listener && wrap(listener), options);
  };
  window.EventTarget.prototype.removeEventListener = function (type, listener, options) {
    if (listener) remove.call(this, type, listener, options);
    remove.call(this, type, listener && (wrapped.get(listener) ?? listener), options);
  };

  // Request timing: fetch and XHR are wrapped once more, outside of whatever is there already.
  const fetchBefore = window.fetch;
  window.fetch = function (...call: Parameters<typeof fetch>) {
    seen.push('fetch');
    return fetchBefore.apply(this, call).then((response) => {
      seen.push(`answer:${response.status}`);
      return response;
    });
  };
  const send = window.XMLHttpRequest.prototype.send;
  window.XMLHttpRequest.prototype.send = function (body) {
    seen.push('xhr');
    send.call(this, body);
  };

  // A recorder that wants to look into every shadow root: it makes the closed ones open.
  const attach = window.Element.prototype.attachShadow;
  window.Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}
