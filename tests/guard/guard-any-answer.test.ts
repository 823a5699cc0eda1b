import { afterEach, describe, expect, it, vi } from 'vitest';
import { seeded } from '../domain/a-ticket';
import { LOGISTIK, Scene, settled } from './gate-scene';

// Whatever the background says, or does not say: the save goes on.

let open: Scene | null = null;
afterEach(async () => {
  vi.useRealTimers();
  await open?.close();
});

describe('a background that answers anything', () => {
  const ANYTHING = [
    null,
    undefined,
    {},
    [],
    '',
    'held',
    0,
    Number.NaN,
    { tier: null, findings: [] },
    { tier: '2', findings: [{}] },
    { tier: Number.NaN, findings: null },
    { tier: 3, findings: [{ rule: 'no-such', tier: 3 }] },
    { tier: -1 },
  ];

  it.each(ANYTHING)('to “what is there to say”, %o: the save goes on, and nobody is asked', async (anything) => {
    const scene = new Scene();
    open = scene;
    scene.background = (name) => (name === 'assess' ? anything : null);
    await scene.pick(LOGISTIK);
    expect(scene.press()).toBe(true);
    scene.save(1);
    await settled();
    expect(scene.answers.findLast(({ save }) => save === 1)?.answer).toBe('pass');
    expect(scene.dialogs.filter((one) => one.shown)).toEqual([]);
  });

  it('at random, by silence or by a fault: every request goes on within the guard’s patience', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    for (let round = 0; round < 60; round += 1) {
      const random = seeded(5000 + round);
      const scene = new Scene();
      open = scene;
      scene.background = () => {
        const how = random();
        if (how < 0.3) throw new Error('a rule throws');
        if (how < 0.5) return new Promise(() => undefined);
        return ANYTHING[Math.floor(random() * ANYTHING.length)];
      };
      for (const save of [1, 2, 3]) {
        scene.save(save, { groupId: `${2 + (save % 2)}` });
        await settled();
        // The guard in the page has a patience of its own, after which it sends the request and says so.
        const answer = scene.answers.findLast((one) => one.save === save)?.answer;
        if (answer !== 'pass') scene.say({ is: 'failed-open', save });
        await settled();
      }
      const left = scene.answers.filter(({ answer }) => !['wait', 'pass'].includes(answer));
      expect(left, `round ${round}`).toEqual([]);
      expect(scene.dialogs.filter((one) => one.shown && !one.closed)).toEqual([]);
      await scene.close();
    }
  });
});
