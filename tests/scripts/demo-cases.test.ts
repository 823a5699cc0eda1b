import { describe, expect, it } from 'vitest';
import { countTransfers } from '../../scripts/demo/helpdesk-facts';
import { pickInteresting } from '../../scripts/demo/interesting-cases';

const way = (groups: string) => groups.split('');
const picked = (...ways: string[]) =>
  pickInteresting(ways.map((groups, index) => ({ ticketId: index + 1, way: way(groups) }))).map(({ ticketId, why }) => [
    ticketId,
    why,
  ]);

describe('the cases of a log that the demo shows', () => {
  it('are the one with the most transfers, with the most returns and with the most departments', () => {
    expect(picked('A', 'AB', 'ABABA', 'ABCDEFAB', 'ABCDEF', 'ABAB')).toEqual([
      [4, 'the most transfers of all'],
      [3, 'the most returns'],
      [5, 'the most departments'],
      [6, 'many returns'],
    ]);
  });

  it('never show a case twice, nor one that was never transferred', () => {
    expect(picked('A', 'ABA')).toEqual([[2, 'the most transfers of all']]);
    expect(picked('A', 'B')).toEqual([]);
  });
});

it('a return is coming to a group that has had the case', () => {
  expect(countTransfers(way('ABACB'))).toEqual({ transfers: 4, returns: 2, groups: 3 });
  expect(countTransfers(way('A'))).toEqual({ transfers: 0, returns: 0, groups: 1 });
  expect(countTransfers([])).toEqual({ transfers: 0, returns: 0, groups: 0 });
});
