import { describe, expect, it } from 'vitest';
import { assess } from '@/domain/assess';
import { rules } from '@/domain/rules';
import { EVA, group, BJORN } from './a-ticket';
import { facts, type Scene } from './book-scene';

// What finished transfers say: a note where it is likely, a stop from the lead's threshold on, nothing below 20 cases.

const rule = (scene: Scene) => rules['passed-on'](facts(scene));
const said = (chance: number, finished: number) => ({
  evidence: { 'g-Logistik': [chance, finished] as [number, number] },
});

describe('like this one were passed on again', () => {
  it.each<[string, Scene, number | null]>([
    ['nothing is known', {}, null],
    ['something is known of another group', { evidence: { 'g-Faktura': [0.99, 400] } }, null],
    ['19 finished, all of them', said(1, 19), null],
    ['20 finished, likely', said(0.6, 20), 1],
    ['20 finished, just not likely', said(0.599, 20), null],
    ['just below the threshold', said(0.7499, 43), 1],
    ['at the threshold', said(0.75, 43), 2],
    ['certain', said(1, 400), 2],
    ['at the threshold of a stricter lead', { ...said(0.9, 43), book: { stopAt: 0.9 } }, 2],
    ['below the threshold of a stricter lead', { ...said(0.89, 43), book: { stopAt: 0.9 } }, 1],
    ['at that of one who wants to be stopped more, where it is likely', { ...said(0.6, 43), book: { stopAt: 0.5 } }, 2],
    [
      'at that of one who wants to be stopped more, where it is not',
      { ...said(0.55, 43), book: { stopAt: 0.5 } },
      null,
    ],
    ['the lead has made it a note', { ...said(1, 400), book: { demoted: ['passed-on'] } }, 2],
  ])('%s', (_, scene, tier) => {
    expect(rule(scene)?.tier ?? null).toBe(tier);
  });

  it('is said with its ground, and is as strong as it is likely', () => {
    expect(rule(said(0.8, 40))).toMatchObject({
      weight: 0.8,
      values: { name: 'Logistik', of: 40, count: 32 },
      ways: ['hinted', 'mandate', 'keep', 'brief'],
    });
  });

  it('stops nobody inside the group, nor where the lead has made it a note, nor who has answered it on this case', () => {
    const certain = { 'g-Support': [1, 400] as [number, number] };
    expect(assess(facts({ to: group('Support', BJORN), evidence: certain })).tier).toBe(1);
    expect(assess(facts({ ...said(1, 400), book: { demoted: ['passed-on'] } })).tier).toBe(1);
    const answered = { ...facts(said(1, 400)), answered: new Set(['passed-on']) };
    expect(assess(answered).findings.find((one) => one.rule === 'passed-on')?.tier).toBe(0);
    expect(assess(facts({ ...said(1, 400), to: group('Support', EVA) })).findings).toEqual([]);
  });
});
