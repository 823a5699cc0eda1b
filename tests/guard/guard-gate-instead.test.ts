import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LOGISTIK, Scene, settled } from './gate-scene';

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.close());

const instead = { groupId: '3', agentId: '31' };
const to = ['3', '31'];
const answersTo = (save: number) =>
  scene.answers.filter((each) => each.save === save).map(({ answer, to }) => (to ? { to } : answer));
const decide = () => scene.dialogs[0]?.heard.decided({ instead }, 'Maja Berg, Retur');

describe('a save that the agent sends to another instead', () => {
  it('is answered with that group and agent, by id and no name', async () => {
    scene.save(1);
    await settled();
    decide();
    expect(answersTo(1)).toEqual(['wait', 'hold', { to }]);
    expect(JSON.stringify(scene.answers)).not.toContain('Maja');
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(scene.fates()).toEqual(['saved']);
    expect(scene.savedTickets).toEqual(['4711']);
  });

  it('goes there at once where nothing else was in it: nobody needs to be named as the holder', async () => {
    scene.save(1, { groupId: '2' }, true);
    await settled();
    decide();
    expect(answersTo(1)).toEqual(['wait', 'hold', { to }]);
  });

  it('goes there where a click was stopped, and its request came when the click was done again', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    decide();
    await settled();
    expect(scene.replayed).toHaveLength(1);
    scene.save(1);
    expect(answersTo(1)).toEqual([{ to }]);
    expect(scene.dialogs).toHaveLength(1);
  });

  it('that cannot be changed with certainty is refused, and the agent told whom to choose', async () => {
    scene.save(1);
    await settled();
    decide();
    scene.say({ is: 'outcome', save: 1, outcome: 'refused' });
    expect(scene.fates()).toEqual(['refused']);
    expect(scene.notes.at(-1)).toBe('stop: choose Maja Berg, Retur');
  });
});
