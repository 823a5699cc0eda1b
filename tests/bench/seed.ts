import { CASES, MESSAGES } from './data/average-customer';
import type { Bench, Program, Size } from './row';

/** Interactions in the store, by how thorough the run is. */
const CUSTOMERS: Record<Size, number> = { quick: 500, usual: 5_000, full: 50_000 };
const INTERACTIONS_EACH = CASES * MESSAGES;
const BATCH = 250;

/** The program, and how many average customers are in the store. */
export interface SeededStore extends Program {
  customers: number;
}

let opened: Promise<SeededStore> | null = null;

/** The program `panel-store` over a seeded store; the same one for every row that asks. */
export function seededStore(bench: Bench): Promise<SeededStore> {
  return (opened ??= open(bench));
}

async function open(bench: Bench): Promise<SeededStore> {
  const program = await bench.inPage('panel-store');
  const wanted = CUSTOMERS[bench.size];
  let there = await program.call<number>('seeded');
  if (there < wanted) {
    const began = Date.now();
    await program.call('seedHeavy');
    // From where an earlier run was stopped; what is there already is put again as it is.
    there = Math.max(0, Math.floor(there / BATCH) * BATCH);
    for (; there < wanted; there += BATCH) await program.call('seed', there, there + BATCH);
    const seconds = Math.round((Date.now() - began) / 1000);
    bench.say(
      `  seeded up to ${wanted * INTERACTIONS_EACH} interactions of ${wanted} customers twice over in ${seconds} s`,
    );
  } else {
    bench.say(`  ${there * INTERACTIONS_EACH} interactions are there from an earlier run`);
  }
  await program.call('open', wanted);
  return { ...program, customers: wanted };
}
