import { setTimeout as wait } from 'node:timers/promises';
import type { HttpAnswer } from './answer';
import { Faults, type Fault } from './faults';
import { Pauses } from './pauses';
import type { RecordedRequest } from './requests';

/** What can stand between a request and its answer: faults and pauses, the same for every helpdesk. */
export class Ordeal {
  readonly faults = new Faults();
  readonly before = new Pauses();
  readonly after = new Pauses();

  /**
   * One request, from arrival to answer; null means that its connection is to be cut.
   * @param apply does what the request asks for
   * @param hang resolves when the other side has gone away
   */
  async pass(
    request: RecordedRequest,
    apply: () => HttpAnswer | Promise<HttpAnswer>,
    hang: () => Promise<void>,
  ): Promise<HttpAnswer | null> {
    if (this.faults.isOffline || !(await this.before.pass(request)) || this.faults.isOffline) return null;
    const fault = this.faults.take(request);
    if (fault && !fault.afterApply) {
      const instead = await goWrong(fault, hang);
      if (instead !== 'go on') return instead;
    }
    const real = await apply();
    if (!(await this.after.pass(request)) || this.faults.isOffline) return null;
    if (!fault?.afterApply) return real;
    const instead = await goWrong(fault, hang);
    return instead === 'go on' ? real : instead;
  }

  /** Cuts everything that is still held. */
  end(): void {
    this.before.end();
    this.after.end();
  }
}

/** Null: cut the connection. */
async function goWrong(fault: Fault, hang: () => Promise<void>): Promise<HttpAnswer | null | 'go on'> {
  if (fault.delayMs) await wait(fault.delayMs);
  if (fault.hang) {
    await hang();
    return null;
  }
  if (fault.drop) return null;
  if (fault.status === undefined && fault.body === undefined) return 'go on';
  return { status: fault.status ?? 200, headers: fault.headers ?? {}, body: fault.body };
}
