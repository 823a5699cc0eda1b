import { describe, expect, it } from 'vitest';
import { jsonPlaces, placeOf, placesOf } from '@/utils/json-places';
import { jsonRepeated } from '@/utils/json-repeated';
import { jsonSlip, type JsonSlip } from '@/utils/json-slip';
import { seeded } from '../domain/a-ticket';

describe('where a text stops being JSON', () => {
  it.each<[string, JsonSlip, number, number]>([
    ['', 'end', 1, 1],
    ['{', 'end', 1, 2],
    ['{"a": 1', 'end', 1, 8],
    ['{"a": "text', 'end', 1, 12],
    ['{}\n{}', 'rest', 2, 1],
    ['{"a": 1\n "b": 2}', 'comma', 2, 2],
    ['["a" "b"]', 'comma', 1, 6],
    ['{"a": "so "called" name"}', 'comma', 1, 12],
    ['{\n  "a": 1,\n}', 'lastComma', 2, 9],
    ['[1, 2,]', 'lastComma', 1, 6],
    ['[1}', 'bracket', 1, 3],
    [']', 'bracket', 1, 1],
    ['{"a" 1}', 'colon', 1, 6],
    ['{a: 1}', 'quotes', 1, 2],
    ["{'a': 1}", 'quotes', 1, 2],
    ['{“a”: 1}', 'quotes', 1, 2],
    ['{"a": ja}', 'quotes', 1, 7],
    ['{"a": True}', 'quotes', 1, 7],
    ['{"a": "one\ntwo"}', 'lineBreak', 1, 11],
    ['{"a": "c:\\ny\\mapp"}', 'escape', 1, 13],
    ['{"a": "\\u12"}', 'escape', 1, 8],
    ['{} // why', 'comment', 1, 4],
    ['{"a": }', 'other', 1, 7],
    ['[01]', 'other', 1, 2],
    ['[1.]', 'other', 1, 2],
    ['[,]', 'other', 1, 2],
    ['{,}', 'other', 1, 2],
    ['\u00a0{}', 'other', 1, 1],
  ])('%j: %s', (text, slip, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    const found = jsonSlip(text);
    expect(found?.slip).toBe(slip);
    expect(placeOf(text, found?.at ?? 0)).toEqual({ line, column });
  });

  it('is nowhere in what a browser takes, and somewhere in what it does not: any text', () => {
    const random = seeded(7);
    const signs = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '0',
      '-',
      '.',
      'e',
      '1',
      ' ',
      '\n',
      'null',
      '"a"',
      '\t',
    ];
    const whole = JSON.stringify({ a: [1, -2.5e3, null, true, 'å"\\\n'], b: { c: [] }, '': [{}, [[]]] }, null, 1);
    const counts = { good: 0, bad: 0 };
    for (let n = 0; n < 20_000; n += 1) {
      const cut = Math.floor(random() * whole.length);
      const sign = signs[Math.floor(random() * signs.length)] ?? '';
      const text = whole.slice(0, cut) + sign + whole.slice(cut + Math.floor(random() * 3));
      const slip = jsonSlip(text);
      const isGood = isJson(text);
      counts[isGood ? 'good' : 'bad'] += 1;
      expect(slip === null, `${JSON.stringify(text)} ${JSON.stringify(slip)}`).toBe(isGood);
      if (slip) expect(slip.at).toBeLessThanOrEqual(text.length);
    }
    expect(Math.min(counts.good, counts.bad)).toBeGreaterThan(500);
  });

  it('takes no stack, however deep the text is', () => {
    const deep = 500_000;
    expect(jsonSlip('['.repeat(deep))?.slip).toBe('end');
    expect(jsonSlip('['.repeat(deep) + ']'.repeat(deep))).toBeNull();
  });
});

