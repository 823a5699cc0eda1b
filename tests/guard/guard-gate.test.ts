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

describe('a save that hands the case over', () => {
  it('is held, and the agent asked, when there is something to stop for', async () => {
    scene.save(1);
    expect(answersTo(1)).toEqual(['wait']);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'hold']);
    expect(scene.names()).toEqual(['assess', 'hold']);
    expect(scene.asked[1]?.body).toMatchObject({
      via: 'request',
      change: {
        caseKey: 'zendesk:acme.zendesk.com:4711',
        from: SUPPORT,
        to: { groupId: '2', agentId: null },
        kind: 'transfer',
      },
      me: { id: '11' },
    });
    expect(scene.dialogs).toMatchObject([{ shown: true, closed: false }]);
  });

  it.each(['pass', 'without-transfer', 'refuse'] as const)(
    'gets the decision "%s", and its fate is told',
    async (decision) => {
      scene.save(1);
      await settled();
      scene.gate.decide(scene.dialogs[0]?.holdId ?? '', decision);
      expect(answersTo(1).at(-1)).toBe(decision);
      expect(scene.dialogs[0]?.closed).toBe(true);
      scene.say({ is: 'outcome', save: 1, outcome: decision === 'refuse' ? 'not-saved' : 'saved' });
      expect(scene.fates()).toEqual([decision === 'refuse' ? 'not-saved' : 'saved']);
    },
  );

  it('is judged when it is known who is in the group that it would go to', async () => {
    const order: string[] = [];
    let read = () => {};
    scene.lookInto = (to) => {
      order.push(`read group ${to.groupId}`);
      return new Promise((done) => (read = done));
    };
    scene.background = (name) => {
      order.push(name);
      return name === 'assess' ? scene.assessment() : null;
    };
    scene.save(1);
    await settled();
    expect([order, answersTo(1)]).toEqual([['read group 2'], ['wait']]);
    read();
    await settled();
    expect([order, answersTo(1)]).toEqual([
      ['read group 2', 'assess', 'hold'],
      ['wait', 'hold'],
    ]);
  });

  it('takes the first decision only, from the dialog or from the background', async () => {
    scene.save(1);
    await settled();
    scene.dialogs[0]?.heard.decided('refuse');
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'pass');
    expect(answersTo(1)).toEqual(['wait', 'hold', 'refuse']);
  });

  it('passes at once where a prepared assessment has nothing to stop for, and is told as passed', async () => {
    scene.tier = 1;
    await scene.pick(LOGISTIK);
    scene.save(1);
    expect(answersTo(1)).toEqual(['pass']);
    expect(scene.names()).toEqual(['assess', 'passed']);
    expect(scene.notes.at(-1)).toBe('attention: no-brief');
  });

  it('passes when the reason for a stop has gone since it was prepared', async () => {
    await scene.pick(LOGISTIK);
    scene.tier = 0;
    scene.save(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
    expect(scene.dialogs).toEqual([]);
    expect(scene.names().at(-1)).toBe('passed');
  });

  it('is not asked about twice when the page sends it twice', async () => {
    scene.save(1);
    scene.save(2);
    await settled();
    expect(scene.dialogs).toHaveLength(1);
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'refuse');
    expect([answersTo(1).at(-1), answersTo(2).at(-1)]).toEqual(['refuse', 'refuse']);
  });

  it('ends with the dialog closed when the page gives it up', async () => {
    scene.save(1);
    await settled();
    scene.say({ is: 'ended', save: 1 });
    expect(scene.dialogs[0]?.closed).toBe(true);
    expect(scene.fates()).toEqual(['ended']);
  });
});

describe('a save that passes nobody on', () => {
  it.each([
    ['names the holder it has', { groupId: '1', agentId: '12' }],
    ['takes the case', { groupId: '2', agentId: '11' }],
    ['lets go of the case', { agentId: null }],
  ])('passes at once, and nobody is asked: %s', (_what, to) => {
    scene.baseline = { ...SUPPORT, agentId: '12' };
    scene.save(1, to);
    expect(answersTo(1)).toEqual(['pass']);
    expect(scene.asked).toEqual([]);
  });

  it('passes when nobody knows who has the case', () => {
    scene.baseline = null;
    scene.save(1);
    expect(answersTo(1)).toEqual(['pass']);
  });

  it('tells the background when it was saved', () => {
    scene.say({ is: 'saved', ticketId: '4711' });
    expect(scene.asked).toEqual([{ name: 'saved', body: { caseKey: 'zendesk:acme.zendesk.com:4711' } }]);
  });
});

describe('the gate fails open', () => {
  it('when the background refuses to assess', async () => {
    scene.background = () => {
      throw new Error('broken');
    };
    scene.save(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
  });

  it('when the background cannot take the hold', async () => {
    const usual = scene.background;
    scene.background = (name, body) => {
      if (name === 'hold') throw new Error('broken');
      return usual?.(name, body);
    };
    scene.save(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
    expect(scene.dialogs).toMatchObject([{ shown: false, closed: true }]);
    expect(scene.fates()).toEqual(['failed-open']);
  });

  it('when the guard has run out of patience with a background that hangs', async () => {
    scene.background = null;
    scene.save(1);
    await settled();
    scene.say({ is: 'failed-open', save: 1 });
    expect(answersTo(1)).toEqual(['wait']);
    expect(scene.names()).toEqual(['assess', 'passed']);
    scene.save(2);
    expect(answersTo(2)).toEqual(['wait']);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(scene.savedTickets).toEqual(['4711']);
  });

  it('with a stopped click too: it is done again when the background hangs', async () => {
    await scene.pick(LOGISTIK);
    scene.background = null;
    let patience: () => void = () => {};
    scene.made.setTimeout = ((run: () => void) => void (patience = run)) as never;
    expect(scene.press()).toBe(false);
    patience();
    await settled();
    expect(scene.replayed).toHaveLength(1);
    scene.save(1);
    expect(answersTo(1)).toEqual(['pass']);
  });

  it('when the dialog goes away', async () => {
    scene.save(1);
    await settled();
    scene.dialogs[0]?.heard.gone('the page removed the dialog');
    expect(answersTo(1)).toEqual(['wait', 'hold', 'pass']);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(scene.fates()).toEqual(['failed-open']);
  });

  it('when the extension is reloaded, and stops nothing after that', async () => {
    await scene.pick(LOGISTIK);
    scene.save(1);
    await settled();
    scene.gate.release();
    expect(answersTo(1).at(-1)).toBe('pass');
    expect(scene.press()).toBe(true);
    scene.save(2);
    expect(answersTo(2)).toEqual(['pass']);
  });

  it('when something breaks inside it', () => {
    Object.defineProperty(scene, 'baseline', {
      get() {
        throw new Error('broken');
      },
    });
    scene.save(1);
    expect(answersTo(1)).toEqual(['pass']);
    expect(scene.failures).toHaveLength(1);
  });
});
