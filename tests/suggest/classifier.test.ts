import { describe, expect, it } from 'vitest';
import { calibrationError, calibrationFor } from '@/domain/suggest/calibrate';
import {
  asChances,
  bytesOf,
  chances,
  newClassifier,
  withLabel,
  type Calibration,
  type Classifier,
} from '@/domain/suggest/classifier';
import { learnOne } from '@/domain/suggest/learn';
import { addNeighbour } from '@/domain/suggest/neighbours';
import { seeded, shuffled } from '@/domain/suggest/seeded';
import { signsOf } from '@/domain/suggest/signs';
import { trained, training } from '@/domain/suggest/train';
import { inventedTexts } from './invented-texts';

const LABELS = ['delar', 'faktura', 'leverans', 'retur'];
const lessons = (texts: readonly { text: string; label: string }[]) =>
  texts.map(({ text, label }) => ({ signs: signsOf(text), label: LABELS.indexOf(label) }));
const learned = (count: number, seed = 1) => trained(lessons(inventedTexts(count, seed)), LABELS);
const best = (classifier: Classifier, text: string) => {
  const all = chances(classifier, signsOf(text));
  return classifier.labels[all.indexOf(Math.max(...all))];
};

describe('the classifier', () => {
  it('tells texts apart in Swedish and English, in words that it has not met together', () => {
    const classifier = learned(400);
    for (const [text, label] of [
      ['paketen kom aldrig fram', 'leverans'],
      ['LEVERANSEN ÄR SEN!!', 'leverans'],
      ['fel på fakturor', 'faktura'],
      ['betalat dubbelt, få tillbaka mina pengar', 'faktura'],
      ['returnera soffbord', 'retur'],
      ['tre skruvarna saknades', 'delar'],
      ['skruvpåse fattas', 'delar'],
      ['you charged me twice', 'faktura'],
      ['a screw is missing', 'delar'],
    ]) {
      expect([text, best(classifier, text ?? '')]).toEqual([text, label]);
    }
    const test = inventedTexts(400, 2);
    const right = test.filter(({ text, label }) => best(classifier, text) === label).length;
    expect(right / test.length).toBeGreaterThan(0.97);
  });

  it('gives chances that add up to 1, and as likely ones before it has learned anything', () => {
    const sum = chances(learned(100), signsOf('paketet')).reduce((total, one) => total + one, 0);
    expect(sum).toBeCloseTo(1, 10);
    expect([...chances(newClassifier(LABELS), signsOf('paketet'))]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('is the same for the same texts, labels and seed, to the last bit; another seed makes another', () => {
    const texts = lessons(inventedTexts(300, 3));
    const [one, same, other] = [trained(texts, LABELS, 5), trained(texts, LABELS, 5), trained(texts, LABELS, 6)];
    expect(same).toEqual(one);
    expect(other.weights).not.toEqual(one?.weights);
  });

  it('finds a text likelier to be what it was once told it is, whatever it knew', () => {
    const chance = seeded(11);
    const texts = inventedTexts(200, 12);
    for (let tries = 0; tries < 200; tries += 1) {
      const classifier = trained(lessons(inventedTexts(20 + Math.floor(chance() * 60), tries)), LABELS);
      const signs = signsOf(texts[tries]?.text ?? '');
      // As often the wrong label as the right one: an agent may mean something else.
      const label = Math.floor(chance() * LABELS.length);
      const before = chances(classifier, signs)[label] ?? 0;
      learnOne(classifier, signs, label);
      const after = chances(classifier, signs)[label] ?? 0;
      expect(after).toBeGreaterThan(before);
    }
  });

  it('learns a label that it has not met, without forgetting the others', () => {
    let classifier = learned(200);
    classifier = withLabel(classifier, 'lösenord');
    expect(best(classifier, 'paketet har inte kommit fram')).toBe('leverans');
    for (let times = 0; times < 3; times += 1) {
      learnOne(classifier, signsOf('jag kan inte logga in, lösenordet fungerar inte'), 4);
    }
    expect(best(classifier, 'nytt lösenord för att logga in')).toBe('lösenord');
    expect(best(classifier, 'paketet har inte kommit fram')).toBe('leverans');
  });

  it('stays below 4 MB, whatever the number of labels and texts', () => {
    for (const count of [1, 10, 77, 300]) {
      const labels = Array.from({ length: count }, (_, n) => `a_department_with_a_long_name_${n}`);
      expect(bytesOf(newClassifier(labels))).toBeLessThan(4 * 2 ** 20);
    }
    const before = newClassifier(LABELS);
    expect(bytesOf(before)).toBeGreaterThanOrEqual(before.weights.byteLength + before.seen.byteLength);
    const most = newClassifier(Array.from({ length: 300 }, (_, n) => `a_department_with_a_long_name_${n}`));
    for (let text = 0; text < 3000; text += 1) {
      addNeighbour(
        most.neighbours,
        Uint32Array.from({ length: 200 }, (_, n) => 97 * text + n),
        text % 300,
      );
    }
    expect(bytesOf(most)).toBeLessThan(4 * 2 ** 20);
  });

  it('stays below 4 MB also when labels come one by one, and knows what it knew', () => {
    let classifier = learned(300);
    for (let n = 0; n < 300; n += 1) {
      classifier = withLabel(classifier, `another_${n}`);
      expect(bytesOf(classifier)).toBeLessThan(4 * 2 ** 20);
      expect(classifier.weights).toHaveLength(classifier.rows * classifier.labels.length);
    }
    expect(classifier.rows).toBeLessThan(newClassifier(LABELS).rows);
    expect(best(classifier, 'paketet har inte kommit fram')).toBe('leverans');
  });

  it('can be left and taken up again while it learns', () => {
    const texts = lessons(inventedTexts(300, 3));
    const course = training(texts, LABELS);
    let pauses = 0;
    for (let step = course.next(); !step.done; step = course.next()) pauses += 1;
    expect(pauses).toBeGreaterThan(20);
  });

  it('has no trouble with texts that say nothing, or very much, or are in no language', () => {
    const classifier = learned(100);
    for (const text of [
      '',
      '   ',
      '!!! ???',
      '😀😀',
      'a',
      'x'.repeat(100_000),
      'ord '.repeat(50_000),
      '日本語の文章です',
    ]) {
      const all = chances(classifier, signsOf(text));
      expect(all.every((one) => one >= 0 && one <= 1)).toBe(true);
    }
    expect(signsOf('ord '.repeat(50_000)).keys.length).toBeLessThan(20);
    expect(signsOf('').keys).toHaveLength(0);
  });
});

describe('signs of a text', () => {
  const keys = (text: string) => new Set(signsOf(text).keys);
  const shared = (one: string, other: string) => [...keys(one)].filter((key) => keys(other).has(key)).length;

  it('do not depend on case, composition or apostrophes', () => {
    expect(keys('ÅTERBETALNING, tack')).toEqual(keys('a\u030aterbetalning tack'));
    expect(keys('hasn’t')).toEqual(keys("hasn't"));
  });

  it('are shared by forms, compounds and misspelled words', () => {
    expect(shared('fakturan', 'fakturorna')).toBeGreaterThan(4);
    expect(shared('leveransavisering', 'leveransen')).toBeGreaterThan(4);
    expect(shared('returnera', 'retunera')).toBeGreaterThan(2);
    expect(shared('fakturan', 'soffbord')).toBe(0);
  });
});

describe('calibration', () => {
  /** Texts of which the chances that are given are true. */
  const honest = (count: number) => {
    const chance = seeded(4);
    return Array.from({ length: count }, () => {
      const scores = Float64Array.from({ length: 3 }, () => 3 * chance());
      const likely = asChances(scores.slice());
      const drawn = chance();
      const label = drawn < (likely[0] ?? 0) ? 0 : drawn < (likely[0] ?? 0) + (likely[1] ?? 0) ? 1 : 2;
      return { scores, label };
    });
  };

  it('finds how much too sure, or too unsure, a classifier is', () => {
    const judged = honest(4000);
    expect(calibrationFor(judged).temperature).toBeCloseTo(1, 0);
    expect(calibrationFor(judged).doubt).toBeLessThan(0.1);
    const surer = judged.map(({ scores, label }) => ({ scores: scores.map((score) => 4 * score), label }));
    expect(calibrationFor(surer).temperature / calibrationFor(judged).temperature).toBeCloseTo(4, 1);
  });

  it('is off by nothing when of eight in ten eight are right, and by what is missing otherwise', () => {
    const said = (chance: number, right: number, of: number) =>
      Array.from({ length: of }, (_, n) => ({ chance, right: n < right }));
    expect(calibrationError(said(0.8, 8, 10))).toBeCloseTo(0, 10);
    expect(calibrationError(said(0.8, 5, 10))).toBeCloseTo(0.3, 10);
    expect(calibrationError([...said(0.9, 10, 10), ...said(0.3, 2, 10)])).toBeCloseTo(0.1, 10);
    expect(calibrationError([])).toBe(0);
  });

  it('makes what a trained classifier calls likely true, by what it was not told of', () => {
    const classifier = trained(lessons(inventedTexts(1200, 1)), LABELS);
    const off = (calibration: Calibration) => {
      const first = inventedTexts(1200, 2).map(({ text, label }) => {
        const all = chances({ ...classifier, ...calibration }, signsOf(text));
        const most = Math.max(...all);
        return { chance: most, right: classifier.labels[all.indexOf(most)] === label };
      });
      return calibrationError(first);
    };
    expect(classifier.temperature).not.toBe(1);
    expect(off(classifier)).toBeLessThan(off({ temperature: 1, doubt: 0 }) / 2);
  });

  it('knows how often those who flag err: one flag in five, and what is called likely is still true', () => {
    const chance = seeded(9);
    const slips = (count: number, seed: number) =>
      inventedTexts(count, seed).map(({ text, label }) => ({
        text,
        label: chance() < 0.2 ? (LABELS[Math.floor(chance() * LABELS.length)] ?? label) : label,
      }));
    const classifier = trained(lessons(slips(1200, 1)), LABELS);
    const first = slips(1200, 2).map(({ text, label }) => {
      const all = chances(classifier, signsOf(text));
      const most = Math.max(...all);
      return { chance: most, right: classifier.labels[all.indexOf(most)] === label };
    });
    expect(classifier.doubt).toBeGreaterThan(0.1);
    expect(calibrationError(first)).toBeLessThan(0.08); // by a temperature alone: 0.11
    expect(learned(1200).doubt).toBeLessThan(0.05);
  });
});

describe('chance that is none', () => {
  it('puts everything somewhere, once, in the same order for the same seed', () => {
    const order = shuffled(1000, seeded(3));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, n) => n));
    expect(order).toEqual(shuffled(1000, seeded(3)));
    expect(order).not.toEqual(shuffled(1000, seeded(4)));
  });
});
