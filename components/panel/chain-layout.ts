import type { Station } from '@/domain/case';

/** Sizes in px; the strip is 40 high: stations above, arcs of the returns below. */
export const STRIP_HEIGHT = 40;
export const ROW_HEIGHT = 22;
const DOT = 10;
const DISC = 22;
const CONNECTOR = 12;
const NAME_GAP = 5;
const NAME_MAX = 104;
const GAP_WIDTH = 34;
/** Stations kept at the start of a collapsed chain: where it all began. */
const KEPT_FIRST = 2;

export interface StationMark {
  kind: 'station';
  /** index in the chain */
  index: number;
  x: number;
  width: number;
  /** centre of its dot or disc: where lines and arcs meet it */
  centre: number;
}

/** The collapsed middle. */
export interface GapMark {
  kind: 'gap';
  from: number;
  /** exclusive */
  to: number;
  returns: number;
  x: number;
  width: number;
  centre: number;
}

export interface Arc {
  /** the station that is a return */
  index: number;
  fromX: number;
  toX: number;
  depth: number;
}

export interface ChainLayout {
  /** `names`: dots with names; `letters`: discs with two letters */
  mode: 'names' | 'letters';
  marks: (StationMark | GapMark)[];
  arcs: Arc[];
  /** of everything drawn; wider than asked for only when `whole` */
  width: number;
}

/**
 * Where everything in the chain strip stands. Names while they fit; then two letters each; then the middle is
 * collapsed, so that any number of stations can be read at a glance.
 * @param width px there is room for
 * @param textWidth how wide a name is, px
 * @param whole never collapse: the strip is scrolled instead
 */
export function layoutChain(
  stations: readonly Station[],
  width: number,
  textWidth: (text: string) => number,
  whole = false,
): ChainLayout {
  const named = stations.map((station) => DOT + NAME_GAP + Math.min(NAME_MAX, Math.ceil(textWidth(station.name)) + 1));
  if (total(named) <= width) return place(stations, 'names', named, []);
  const discs = stations.map(() => DISC);
  if (whole || total(discs) <= width) return place(stations, 'letters', discs, []);
  const room = Math.floor((width - GAP_WIDTH) / (DISC + CONNECTOR));
  const last = Math.max(1, room - KEPT_FIRST);
  const hidden: [number, number] = [KEPT_FIRST, stations.length - last];
  return place(stations, 'letters', discs, hidden);
}

function total(widths: number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + CONNECTOR * Math.max(0, widths.length - 1);
}

function place(
  stations: readonly Station[],
  mode: ChainLayout['mode'],
  widths: number[],
  hidden: [number, number] | [],
): ChainLayout {
  const [from = -1, to = -1] = hidden;
  const marks: ChainLayout['marks'] = [];
  const centres: number[] = [];
  let x = 0;
  for (let index = 0; index < stations.length; index++) {
    if (index === from) {
      const centre = x + GAP_WIDTH / 2;
      const returns = stations.slice(from, to).filter((station) => station.cameBackTo !== null).length;
      marks.push({ kind: 'gap', from, to, returns, x, width: GAP_WIDTH, centre });
      for (; index < to; index++) centres.push(centre);
      x += GAP_WIDTH + CONNECTOR;
    }
    const width = widths[index] ?? DISC;
    const centre = x + (mode === 'names' ? DOT : DISC) / 2;
    marks.push({ kind: 'station', index, x, width, centre });
    centres.push(centre);
    x += width + CONNECTOR;
  }
  return { mode, marks, arcs: arcs(stations, centres), width: Math.max(0, x - CONNECTOR) };
}

/** One arc per return that can be seen: both ends in the collapsed middle is counted there, two on one way is one. */
function arcs(stations: readonly Station[], centres: number[]): Arc[] {
  const seen = new Set<string>();
  const found: Arc[] = [];
  stations.forEach((station, index) => {
    if (station.cameBackTo === null) return;
    const fromX = centres[index] ?? 0;
    const toX = centres[station.cameBackTo] ?? 0;
    const way = `${fromX} ${toX}`;
    if (fromX === toX || seen.has(way)) return;
    seen.add(way);
    found.push({ index, fromX, toX, depth: 0 });
  });
  const longest = Math.max(1, ...found.map((arc) => Math.abs(arc.fromX - arc.toX)));
  const deepest = STRIP_HEIGHT - ROW_HEIGHT - 2;
  return found.map((arc) => ({ ...arc, depth: 6 + (deepest - 6) * (Math.abs(arc.fromX - arc.toX) / longest) }));
}

/** Two letters that tell the departments of this chain apart, `Su`, `Lo`; the third letter steps in where two are alike. */
export function letters(name: string, others: Iterable<string>): string {
  const clean = [...name.trim()];
  const short = (size: number) => clean.slice(0, size).join('');
  const alike = [...others].filter(
    (other) => other !== name && other.slice(0, 2).toLowerCase() === short(2).toLowerCase(),
  );
  if (alike.length === 0) return short(2);
  const differs = clean.findIndex(
    (letter, at) => at > 0 && alike.every((other) => other[at]?.toLowerCase() !== letter.toLowerCase()),
  );
  return differs > 0 ? `${clean[0] ?? ''}${clean[differs] ?? ''}` : short(2);
}
