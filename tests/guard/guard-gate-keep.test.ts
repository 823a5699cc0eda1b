import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Holder } from '@/domain/holder';
import { LOGISTIK, Scene, settled, SUPPORT } from './gate-scene';

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.close());

const answersTo = (save: number) => scene.answers.filter((each) => each.save === save).map((each) => each.answer);

describe('a save of nothing but the transfer, which is to go without it', () => {
  const idsOf = ({ groupId, agentId }: Holder) => ({ groupId, agentId });
  const keep = async () => {
    scene.save(1, { groupId: '2' }, true);
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    await settled();
    return scene.answers.at(-1);
  };

  it('goes with who holds the ticket, by id and no more, and waits as a held one while that is asked', async () => {
    expect(await keep()).toEqual({ save: 1, answer: 'without-transfer', from: idsOf(SUPPORT) });
    expect(answersTo(1)).toEqual(['wait', 'hold', 'hold', 'without-transfer']);
  });

  it('goes with who has got it since it was read: no colleague’s transfer is taken back', async () => {
    scene.movedTo = { ...SUPPORT, groupId: '3', groupName: 'Retur', agentId: '12' };
    expect(await keep()).toEqual({ save: 1, answer: 'without-transfer', from: { groupId: '3', agentId: '12' } });
  });

  it('goes with who had it when it was read, where the helpdesk cannot be asked', async () => {
    scene.holderNow = () => Promise.reject(new Error('broken'));
    expect(await keep()).toMatchObject({ answer: 'without-transfer', from: idsOf(SUPPORT) });
  });

  it('does not wait for a helpdesk that does not answer', async () => {
    let late: () => void = () => {};
    scene.holderNow = () => new Promise(() => {});
    scene.made.setTimeout = ((run: () => void) => void (late = run)) as never;
    expect(await keep()).toMatchObject({ answer: 'hold' });
    late();
    await settled();
    expect(scene.answers.at(-1)).toMatchObject({ answer: 'without-transfer', from: idsOf(SUPPORT) });
  });
});

describe('a save of more than the transfer, which is to go without it', () => {
  it('goes at once, and nobody is named', async () => {
    let asked = 0;
    scene.holderNow = async () => (asked++, SUPPORT);
    scene.save(1);
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    expect(scene.answers.at(-1)).toEqual({ save: 1, answer: 'without-transfer' });
    expect(asked).toBe(0);
  });
});

describe('a save that cannot be sent without the transfer', () => {
  it('is refused, and the agent is told what to do', async () => {
    scene.save(1);
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    scene.say({ is: 'outcome', save: 1, outcome: 'refused' });
    expect(scene.fates()).toEqual(['refused']);
    expect(scene.asked.at(-1)?.body).toMatchObject({ fate: 'refused', alone: false });
    expect(scene.notes.at(-1)).toBe('stop: put back Support and submit');
  });

  it.each([
    ['nothing else was in it: no other save need follow', [true], true],
    ['one of two had more in it', [true, undefined], false],
  ])('is told apart where %s', async (_, each, alone) => {
    each.forEach((only, n) => scene.save(n + 1, { groupId: '2' }, only));
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    await settled();
    scene.say({ is: 'outcome', save: 1, outcome: 'refused' });
    expect(scene.asked.at(-1)).toMatchObject({ name: 'fate', body: { fate: 'refused', alone } });
    expect(scene.notes.at(-1)).toBe(alone ? 'stop: put back Support' : 'stop: put back Support and submit');
  });

  it('is told apart where a click was stopped and its request came later', async () => {
    await scene.pick(LOGISTIK);
    scene.press();
    await settled();
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    scene.save(1, { groupId: '2' }, true);
    await settled();
    expect(answersTo(1)).toEqual(['hold', 'without-transfer']);
    scene.say({ is: 'outcome', save: 1, outcome: 'refused' });
    expect(scene.asked.at(-1)).toMatchObject({ name: 'fate', body: { fate: 'refused', alone: true } });
  });
});
