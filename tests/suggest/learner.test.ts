import { describe, expect, it } from 'vitest';
import { fnv1a } from '@/domain/fnv1a';
import { ENOUGH, learnAll, learnMore, type Learner, type ReadLesson } from '@/domain/suggest/learner';
import { openedModel, packedModel } from '@/domain/suggest/model-record';
import { seeded } from '@/domain/suggest/seeded';
import { signsOf } from '@/domain/suggest/signs';
import { suggestionsFor } from '@/domain/suggest/suggestion';
import { together } from '@/domain/suggest/tallies';
import { inventedTexts } from './invented-texts';

function finished<T>(work: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
const lessons = (count: number): ReadLesson[] =>
  inventedTexts(count, 7).map(({ text, label }, n) => ({ label, signs: signsOf(text), mark: fnv1a(`f${n} ${label}`) }));
const learner = (count: number): Learner => {
  const learned = finished(learnAll(lessons(count)));
  if (learned === null) throw new Error('too few');
  return learned;
};
const asked = signsOf('Det saknas skruvar i paketet');

describe('what has been learned from flags', () => {
  it('is nothing below twenty', () => {
    expect(finished(learnAll(lessons(ENOUGH - 1)))).toBeNull();
    expect(suggestionsFor(null, asked)).toEqual([]);
    expect(suggestionsFor(learner(ENOUGH), asked)[0]?.id).toBe('delar');
  });

  it('counts how often it was right before it was told, each lesson once', () => {
    const { tallies } = learner(200);
    const { hits, of } = together(tallies);
    expect(of).toBe(200);
    expect(hits).toBeGreaterThan(160);
    expect(hits).toBeLessThan(of);
    const [best] = suggestionsFor(learner(200), asked);
    expect(best).toMatchObject(tallies.get('delar') ?? {});
  });

  it('has a rate from the first suggestion on: of texts that it had not learned', () => {
    const { tallies } = learner(ENOUGH);
    expect(together(tallies).of).toBe(ENOUGH);
    // Words that say nothing of what follows: who learned them would be right each time, who has not is by luck alone.
    const random = seeded(3);
    const noise = lessons(ENOUGH).map((lesson, n) => ({
      ...lesson,
      signs: signsOf(`xq${n}zv wk${n * 7}pj`),
      label: random() < 0.5 ? 'delar' : 'faktura',
    }));
    const learned = finished(learnAll(noise));
    expect(learned && together(learned.tallies).hits).toBeLessThan(ENOUGH * 0.8);
    // The same text flagged twice, to one each: none is asked about that was learned with another's answer.
    const doubled = noise.slice(0, ENOUGH / 2).flatMap((lesson) => [lesson, { ...lesson, mark: lesson.mark + 1 }]);
    const twice = finished(learnAll(doubled));
    expect(twice && together(twice.tallies).hits).toBeLessThan(ENOUGH * 0.8);
  });

  it('suggests nothing that has no rate: what was never first has that of all; none at all where nothing could be tested', () => {
    const known = learner(ENOUGH);
    const [best] = suggestionsFor(known, asked);
    expect(best).toMatchObject({ rate: 'own', ...known.tallies.get('delar') });
    known.tallies.delete('delar');
    expect(suggestionsFor(known, asked)[0]).toMatchObject({ id: 'delar', rate: 'all', ...together(known.tallies) });
    for (const each of suggestionsFor(learner(200), signsOf('Hej'))) expect(each.of).toBeGreaterThan(0);
    const same = lessons(ENOUGH).map((lesson) => ({ ...lesson, signs: asked }));
    expect(suggestionsFor(finished(learnAll(same)), asked)).toEqual([]);
  });

  it('suggests three at the most, likeliest first, and nothing unlikely', () => {
    const suggestions = suggestionsFor(learner(200), signsOf('Hej'));
    expect(suggestions.length).toBeLessThanOrEqual(3);
    const likely = suggestions.map(({ chance }) => chance);
    expect(likely).toEqual([...likely].sort((a, b) => b - a));
    expect(suggestionsFor(learner(200), asked).every(({ chance }) => chance >= 0.05)).toBe(true);
    expect(suggestionsFor(learner(200), signsOf(''))).toEqual([]);
  });

  it('is the same learned in one go and lesson after lesson as they came', () => {
    const all = lessons(29);
    const step = learner(25);
    finished(learnMore(step, all.slice(25)));
    expect(step).toEqual(learner(29));
  });
});

describe('a flag that says otherwise than those before', () => {
  const texts = (label: string, ...all: string[]) => all.map((text) => ({ label, text }));
  const BEFORE = [
    ...texts('market', 'Hur lång är bindningstiden?', 'Har jag bindningstid kvar?', 'Frågan om bindningstid igen'),
    ...texts('market', 'Bindningstid i avtalet', 'Hur länge är jag bunden?', 'Vilken bindningstid har ni?'),
    ...texts(
      'market',
      'Bindningstiden på en router?',
      'Lång bindningstid',
      'Min bindningstid',
      'Bindningstid, en gång till',
    ),
    ...texts('bill', 'Fakturan är fel', 'Jag har betalat två gånger', 'I was charged twice', 'Fakturan kom aldrig'),
    ...texts('bill', 'Pengarna tillbaka', 'Fel belopp', 'Autogirot drogs dubbelt', 'My invoice is wrong'),
    ...texts('bill', 'Avgiften på fakturan', 'Påminnelseavgift'),
  ];
  const ASKED = 'Bindningstid, en gång till';
  const order = (...more: string[]) => {
    const all = [...BEFORE, ...more.map((label) => ({ label, text: ASKED }))];
    const read = all.map(({ label, text }, n) => ({ label, signs: signsOf(text), mark: fnv1a(`g${n} ${label}`) }));
    return suggestionsFor(finished(learnAll(read)), signsOf(ASKED)).map(({ id }) => id);
  };

  it('is the second choice after one, which may be a slip, and the first after two', () => {
    expect(order()[0]).toBe('market');
    expect(order('product').slice(0, 2)).toEqual(['market', 'product']);
    expect(order('product', 'product').slice(0, 2)).toEqual(['product', 'market']);
  });
});

describe('the stored model', () => {
  const model = () => packedModel('departments', learner(60));

  it('is read back as it was', () => {
    expect(openedModel(structuredClone(model()))).toEqual(learner(60));
  });

  it('is nothing when anything in it does not fit', () => {
    const good = model();
    const nan = new Float32Array(good.weights.slice(0));
    nan[3] = NaN;
    const backwards = [...new Uint32Array(good.neighbours.ends)].reverse();
    for (const broken of [
      undefined,
      null,
      'model',
      {},
      { ...good, format: 1 },
      { ...good, labels: [] },
      { ...good, labels: [...good.labels, 'one more'] },
      { ...good, labels: good.labels.map(() => 'same') },
      { ...good, rows: 0 },
      { ...good, rows: good.rows + 1 },
      { ...good, weights: nan.buffer },
      { ...good, weights: good.weights.slice(4) },
      { ...good, bias: new ArrayBuffer(0) },
      { ...good, seen: new ArrayBuffer(3) },
      { ...good, marks: new ArrayBuffer(8) },
      { ...good, learned: -1 },
      { ...good, whole: 1000 },
      { ...good, temperature: NaN },
      { ...good, doubt: 1 },
      { ...good, neighbours: undefined },
      { ...good, neighbours: { ...good.neighbours, words: good.neighbours.words.slice(2) } },
      { ...good, neighbours: { ...good.neighbours, words: good.neighbours.words.slice(1) } },
      { ...good, neighbours: { ...good.neighbours, ends: good.neighbours.ends.slice(4) } },
      { ...good, neighbours: { ...good.neighbours, ends: Uint32Array.from(backwards).buffer } },
      { ...good, neighbours: { ...good.neighbours, labels: Uint16Array.from(backwards, () => 4).buffer } },
      { ...good, tallies: [{ label: 'delar', hits: -1, of: 1 }] },
      { ...good, tallies: [] },
    ]) {
      expect(openedModel(broken)).toBeNull();
    }
  });

  it('shares nothing with what goes on learning', () => {
    const live = learner(60);
    const stored = packedModel('departments', live);
    const before = stored.weights.slice(0);
    finished(learnMore(live, lessons(80).slice(60)));
    expect(stored.weights).toEqual(before);
  });
});
