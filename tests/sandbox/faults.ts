import { matches, type RecordedRequest, type RequestMatch } from './requests';

/** What goes wrong. With nothing but `delayMs` the request is slow and otherwise fine. */
export interface Fault {
  /** Answer with this status ... */
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
  /** ... and this body: an object goes as JSON, a string as it is. */
  body?: unknown;
  delayMs?: number | undefined;
  /** Cut the connection: the browser sees a network error. */
  drop?: boolean | undefined;
  /** Never answer. */
  hang?: boolean | undefined;
  /** Do the work first, go wrong afterwards: the write is in the database, its answer is lost. */
  afterApply?: boolean | undefined;
  /** How many requests it hits; without it, all until it is removed. */
  times?: number | undefined;
}

interface Entry {
  match: RequestMatch;
  fault: Fault;
  left: number;
}

export class Faults {
  private entries: Entry[] = [];
  private cut = false;

  /** Adds a fault; the first one added that matches a request wins. Returns how to take it away again. */
  add(match: RequestMatch, what: Fault): () => void {
    const entry = { match, fault: what, left: what.times ?? Infinity };
    this.entries.push(entry);
    return () => {
      this.entries = this.entries.filter((one) => one !== entry);
    };
  }

  clear(): void {
    this.entries = [];
    this.cut = false;
  }

  /** Cuts every connection at once, as if the network were gone. */
  offline(on: boolean): void {
    this.cut = on;
  }

  get isOffline(): boolean {
    return this.cut;
  }

  /** The fault that hits this request, used up by one. */
  take(request: RecordedRequest): Fault | null {
    const entry = this.entries.find((one) => one.left > 0 && matches(request, one.match));
    if (!entry) return null;
    entry.left -= 1;
    return entry.fault;
  }
}
