import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NamedTarget } from '@/adapters/tab/recogniser';
import { LOGISTIK, Scene, settled, SUPPORT } from './gate-scene';

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});
afterEach(() => scene.close());

const answersTo = (save: number) => scene.answers.filter((each) => each.save === save).map((each) => each.answer);
/** What was told of saves that could not be judged. */
const unjudged = () => scene.asked.filter(({ name }) => name === 'unjudged').map(({ body }) => body);
const told = (how: string, ...ticketIds: string[]) => ({
  helpdesk: 'zendesk',
  host: 'acme.zendesk.com',
  ticketIds,
  how,
});

describe('a save by a rule of the helpdesk', () => {
  const run = (save: number) => scene.say({ is: 'save', save, ticketId: '4711', to: {}, ruleId: '7' });

  it('waits while the rule is looked up, and is judged by what it would do', async () => {
    const asked: string[] = [];
    scene.ruleTarget = async (ruleId) => {
      asked.push(ruleId);
      return { groupId: '2' };
    };
    run(1);
    expect(answersTo(1)).toEqual(['wait']);
    await settled();
    expect(asked).toEqual(['7']);
    expect(answersTo(1).at(-1)).toBe('hold');
    expect(scene.asked.at(-1)).toMatchObject({ name: 'hold', body: { via: 'request', change: { to: LOGISTIK_IDS } } });
    scene.gate.decide(scene.dialogs[0]?.holdId ?? '', 'without-transfer');
    scene.say({ is: 'outcome', save: 1, outcome: 'refused' });
    expect(scene.fates()).toEqual(['refused']);
    expect(unjudged()).toEqual([]);
  });

  it.each([
    ['keeps the case where it is', async () => ({ groupId: '1' }), []],
    ['takes the case for the agent who runs it', async () => ({ agentId: '11' }), []],
    ['hands nothing over', async () => ({}), []],
    ['is not known', async () => null, [told('rule', '4711')]],
    ['cannot be looked up', () => Promise.reject(new Error('busy')), [told('rule', '4711')]],
  ] as [string, () => Promise<NamedTarget | null>, object[]][])('passes when it %s', async (_, target, marks) => {
    scene.baseline = { ...SUPPORT, agentId: '12' };
    scene.ruleTarget = target;
    run(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
    expect(scene.dialogs).toEqual([]);
    expect(unjudged()).toEqual(marks);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(scene.savedTickets).toEqual(['4711']);
  });

  it('has gone when the rule is known too late, and nobody is asked then', async () => {
    let answer: (to: NamedTarget) => void = () => {};
    scene.ruleTarget = () => new Promise((found) => (answer = found));
    run(1);
    scene.say({ is: 'failed-open', save: 1 });
    expect(unjudged()).toEqual([told('rule', '4711')]);
    answer({ groupId: '2' });
    await settled();
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(answersTo(1)).toEqual(['wait']);
    expect(scene.names()).toEqual(['unjudged', 'saved']);
    expect(scene.savedTickets).toEqual(['4711']);
  });

  it('is let be when the page gives it up meanwhile', async () => {
    scene.ruleTarget = async () => ({ groupId: '2' });
    run(1);
    scene.say({ is: 'ended', save: 1 });
    await settled();
    expect(answersTo(1)).toEqual(['wait']);
    expect(scene.asked).toEqual([]);
  });

  it('passes when something breaks in between', async () => {
    scene.ruleTarget = async () => ({ groupId: '2' });
    run(1);
    Object.defineProperty(scene, 'baseline', {
      get() {
        throw new Error('broken');
      },
    });
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
    expect(scene.failures).toHaveLength(1);
  });
});

describe('a save of a ticket that is not being visited', () => {
  it('passes at once, is told as made in a list, and the ticket is looked at after it', () => {
    scene.say({ is: 'save', save: 1, ticketId: '4799', to: { groupId: '2' } });
    expect(answersTo(1)).toEqual(['pass']);
    expect(unjudged()).toEqual([told('list', '4799')]);
    scene.say({ is: 'outcome', save: 1, outcome: 'saved' });
    expect(scene.savedTickets).toEqual(['4799']);
  });

  it('is told as made elsewhere while another ticket is shown', async () => {
    await scene.pick(SUPPORT);
    scene.say({ is: 'save', save: 1, ticketId: '4799', to: { groupId: '2' } });
    expect(unjudged()).toEqual([told('elsewhere', '4799')]);
  });

  it('in a bulk action: all are told, and all are looked at', () => {
    scene.say({ is: 'saved', ticketId: '4711', bulk: ['4711', '4712'] });
    expect(unjudged()).toEqual([told('list', '4711', '4712')]);
    expect(scene.savedTickets).toEqual(['4711 in bulk', '4712 in bulk']);
  });
});

describe('a save before anybody could be asked about it', () => {
  it('passes and is told as early, where it is not known yet who has the case', async () => {
    await scene.pick(SUPPORT);
    scene.baseline = null;
    scene.save(1);
    expect(answersTo(1)).toEqual(['pass']);
    expect(unjudged()).toEqual([told('early', '4711')]);
  });

  it('passes where what asks the agent is not drawn yet, and is told as passed', async () => {
    scene.drawn = false;
    await scene.pick(LOGISTIK);
    scene.save(1);
    await settled();
    expect(answersTo(1)).toEqual(['wait', 'pass']);
    expect(scene.names()).toEqual(['assess', 'assess', 'passed']);
  });
});

const LOGISTIK_IDS = { groupId: LOGISTIK.groupId, agentId: null };
