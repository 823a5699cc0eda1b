import { SelectorMissed, type SelectorHealth } from '../helpdesk';

/** One thing on a helpdesk's page. Its rungs, CSS selectors, are tried in order. */
export interface Thing {
  /** for the health report: lower-case words */
  readonly name: string;
  readonly rungs: readonly string[];
}

/** Finds things by their ladders of selectors and remembers which rung held: counts only, nothing of the page. */
export class Rungs {
  private readonly counts = new Map<string, SelectorHealth>();

  /** @param within where to look for what is inside of `root`: its open shadow roots too, where a page has them */
  constructor(private readonly within: (root: ParentNode) => readonly ParentNode[] = (root) => [root]) {}

  /** The first element inside `root` that the highest holding rung finds and `fits` lets through. */
  one(root: ParentNode, thing: Thing, fits?: (element: Element) => boolean): Element {
    return this.maybe(root, thing, fits) ?? this.missed(thing);
  }

  /** The same where it is fine that there is none. */
  maybe(root: ParentNode, thing: Thing, fits: (element: Element) => boolean = () => true): Element | null {
    const parts = this.within(root);
    for (const [index, rung] of thing.rungs.entries()) {
      for (const part of parts) {
        for (const element of part.querySelectorAll(rung)) {
          if (!fits(element)) continue;
          this.hit(thing, index);
          return element;
        }
      }
    }
    return null;
  }

  /** All of them, by the highest rung that finds one which `fits` lets through. */
  all(root: ParentNode, thing: Thing, fits: (element: Element) => boolean): Element[] {
    const parts = this.within(root);
    for (const [index, rung] of thing.rungs.entries()) {
      const found = parts.flatMap((part) => [...part.querySelectorAll(rung)].filter(fits));
      if (found.length === 0) continue;
      this.hit(thing, index);
      return found;
    }
    return [];
  }

  /** The thing that `element` is, or is inside of. */
  around(element: Element, thing: Thing): Element | null {
    for (const [index, rung] of thing.rungs.entries()) {
      const found = element.closest(rung);
      if (!found) continue;
      this.hit(thing, index);
      return found;
    }
    return null;
  }

  hit(thing: Thing, rung: number): void {
    const { rungs } = this.of(thing);
    rungs[rung] = (rungs[rung] ?? 0) + 1;
  }

  /** It is not there. Throws SelectorMissed. */
  missed(thing: Thing): never {
    this.of(thing).missed += 1;
    throw new SelectorMissed(thing.name);
  }

  health(): SelectorHealth[] {
    return [...this.counts.values()].map((one) => ({ ...one, rungs: [...one.rungs] }));
  }

  private of(thing: Thing): SelectorHealth {
    let counted = this.counts.get(thing.name);
    if (!counted) {
      counted = { selector: thing.name, rungs: thing.rungs.map(() => 0), missed: 0 };
      this.counts.set(thing.name, counted);
    }
    return counted;
  }
}