describe('where the parts of a JSON text stand', () => {
  const text = `{
  "hints": [
    { "id": "h1", "when": { "any": ["a]", "b}"] } },
    {
      "id": "h\\"2",
      "name":
        "two"
    }
  ],
  "stopBudget": 10
}`;
  const lines = (...paths: (string | number)[][]) => placesOf(text, jsonPlaces(text, paths)).map(({ line }) => line);

  it('a member stands at its name, an item where it begins', () => {
    expect(lines(['hints'], ['hints', 0], ['hints', 0, 'when', 'any', 1], ['hints', 1, 'name'])).toEqual([2, 3, 3, 6]);
    expect(lines(['stopBudget'], [])).toEqual([10, 1]);
  });

  it('what is missing stands where it should be', () => {
    expect(lines(['hints', 1, 'advice'], ['hints', 7, 'id'], ['reasons'], ['stopBudget', 'x'])).toEqual([4, 2, 1, 10]);
  });

  it('of a name that is there twice, the last counts, as it does for JSON.parse', () => {
    const twice = '{"a": {"b": 1},\n "\\u0061": {"c": 1}}';
    expect(
      placesOf(
        twice,
        jsonPlaces(twice, [
          ['a', 'c'],
          ['a', 'b'],
        ]),
      ).map(({ line }) => line),
    ).toEqual([2, 2]);
  });

  it('is found in any JSON, at any path that it has', () => {
    const random = seeded(3);
    for (let n = 0; n < 300; n += 1) {
      const value = someValue(random, 4);
      const json = JSON.stringify(value, null, n % 3);
      const paths = pathsOf(value);
      const places = jsonPlaces(json, paths);
      paths.forEach((path, nth) => {
        const rest = json.slice(places[nth]);
        const key = path.at(-1);
        const own = typeof key === 'string' ? `${JSON.stringify(key)}:` : '';
        const starts = JSON.stringify(path.reduce<unknown>((one, part) => (one as never)[part], value));
        expect(rest.startsWith(own), `${json} ${path.join('.')}`).toBe(true);
        expect(rest.slice(own.length).trimStart()[0]).toBe(starts[0]);
      });
    }
  });

  it('a line ends as editors end it', () => {
    expect(placesOf('a\r\nb\rc\nd', [0, 3, 5, 7])).toEqual([1, 2, 3, 4].map((line) => ({ line, column: 1 })));
    expect(placesOf('ab\n\ncd', [5, 1, 3])).toEqual([
      { line: 3, column: 2 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
    ]);
  });
});

describe('a name that an object has twice', () => {
  it.each<[string, string | null, number]>([
    ['{"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}], "d": "a"}', null, 0],
    ['{"a": 1,\n"b": 2,\n"a": 3}', 'a', 3],
    ['[{"a": {}},\n{"x": ["x", "x"], "y": {"z": 1,\n"\\u007a": 2}}]', 'z', 3],
    ['{"__proto__": 1,\n"__proto__": 2}', '__proto__', 2],
    ['["a", "a"]', null, 0],
    ['"a"', null, 0],
    ['{"a,\\"b": {}, "a": "\\\\", "b": 1}', null, 0],
  ])('%j: %s', (text, name, line) => {
    const found = jsonRepeated(text);
    expect(found?.name ?? null).toBe(name);
    if (found) expect(placeOf(text, found.at).line).toBe(line);
  });

  it('is none in what JSON.stringify makes: any value', () => {
    const random = seeded(8);
    for (let n = 0; n < 300; n += 1) expect(jsonRepeated(JSON.stringify(someValue(random, 4), null, n % 3))).toBeNull();
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function someValue(random: () => number, depth: number): unknown {
  const kind = Math.floor(random() * (depth === 0 ? 3 : 5));
  const some = <T>(make: (n: number) => T) => Array.from({ length: Math.floor(random() * 4) }, (_, n) => make(n));
  if (kind === 0) return Math.round(random() * 1e6) / 100 - 5000;
  if (kind === 1) return some((n) => ['"', '\\', '}', ',å'][n]).join('');
  if (kind === 2) return [null, true, false][Math.floor(random() * 3)];
  if (kind === 3) return some(() => someValue(random, depth - 1));
  return Object.fromEntries(some((n) => [`k${n}"`, someValue(random, depth - 1)]));
}

function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return [path, ...value.flatMap((one, n) => pathsOf(one, [...path, n]))];
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}
