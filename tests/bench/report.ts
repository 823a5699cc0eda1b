import type { Result } from './measure';
import { rounded } from './statistics';

/** One entry of the JSON file: medians, with the p95s beside them. */
export interface Entry {
  name: string;
  unit: string;
  ours: number;
  peers: Record<string, number>;
  goal: string;
  holds: boolean;
  p95: Record<string, number>;
  samples: number;
}

export function entryOf({ row, ours, peers, holds }: Result): Entry {
  const all = Object.entries(peers);
  return {
    name: row.name,
    unit: row.unit,
    ours: rounded(ours.median),
    peers: Object.fromEntries(all.map(([name, { median }]) => [name, rounded(median)])),
    goal: row.goal,
    holds,
    p95: Object.fromEntries([
      ['ours', rounded(ours.p95)],
      ...all.map(([name, { p95 }]) => [name, rounded(p95)]),
    ]) as Record<string, number>,
    samples: ours.samples,
  };
}

/** The table for people: one line per variant, and for each peer how many times its median ours takes. */
export function tableOf(entries: readonly Entry[]): string {
  const lines = entries.flatMap((entry) => [
    `${entry.name} (${entry.unit}, ${entry.samples} samples)`,
    variant('Stafett', entry.ours, entry.p95['ours']),
    ...Object.entries(entry.peers).map(
      ([name, median]) =>
        `${variant(name, median, entry.p95[name])}${median > 0 ? `   ours is ${(entry.ours / median).toFixed(2)} x` : ''}`,
    ),
    `  goal: ${entry.goal}: ${entry.holds ? 'holds' : 'MISSED'}`,
    '',
  ]);
  const missed = entries.filter((entry) => !entry.holds).length;
  return [...lines, `${entries.length - missed} of ${entries.length} goals hold.`].join('\n');
}

function variant(name: string, median: number, p95: number | undefined): string {
  return `  ${name.padEnd(34)} median ${String(median).padStart(8)}   p95 ${String(p95 ?? '').padStart(8)}`;
}
