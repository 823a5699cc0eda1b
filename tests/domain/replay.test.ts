import { describe, expect, it } from 'vitest';
import { countHandovers, handoversOf } from '@/domain/handovers';
import { NOBODY } from '@/domain/holder';
import { stationsOf } from '@/domain/stations';
import { changesOf, LOG, readLog, readSample, thereIsALog } from './transfer-log';

if (!thereIsALog) console.warn(`skipped: the real transfer log is not here (${LOG})`);

describe.skipIf(!thereIsALog)('the real transfer log', () => {
  const cases = thereIsALog ? [...readLog().values()].map((events) => handoversOf(changesOf(events), [])) : [];
  const counts = cases.map((handovers) => countHandovers(handovers).transfers);
  const share = (atLeast: number) => counts.filter((count) => count >= atLeast).length / cases.length;

  it('has as many cases with one, two and three transfers as were counted apart from this code', () => {
    expect(cases).toHaveLength(7554);
    expect((share(1) * 100).toFixed(1)).toBe('50.6');
    expect((share(2) * 100).toFixed(1)).toBe('27.2');
    expect((share(3) * 100).toFixed(1)).toBe('14.3');
  });

  it('brings 61 % of the cases with two transfers or more back to a department that had them', () => {
    const travelled = cases.filter((_, index) => (counts[index] ?? 0) >= 2);
    const returned = travelled.filter((handovers) => handovers.some((one) => one.isReturn));
    expect(Math.round((returned.length / travelled.length) * 100)).toBe(61);
  });

  it('calls every transfer but a case’s last one a bounce', () => {
    for (const handovers of cases) {
      const transfers = handovers.filter((one) => one.kind === 'transfer');
      expect(transfers.map((one) => one.bounced)).toEqual(transfers.map((_, index) => index < transfers.length - 1));
    }
  });

  it('makes one station more than transfers, and a loop for every return', () => {
    for (const handovers of cases) {
      const stations = stationsOf(handovers, [], { createdAt: 0, holder: NOBODY });
      expect(stations).toHaveLength(countHandovers(handovers).transfers + 1);
      const loops = stations.filter((station) => station.cameBackTo !== null).length;
      expect(loops).toBe(handovers.filter((one) => one.isReturn).length);
    }
  });

  it('agrees with the 240 sample cases, case by case', () => {
    const sample = readSample();
    expect(sample).toHaveLength(240);
    for (const { id, hops, returned, events } of sample) {
      const handovers = handoversOf(
        changesOf(events.map(({ at, team, owner }) => ({ at, group: team, agent: owner }))),
        [],
      );
      const seen = { hops: countHandovers(handovers).transfers, returned: handovers.some((one) => one.isReturn) };
      expect({ id, ...seen }).toEqual({ id, hops, returned });
    }
  });
});
