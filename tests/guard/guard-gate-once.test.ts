import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOGISTIK, Scene, settled } from './gate-scene';

// Never two dialogs for one submit, however often the page sends it and whatever the assessment says.

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(async () => {
  vi.useRealTimers();
  await scene.close();
});

const answersTo = (save: number) => scene.answers.filter((each) => each.save === save).map((each) => each.answer);
const decide = (decision: 'pass' | 'refuse' | 'without-transfer') =>
  scene.gate.decide(scene.dialogs.at(-1)?.holdId ?? '', decision);

/** The page's first request of a submit, and the agent's answer to it. */
async function refused(): Promise<void> {
  scene.save(1);
  await settled();
  decide('refuse');
  scene.say({ is: 'outcome', save: 1, outcome: 'not-saved' });
}

describe('one submit, one dialog', () => {
  it('a page that sends again by itself what was refused is refused again, and nobody is asked', async () => {
    await refused();
    for (const save of [2, 3]) {
      scene.save(save);
      scene.say({ is: 'outcome', save, outcome: 'not-saved' });
    }
    await settled();
    expect([answersTo(2), answersTo(3)]).toEqual([['refuse'], ['refuse']]);
    expect(scene.dialogs).toHaveLength(1);
    expect(scene.names().filter((name) => name === 'hold')).toHaveLength(1);
  });

  it('the same where the transfer could not be taken out of the request with certainty', async () => {
    scene.save(1);
    await settled();
    decide('without-transfer');
    scene.say({ is: 'outcome', save: 1, outcome: 'refused' });
    scene.save(2);
    await settled();
    expect(answersTo(2)).toEqual(['refuse']);
    expect(scene.dialogs).toHaveLength(1);
  });

  it('the agent’s next click is another submit, and so is another target', async () => {
    await refused();
    scene.save(2, { groupId: '3' });
    await settled();
    expect(answersTo(2)).toEqual(['wait', 'hold']);
    decide('refuse');
    scene.press();
    scene.save(3, { groupId: '3' });
    await settled();
    expect(answersTo(3)).toEqual(['wait', 'hold']);
  });

  it('a form’s own event, which scripts can cause, is none', async () => {
    await refused();
    scene.press(true, 'submit');
    scene.save(2);
    expect(answersTo(2)).toEqual(['refuse']);
  });

  it('after ten seconds it is not the page’s own doing any more', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await refused();
    vi.setSystemTime(Date.now() + 10_000);
    scene.save(2);
    await settled();
    expect(answersTo(2)).toEqual(['wait', 'hold']);
  });

  it.each([
    ['without-transfer', 'without-transfer', undefined],
    [{ instead: { groupId: '3', agentId: '31' } }, 'without-transfer', ['3', '31']],
  ] as const)(
    'what the helpdesk did not take, answered %j, is sent again by the page with the same answer',
    async (decision, answer, to) => {
      scene.save(1);
      await settled();
      scene.gate.decide(scene.dialogs[0]?.holdId ?? '', decision);
      scene.say({ is: 'outcome', save: 1, outcome: 'not-saved' });
      scene.tier = 0; // its rules have been answered: nothing would stop it now
      scene.save(2);
      await settled();
      expect(scene.answers.filter(({ save }) => save === 2)).toEqual([{ save: 2, answer, ...(to && { to }) }]);
      scene.say({ is: 'outcome', save: 2, outcome: 'saved' });
      await settled();
      expect(scene.fates()).toEqual(['not-saved', 'saved']);
      expect(scene.savedTickets).toEqual(['4711']);
      expect(scene.dialogs).toHaveLength(1);
    },
  );

  it('a later request of the same submit does not undo what the agent has answered', async () => {
    const decision = { instead: { groupId: '3', agentId: '31' } };
    scene.save(1);
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', decision);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    scene.save(2);
    await settled();
    expect(scene.answers.at(-1)).toEqual({ save: 2, answer: 'without-transfer', to: ['3', '31'] });
  });

  it('a key that the agent presses while it is on its way makes no other submit of its second request', async () => {
    scene.save(1);
    await settled();
    decide('without-transfer');
    scene.press(true, 'keydown');
    scene.save(2);
    await settled();
    expect(answersTo(2)).toEqual(['without-transfer']);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    scene.press(true, 'keydown');
    scene.save(3);
    await settled();
    expect(answersTo(3)).toEqual(['wait', 'hold']);
  });

  it('a question that broke before it was answered is not asked again when the page sends the submit once more', async () => {
    scene.save(1);
    await settled();
    scene.dialogs[0]?.heard.gone('taken away');
    scene.say({ is: 'outcome', save: 1, outcome: 'not-saved' });
    scene.save(2);
    await settled();
    expect([answersTo(1).at(-1), answersTo(2)]).toEqual(['pass', ['pass']]);
    scene.press();
    scene.say({ is: 'outcome', save: 2, outcome: 'not-saved' });
    scene.press();
    scene.save(3);
    await settled();
    expect(answersTo(3)).toEqual(['wait', 'hold']);
  });

  it('a click that was stopped, done again, and assessed anew as a stop is not asked about again', async () => {
    await scene.pick(LOGISTIK);
    expect(scene.press()).toBe(false);
    await settled();
    scene.onReplay = () => {
      scene.press(false);
      scene.press(true, 'submit');
      scene.save(1);
      scene.save(2, { groupId: '2' }, true);
      return true;
    };
    decide('without-transfer');
    await settled();
    expect(scene.tier).toBe(2);
    expect(answersTo(1)).toEqual(['without-transfer']);
    // Two requests of one submit.
    expect(answersTo(2).at(-1)).toBe('without-transfer');
    expect(scene.dialogs.filter((one) => one.shown)).toHaveLength(1);
  });
});

describe('the background’s last word on the budget', () => {
  it('lets a save go that another tab’s stop has left nothing for, unseen by the agent', async () => {
    scene.background = (name) =>
      name === 'assess' ? { change: {}, tier: 2, findings: [], nth: 2, at: 0 } : name === 'hold' ? 'over-budget' : null;
    scene.save(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
    expect(scene.dialogs).toMatchObject([{ shown: false, closed: true }]);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    await settled();
    expect(scene.names()).toEqual(['assess', 'hold', 'passed', 'saved']);
    expect(scene.failures).toEqual([]);
  });
});
