// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onlyTheAgent } from '@/components/dialog/only-the-agent';

let now = 0;
let see: (visible: boolean) => void = () => {};
let covered: ReturnType<typeof vi.fn<() => void>>;
let card: HTMLElement;
let reached: string[];

class Watcher {
  constructor(callback: (entries: { isVisible: boolean }[]) => void) {
    see = (visible) => callback([{ isVisible: visible }]);
  }
  observe(): void {}
}
class Entry {
  get isVisible(): boolean {
    return false;
  }
}

beforeEach(() => {
  now = 1_000;
  reached = [];
  covered = vi.fn<() => void>();
  card = document.body.appendChild(document.createElement('div'));
  guarded(Entry);
});
afterEach(() => card.remove());

function guarded(IntersectionObserverEntry: object): (clear: boolean) => void {
  // A window of the test's own: its listeners go with it, and its clock stands still.
  const own = {
    performance: { now: () => now },
    IntersectionObserver: Watcher,
    IntersectionObserverEntry,
    addEventListener: (type: string, listener: EventListener) =>
      card.addEventListener(type, listener, { capture: true }),
  };
  const told = onlyTheAgent(own as unknown as Window & typeof globalThis, card, covered);
  for (const type of ['click', 'keydown']) card.addEventListener(type, (event) => void reached.push(event.type));
  return told;
}

/** Its IntersectionObserver does not tell. */
function inFirefox(): (clear: boolean) => void {
  card.remove();
  card = document.body.appendChild(document.createElement('div'));
  return guarded(class {});
}

function fire(event: Event, trusted = true): void {
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  card.dispatchEvent(event);
}
const click = (detail = 1) => new MouseEvent('click', { bubbles: true, cancelable: true, detail });
const key = (name: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });

describe('only the agent', () => {
  it('not a script', () => {
    see(true);
    now += 1_000;
    fire(click(), false);
    fire(key('Enter'), false);
    expect(reached).toEqual([]);
  });

  it('Enter once, when it is pressed twice with nothing in between', () => {
    now += 1_000;
    for (const name of ['Enter', 'Enter', 'a', 'Enter']) {
      fire(key(name));
      now += 50;
    }
    expect(reached).toHaveLength(3);
    now += 300;
    fire(key('Enter'));
    expect(reached).toHaveLength(4);
  });

  it('clicks once the dialog has been in full view for a moment', () => {
    see(true);
    now += 199;
    fire(click());
    expect(reached).toEqual([]);
    expect(covered).not.toHaveBeenCalled();
    now += 1;
    fire(click());
    expect(reached).toEqual(['click']);
  });

  it('does not click through something that lies over it, and hears of it', () => {
    see(true);
    now += 1_000;
    see(false);
    now += 1_000;
    fire(click());
    expect(reached).toEqual([]);
    expect(covered).toHaveBeenCalledOnce();
  });

  it("takes the word of the page's side where the browser does not tell a frame what lies over it", () => {
    const told = inFirefox();
    now += 1_000;
    fire(click());
    expect(reached).toEqual([]); // nobody has said yet that it is clear
    told(true);
    now += 200;
    fire(click());
    expect(reached).toEqual(['click']);
    told(false);
    fire(click());
    expect(covered).toHaveBeenCalledOnce();
    told(true);
    now += 199; // in full view again, but not for long enough
    fire(click());
    expect(reached).toEqual(['click']);
    expect(covered).toHaveBeenCalledOnce();
  });

  it('presses a button by key whatever lies over it', () => {
    now += 1_000;
    fire(key('Enter'));
    fire(click(0));
    expect(reached).toEqual(['keydown', 'click']);
  });

  it('does not answer with a key that was held down before it came', () => {
    now += 249;
    fire(key('Enter'));
    fire(key('Escape'));
    now += 1_000;
    fire(key('Enter', { repeat: true }));
    expect(reached).toEqual([]);
    fire(key('Enter'));
    expect(reached).toEqual(['keydown']);
  });

  it('writes with a key that is held down', () => {
    now += 1_000;
    fire(key('a', { repeat: true }));
    expect(reached).toEqual(['keydown']);
  });
});
