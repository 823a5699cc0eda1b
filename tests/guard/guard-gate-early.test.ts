import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOGISTIK, Scene, settled, SUPPORT } from './gate-scene';

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(async () => {
  vi.useRealTimers();
  await scene.close();
});

const answersTo = (save: number) => scene.answers.filter((each) => each.save === save).map((each) => each.answer);

describe('the earlier stop', () => {
  it('takes the click from the page, and does it again after the answer', async () => {
    await scene.pick(LOGISTIK);
    expect(scene.press()).toBe(false);
    await settled();
    expect(scene.asked.at(-1)).toMatchObject({ name: 'hold', body: { via: 'button' } });
    expect(scene.press()).toBe(false); // a double click asks nothing new
    scene.onReplay = () => {
      scene.save(1);
      return true;
    };
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    await settled();
    expect(scene.replayed).toHaveLength(1);
    expect(answersTo(1)).toEqual(['without-transfer']);
    expect(scene.dialogs).toHaveLength(1);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(scene.fates()).toEqual(['saved']);
  });

  it('is one question for one act, where the page’s form asks for the save too', async () => {
    await scene.pick(LOGISTIK);
    expect(scene.press(true, 'submit')).toBe(false);
    await settled();
    expect(scene.dialogs).toHaveLength(1);
    scene.onReplay = async () => {
      scene.press(false); // ours
      await scene.pick(SUPPORT); // the page draws its field anew meanwhile
      await scene.pick(LOGISTIK);
      expect(scene.press(true, 'submit')).toBe(true); // what the browser makes of our click
      scene.save(1);
      return true;
    };
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    await settled();
    await settled();
    expect(scene.failures).toEqual([]);
    expect(answersTo(1)).toEqual(['without-transfer']);
    expect(scene.dialogs).toHaveLength(1);
  });

  it('does not stop for a change that somebody else has made and the page shows already', async () => {
    scene.movedTo = LOGISTIK;
    await scene.pick(LOGISTIK);
    expect(scene.press()).toBe(true);
    await settled();
    expect(scene.asked.filter(({ name }) => name === 'assess')).toEqual([]);
  });

  it('sends nothing at all when the agent keeps the case', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'refuse');
    await settled();
    expect(scene.replayed).toEqual([]);
    expect(scene.fates()).toEqual(['not-saved']);
    expect(scene.press()).toBe(false); // the next press is a new question
  });

  it('leaves the click alone when there is nothing to stop for, or it is not the agent who clicks', async () => {
    await scene.pick(LOGISTIK);
    expect(scene.press(false)).toBe(true);
    await scene.pick(SUPPORT);
    expect(scene.press()).toBe(true);
    scene.tier = 1;
    await scene.pick(LOGISTIK);
    expect(scene.press()).toBe(true);
    expect(scene.dialogs).toEqual([]);
  });

  it('leaves the click alone where the guard is not in the page', async () => {
    await scene.close();
    scene = new Scene(false);
    await scene.pick(LOGISTIK);
    expect(scene.notes.at(-1)).toBe('stop: no-brief');
    expect(scene.press()).toBe(true);
  });

  it('says so when the click could not be done again', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    scene.onReplay = () => false;
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'pass');
    await settled();
    expect(scene.notes.at(-1)).toBe('stop: press again');
    expect(scene.fates()).toEqual(['not-saved']);
  });

  it('is permission for that one save only', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    scene.onReplay = () => {
      scene.save(1);
      return true;
    };
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'pass');
    await settled();
    scene.save(2);
    await settled();
    expect(answersTo(1)).toEqual(['pass']);
    expect(answersTo(2)).toEqual(['wait', 'hold']);
  });

  it('is no permission for another target', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'pass');
    await settled();
    scene.save(1, { groupId: '3' });
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'hold']);
  });

  it('is over five seconds after the click was done again without a request', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    const timers: [() => void, number][] = [];
    scene.made.setTimeout = ((run: () => void, ms: number) => timers.push([run, ms])) as never;
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'pass');
    await settled();
    const due = (ms: number) => timers.filter((each) => each[1] === ms).forEach(([run]) => run());
    due(3_000);
    expect(scene.notes.at(-1)).toBe('stop: press again');
    expect(scene.fates()).toEqual([]);
    due(5_000);
    expect(scene.fates()).toEqual(['not-saved']);
    scene.save(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'hold']);
  });
});
