import { describe, expect, it } from 'vitest';
import { addNeighbour, MOST_WORDS, neighboursOf, noNeighbours, voices, wordsOf } from '@/domain/suggest/neighbours';
import { signsOf } from '@/domain/suggest/signs';

const begun = (text: string) => signsOf(text).begun;
const those = (...texts: readonly (readonly [string, number])[]) => {
  const all = noNeighbours();
  for (const [text, label] of texts) addNeighbour(all, begun(text), label);
  return all;
};
const SOME = those(
  ['Paketet kom aldrig fram', 0],
  ['Fakturan är fel', 1],
  ['Fakturan för paketet är betald', 1],
  ['Lampan blinkar', 2],
);
const loudest = (text: string, all = SOME) => {
  const heard = voices(all, begun(text), 3);
  return heard.indexOf(Math.max(...heard));
};

describe('the texts that are most like one', () => {
  it('speak for what they were about, in other forms of their words too', () => {
    expect(loudest('Mina paket har aldrig kommit')).toBe(0);
    expect(loudest('Fakturor som är fel')).toBe(1);
    expect(loudest('lampans blinkande')).toBe(2);
  });

  it('are heard more the rarer the words are that they share', () => {
    const all = those(['hej skruven', 0], ['hej hyllan', 1], ['hej bordet', 1], ['hej stolen', 1]);
    const heard = voices(all, begun('hej skruven'), 2);
    expect(heard[0]).toBeGreaterThan((heard[1] ?? 0) + 1);
  });

  it('say nothing of a text that has nothing in common with them, nor where there are none', () => {
    for (const heard of [voices(SOME, begun('helt andra saker'), 3), voices(noNeighbours(), begun('Fakturan'), 3)]) {
      expect(new Set(heard).size).toBe(1);
    }
    expect([...voices(SOME, begun(''), 3)].every(Number.isFinite)).toBe(true);
  });

  it('say nothing for certain: a label that none of them has is left a little', () => {
    const heard = voices(SOME, begun('Fakturan är fel'), 3);
    expect([...heard].every(Number.isFinite)).toBe(true);
    expect(Math.exp(heard[1] ?? 0)).toBeLessThanOrEqual(1.01);
  });

  it('are the newer ones when there are more than are remembered', () => {
    const all = noNeighbours();
    const words = (text: number) => Uint32Array.from({ length: 100 }, (_, n) => (text % 50) * 200 + n);
    const count = (1.2 * MOST_WORDS) / 100;
    for (let text = 0; text < count; text += 1) addNeighbour(all, words(text), text % 3);
    expect(wordsOf(all)).toBeLessThanOrEqual(MOST_WORDS);
    expect(wordsOf(all)).toBe(100 * all.texts);
    expect(all.labels[all.texts - 1]).toBe((count - 1) % 3);
    // How often a word stands in those that are left is counted anew.
    expect([...all.times].reduce((sum, n) => sum + n, 0)).toBe(wordsOf(all));
  });

  it('are the same again from what is stored of them', () => {
    const { texts, words, ends, labels } = SOME;
    const stored = {
      words: words.slice(0, wordsOf(SOME)),
      ends: ends.slice(0, texts),
      labels: labels.slice(0, texts),
    };
    expect(neighboursOf(stored)).toEqual(SOME);
    expect(neighboursOf({ ...stored, ends: stored.ends.slice(1) })).toBeNull();
    expect(neighboursOf({ ...stored, words: words.slice(0, 3) })).toBeNull();
    expect(neighboursOf({ ...stored, ends: stored.ends.slice().reverse() })).toBeNull();
  });
});
