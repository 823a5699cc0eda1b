import { afterEach, describe, expect, it } from 'vitest';
import type { Decision } from '@/domain/hold';
import { pick, seeded } from './gate-answers';
import { Scene, settled } from './gate-scene';

const instead = { groupId: '3', agentId: '31' };
const DECISIONS: readonly Decision[] = ['refuse', 'without-transfer', 'pass', { instead }];

let scene: Scene;
afterEach(() => scene.close());

const last = (save: number) => scene.answers.findLast((each) => each.save === save);
const isFinal = (save: number) => !['wait', 'hold', undefined].includes(last(save)?.answer);
const shown = () => scene.dialogs.filter((one) => one.shown).length;

/** What may become of a request that has its answer. */
const outcomes = (save: number) =>
  last(save)?.answer === 'without-transfer'
    ? (['saved', 'not-saved', 'refused'] as const)
    : (['saved', 'not-saved'] as const);

/** What a page makes of one submit: requests for the same target, one after the other or side by side, in any order. */
async function submit(random: () => number, decision: Decision): Promise<{ saves: number[]; before: number }> {
  const before = shown();
  const saves: number[] = [];
  const open = new Set<number>();
  let decided = false;
  for (let step = 0; step < 14; step += 1) {
    const what = pick(random, ['save', 'save', 'decide', 'outcome', 'outcome'] as const);
    if (what === 'save' && saves.length < 6) {
      const save = scene.answers.length * 100 + saves.length + 1;
      saves.push(save);
      open.add(save);
      scene.save(save);
    }
    const done = [...open].filter(isFinal);
    if (what === 'outcome' && done.length > 0) {
      const save = pick(random, done);
      open.delete(save);
      const outcome = last(save)?.answer === 'refuse' ? 'not-saved' : pick(random, outcomes(save));
      scene.say({ is: 'outcome', save, outcome });
    }
    if (what === 'decide' && !decided && shown() > before) {
      decided = true;
      // The background remembers an answer that lets the transfer go, and would not stop it again.
      if (decision === 'pass') scene.tier = 0;
      scene.dialogs.at(-1)?.heard.decided(decision);
    }
    await settled();
  }
  if (!decided) scene.dialogs.at(-1)?.heard.decided(decision);
  await settled();
  return { saves, before };
}

describe('whatever a page makes of one submit', () => {
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'is asked about once, and answered alike: %i',
    async (seed) => {
      scene = new Scene();
      const random = seeded(seed);
      for (const decision of [pick(random, DECISIONS), pick(random, DECISIONS)]) {
        scene.tier = 2;
        scene.press(true, 'keydown');
        const { saves, before } = await submit(random, decision);
        expect(shown() - before).toBeLessThanOrEqual(1);
        const to = typeof decision === 'object' ? [instead.groupId, instead.agentId] : undefined;
        const answer = typeof decision === 'object' ? 'without-transfer' : decision;
        const refusedOnce = answer === 'without-transfer' ? [answer, 'refuse'] : [answer];
        for (const save of saves) {
          expect(isFinal(save)).toBe(true);
          expect(refusedOnce).toContain(last(save)?.answer);
          if (last(save)?.answer === 'without-transfer') expect(last(save)?.to).toEqual(to);
        }
      }
      expect(scene.failures).toEqual([]);
    },
  );
});
