import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../components/shared/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

/** Colours as `--name: #rrggbb`, later ones over earlier ones. */
function tokens(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** Text on a ground: at least 4.5. */
const TEXT: [text: string, ground: string][] = [
  ...['text', 'quiet', 'action', 'attention', 'stop', 'good'].flatMap((text): [string, string][] => [
    [text, 'page'],
    [text, 'raised'],
  ]),
  ['on-action', 'action'],
  ['page', 'text'],
  ['text', 'attention-ground'],
  ['quiet', 'attention-ground'],
  ['action', 'attention-ground'],
  ['attention', 'attention-ground'],
  ['text', 'stop-ground'],
  ['stop', 'stop-ground'],
];
/** Shapes that carry meaning: at least 3. */
const SHAPES: [shape: string, ground: string][] = [
  ['control-line', 'page'],
  ['control-line', 'raised'],
  ...Array.from({ length: 12 }, (_, hue): [string, string] => [`hue-${hue}`, 'page']),
];

describe.each([
  ['light', tokens(light)],
  ['dark', new Map([...tokens(light), ...tokens(dark)])],
])('%s colours', (theme, colours) => {
  const of = (name: string) => colours.get(name) ?? expect.fail(`no colour ${name}`);

  it.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s can be seen on %s', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it('are all given in this theme', () => {
    const names = [...tokens(light).keys()];
    if (theme === 'dark') expect([...tokens(dark).keys()].sort()).toEqual(names.sort());
    expect(names.length).toBeGreaterThan(20);
  });
});

describe('the contrast formula', () => {
  it('gives what WCAG says for black on white and for equal colours', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
  });
});

/** Normal, and as simulated by Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const SIMULATED = {
  'normal vision': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
};

/** Distance in Oklab (Ottosson 2020) of two colours as somebody with this vision sees them. */
function distance(a: string, b: string, matrix: number[]): number {
  const [p, q] = [a, b].map((hex) => oklab(apply(matrix, linear(hex)))) as [number[], number[]];
  return Math.hypot(...p.map((value, at) => value - (q[at] ?? 0)));
}

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

/** What is outside the screen's range is shown at its edge. */
function apply(matrix: number[], [x = 0, y = 0, z = 0]: number[]): number[] {
  return multiply(matrix, [x, y, z]).map((value) => Math.min(1, Math.max(0, value)));
}

function oklab(rgb: number[]): number[] {
  const lms = multiply(
    [
      0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376,
      0.6299787005,
    ],
    rgb,
  );
  return multiply(
    [
      0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662,
      -0.808675766,
    ],
    lms.map(Math.cbrt),
  );
}

function multiply(matrix: number[], [x = 0, y = 0, z = 0]: number[]): number[] {
  return [0, 3, 6].map((row) => (matrix[row] ?? 0) * x + (matrix[row + 1] ?? 0) * y + (matrix[row + 2] ?? 0) * z);
}

/** Two patches side by side are told apart by most people above about 0.02 in Oklab; small dots need more. */
const TOLD_APART = 0.08;

describe.each(Object.entries(SIMULATED))('department hues under %s', (_, matrix) => {
  it.each([
    ['light', tokens(light)],
    ['dark', tokens(dark)],
  ])('differ from one another in the %s theme', (__, colours) => {
    const hues = [...colours].filter(([name]) => name.startsWith('hue-'));
    const alike = hues.flatMap(([one, a], at) =>
      hues.slice(at + 1).flatMap(([other, b]) => {
        const apart = distance(a, b, matrix);
        return apart < TOLD_APART ? [`${one} ${other} ${apart.toFixed(3)}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });
});
