import { describe, expect, it } from 'vitest';
import { Narrator } from '../../scripts/demo/narrator';
import { must, see } from '../../scripts/demo/see';
import { inOneLine } from '../../scripts/demo/trouble';

function narrator() {
  const lines: string[] = [];
  return { lines, tells: new Narrator((line) => void lines.push(line)) };
}

describe('the demo', () => {
  it('tells of a step only when it is done, with how long it took and what was seen', async () => {
    const { lines, tells } = narrator();
    await tells.step('Open a ticket', async () => {
      expect(lines).toEqual([]);
      return { ms: 1234, saw: ['Anna', `way: ${'Support '.repeat(20)}`] };
    });
    expect(lines[0]).toMatch(/^ 1 {2}Open a ticket +1,234 ms$/);
    expect(lines[1]).toBe('    Anna');
    expect(lines.every((line) => line.length <= 82)).toBe(true);
  });

  it('names the step that failed, what was expected and what was there, in one line', async () => {
    const { lines, tells } = narrator();
    const look = () =>
      see(
        'the tag a',
        () => ['router'],
        (tags: string[]) => tags.includes('a'),
        30,
      );
    await expect(tells.step('Flag it', async () => (await look(), { saw: [] }))).rejects.toThrow(
      /^ 1 {2}Flag it: expected the tag a; after 0.03 s there was \["router"\]$/,
    );
    expect(lines).toEqual([]);
  });

  it('waits for what comes, also past errors on the way', async () => {
    let looks = 0;
    const look = () => {
      looks += 1;
      if (looks < 3) throw new Error('not yet');
      return looks;
    };
    expect(await see('three looks', look, (seen) => seen === 3)).toBe(3);
    await expect(
      see(
        'luck',
        () => Promise.reject(new Error('gone\nmore')),
        () => true,
        30,
      ),
    ).rejects.toThrow('expected luck; after 0.03 s there was gone');
  });

  it('does not go on when something is not so', () => {
    expect(() => must('Logistik to have the case', false, 'Faktura')).toThrow(
      'expected Logistik to have the case; there was Faktura',
    );
    expect(() => must('it', true)).not.toThrow();
  });

  it('leaves out what tools add below the first line', () => {
    expect(inOneLine(new Error('browserType.launch: no display\n  at x'))).toBe('no display');
    expect(inOneLine('plain')).toBe('plain');
  });
});
