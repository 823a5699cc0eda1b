import { describe, expect, it } from 'vitest';
import { layoutChain, letters, type GapMark } from '@/components/panel/chain-layout';
import type { Station } from '@/domain/case';

const chain = (...names: string[]): Station[] =>
  names.map((name, index) => {
    const before = names.slice(0, index).lastIndexOf(name);
    return {
      groupId: name,
      name,
      since: index,
      until: index === names.length - 1 ? null : index + 1,
      agents: [],
      cameBackTo: before === -1 ? null : before,
      answered: true,
    };
  });
const width = (text: string) => text.length * 7;
const many = (count: number) =>
  chain(...Array.from({ length: count }, (_, i) => ['Support', 'Logistik', 'Faktura'][(i * i) % 3] as string));

describe('the layout of the chain', () => {
  it('writes names while they fit', () => {
    const layout = layoutChain(chain('Support', 'Logistik', 'Faktura'), 328, width);
    expect(layout.mode).toBe('names');
    expect(layout.width).toBeLessThanOrEqual(328);
  });

  it('takes letters when names do not fit', () => {
    const layout = layoutChain(chain('Support', 'Logistik', 'Faktura', 'Produkt', 'Support', 'Avtal'), 328, width);
    expect(layout.mode).toBe('letters');
    expect(layout.marks).toHaveLength(6);
  });

  it.each([10, 11, 31, 200])('fits %i stations in 288 px by collapsing the middle, and loses none', (count) => {
    const { marks, width: wide } = layoutChain(many(count), 288, width);
    expect(wide).toBeLessThanOrEqual(288);
    const told = marks.reduce((sum, mark) => sum + (mark.kind === 'gap' ? mark.to - mark.from : 1), 0);
    expect(told).toBe(count);
    const last = marks.at(-1);
    expect(last).toMatchObject({ kind: 'station', index: count - 1 });
    expect(marks[0]).toMatchObject({ kind: 'station', index: 0 });
  });

  it('never collapses a single station: the gap would be as wide', () => {
    for (let count = 2; count < 40; count++) {
      const gap = layoutChain(many(count), 328, width).marks.find((mark): mark is GapMark => mark.kind === 'gap');
      if (gap) expect(gap.to - gap.from).toBeGreaterThan(1);
    }
  });

  it('counts the returns that the collapsed middle hides', () => {
    const stations = many(31);
    const gap = layoutChain(stations, 328, width).marks.find((mark): mark is GapMark => mark.kind === 'gap') as GapMark;
    expect(gap.returns).toBe(stations.slice(gap.from, gap.to).filter((station) => station.cameBackTo !== null).length);
  });

  it('shows all of them, wider than the panel, when asked to', () => {
    const { marks, width: wide } = layoutChain(many(31), 328, width, true);
    expect(marks).toHaveLength(31);
    expect(wide).toBeGreaterThan(328);
  });

  it('draws one arc per return, back to where the case came from, the longest deepest', () => {
    const { arcs, marks } = layoutChain(chain('A', 'B', 'A', 'C', 'B'), 328, width);
    const centre = (index: number) => marks[index]?.centre;
    expect(arcs.map(({ fromX, toX }) => [fromX, toX])).toEqual([
      [centre(2), centre(0)],
      [centre(4), centre(1)],
    ]);
    expect(arcs[1]?.depth).toBeGreaterThan(arcs[0]?.depth ?? Infinity);
  });

  it('draws no arc where both ends lie in the collapsed middle, and no arc twice', () => {
    const { arcs } = layoutChain(many(31), 328, width);
    const ways = arcs.map(({ fromX, toX }) => `${fromX} ${toX}`);
    expect(new Set(ways).size).toBe(ways.length);
    for (const arc of arcs) expect(arc.fromX).not.toBe(arc.toX);
  });

  it('has nothing to draw for a chain of none', () => {
    expect(layoutChain([], 328, width)).toEqual({ mode: 'names', marks: [], arcs: [], width: 0 });
  });
});

describe('the letters of a department', () => {
  it('are its first two', () => {
    expect(letters('Logistik', ['Support', 'Logistik'])).toBe('Lo');
  });

  it('tell names with the same start apart', () => {
    const names = ['Support', 'Support nivå 2', 'Sales'];
    expect(letters('Support nivå 2', names)).not.toBe(letters('Support', names));
    expect(letters('Teknik', ['Teknik', 'Test'])).toBe('Tk');
  });

  it('do not cut a character in half', () => {
    expect(letters('🚚 Frakt', [])).toBe('🚚 ');
  });
});
