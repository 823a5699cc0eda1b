import { matches, type RecordedRequest, type RequestMatch } from './requests';

/** A request that is being held. */
export interface Held {
  request: RecordedRequest;
  /** Lets it go on as if nothing had happened. */
  release(): void;
  /** Cuts its connection. */
  fail(): void;
}

interface Waiting {
  match: RequestMatch;
  arrived(held: Held): void;
}

/** Points at which a test can stop a request and look around. One pause holds one request. */
export class Pauses {
  private waiting: Waiting[] = [];
  private readonly holding = new Set<() => void>();

  /** Resolves when a matching request is being held. */
  next(match: RequestMatch): Promise<Held> {
    return new Promise((resolve) => this.waiting.push({ match, arrived: resolve }));
  }

  /** Holds the request if somebody waits for it. False: it is to be cut. */
  async pass(request: RecordedRequest): Promise<boolean> {
    const found = this.waiting.find((one) => matches(request, one.match));
    if (!found) return true;
    this.waiting = this.waiting.filter((one) => one !== found);
    return new Promise((resolve) => {
      const end = (goOn: boolean) => {
        this.holding.delete(cut);
        resolve(goOn);
      };
      const cut = () => end(false);
      this.holding.add(cut);
      found.arrived({ request, release: () => end(true), fail: cut });
    });
  }

  /** Cuts everything that is still held. */
  end(): void {
    this.waiting = [];
    for (const cut of [...this.holding]) cut();
  }
}
