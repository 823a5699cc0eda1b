import type { LogRow } from '../../scripts/replay/log-row';
import { seeded } from '../domain/a-ticket';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5);

export interface Firm {
  seed?: number;
  cases?: number;
  departments: number;
  /** how likely a department is to pass on what it gets, by its number and the case's (the time goes with it) */
  passesOn(department: number, nth: number): number;
  /** cases a day */
  daily?: number;
  /** the log has a status */
  tells?: boolean;
}

/** The log of a firm that is made up: rows in order of time, a case's last one when it is solved. */
export function logOf({ seed = 1, cases = 2_000, departments, passesOn, daily = 60, tells = true }: Firm): LogRow[] {
  const random = seeded(seed);
  const any = (count: number) => Math.floor(random() * count);
  const rows: LogRow[] = [];
  for (let nth = 0; nth < cases; nth += 1) {
    let at = START + (nth / daily) * 24 * HOUR;
    let department = any(departments);
    const add = (finished: boolean) =>
      rows.push({ case: `c${nth}`, at, group: `d${department}`, matter: [`product=p${nth % 7}`], finished });
    add(false);
    for (let step = 0; step < 30; step += 1) {
      // Passing on takes hours, solving days: outcomes that are good become known late.
      const passes = step === 0 ? random() < 0.8 : random() < passesOn(department, nth);
      at += Math.round(-Math.log(1 - random()) * (passes ? 4 : 40) * HOUR) + 1000;
      if (!passes) break;
      department = (department + 1 + any(departments - 1)) % departments;
      add(false);
    }
    add(tells);
  }
  return rows.sort((a, b) => a.at - b.at);
}
