import type { Row } from './row';

const USUAL = 'with 60 hints';

/** What costs something for a team whose book has 5,000 hints, against the same for one with 60, each in a store of its own. */
export function largeBookRow(
  name: string,
  goal: (usual: string) => string,
  ask: { name: 'assess' | 'assessFirst' | 'head' | 'whole'; args?: readonly unknown[] },
  rounds: Row['rounds'] = { quick: 60, usual: 300, full: 1000 },
): Row {
  return {
    name,
    unit: 'ms',
    goal: goal(USUAL),
    peers: [USUAL],
    rounds,
    async run(bench) {
      const [large, usual] = [await bench.inPage('large-team'), await bench.inPage('large-team')];
      await large.call('openBucket', 'bench-large-book');
      await usual.call('openBucket', 'bench-usual-book');
      await large.call('fill', true);
      await usual.call('fill', false);
      const measure =
        ({ call }: typeof large) =>
        (round: number) =>
          call<number>(ask.name, round, ...(ask.args ?? []));
      return { ours: measure(large), [USUAL]: measure(usual) };
    },
  };
}
