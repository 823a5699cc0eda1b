import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gateEnd, guardEnd } from '@/adapters/tab/guard-channel';
import { readToGate } from '@/adapters/tab/guard-messages';

let made: Window;
let document: Document;
beforeEach(() => {
  made = new Window();
  document = made.document as unknown as Document;
  document.head.remove();
});
afterEach(() => made.happyDOM.close());

const pageStarts = () => document.documentElement.prepend(document.createElement('head'));

describe('the line between guard and gate', () => {
  it.each(['gate', 'guard'])('opens when the %s is first, and carries both ways at once', (first) => {
    const log: unknown[] = [];
    const gate = () => gateEnd<unknown>(document, 'secret', (message) => message && log.push(['gate', message]));
    const guard = () => guardEnd<unknown>(document, (message) => log.push(['guard', message]));
    const guardFirst = first === 'guard' ? guard() : null;
    const gateSide = gate();
    const guardSide = guardFirst ?? guard();
    expect(gateSide.open).toBe(true);
    guardSide.send({ is: 'there?' });
    gateSide.send({ answer: 'pass' });
    expect(log).toEqual([
      ['gate', { is: 'there?' }],
      ['guard', { answer: 'pass' }],
    ]);
  });

  it('does not open once the page may have run scripts', () => {
    const gate = gateEnd(document, 'secret', () => {});
    pageStarts();
    guardEnd(document, () => {});
    expect(gate.open).toBe(false);
  });

  it('never tells the page its name, and takes no name from the page', () => {
    const gate = gateEnd(document, 'secret', () => {});
    pageStarts();
    const told: string[] = [];
    document.addEventListener('stafett:here', () => told.push('here'));
    document.dispatchEvent(new made.CustomEvent('stafett:who', { detail: '' as never }) as unknown as Event);
    expect(told).toEqual([]);

    const heard: unknown[] = [];
    guardEnd(document, (message) => heard.push(message));
    document.dispatchEvent(new made.CustomEvent('stafett:here', { detail: 'mine' as never }) as unknown as Event);
    document.dispatchEvent(
      new made.CustomEvent('mine<', { detail: '{"answer":"refuse"}' as never }) as unknown as Event,
    );
    expect(heard).toEqual([]);
    expect(gate.open).toBe(false);
  });

  it('is not seen by a page that wraps the platform later', () => {
    const log: unknown[] = [];
    const gate = gateEnd<unknown>(document, 'secret', (message) => message && log.push(message));
    const guard = guardEnd<unknown>(document, (message) => log.push(message));
    pageStarts();
    const seen: string[] = [];
    const proto = made.EventTarget.prototype;
    const { dispatchEvent } = proto;
    proto.addEventListener = () => void seen.push('addEventListener');
    proto.dispatchEvent = function (event) {
      // The simulated document sends every event through here once more: only what is spoken is of interest.
      seen.push(event.type);
      return dispatchEvent.call(this, event);
    };
    guard.send({ is: 'there?' });
    gate.send({ answer: 'pass' });
    expect(log).toEqual([{ is: 'there?' }, { answer: 'pass' }]);
    expect(seen).toEqual([]);
  });
});

describe('a message is a claim', () => {
  it.each([
    [{ is: 'there?' }, true],
    [{ is: 'saved', ticketId: '4711' }, true],
    [{ is: 'saved', ticketId: '../4711' }, false],
    [{ is: 'saved', ticketId: '4711', bulk: ['4711', '4712'] }, true],
    [{ is: 'save', save: 1, ticketId: '4711', to: {}, ruleId: '7' }, true],
    [{ is: 'saved', ticketId: 4711 }, false],
    [{ is: 'save', save: 1, ticketId: '4711', to: { groupId: '2', agentId: null } }, true],
    [{ is: 'save', save: 1, ticketId: '4711', to: { groupId: { toString: 1 } } }, false],
    [{ is: 'save', save: '1', ticketId: '4711', to: {} }, false],
    [{ is: 'save', save: 1, ticketId: '4711' }, false],
    [{ is: 'outcome', save: 1, outcome: 'saved' }, true],
    [{ is: 'outcome', save: 1, outcome: 'lost' }, false],
    [{ is: 'ended', save: 1 }, true],
    [{ is: 'ended' }, false],
    [null, false],
    ['save', false],
    [[], false],
  ])('to the gate: %j taken: %s', (message, taken) => {
    expect(readToGate(message)).toEqual(taken ? message : null);
  });

  it('names a hundred tickets of a bulk action at most, and only what can be one', () => {
    const bulk = ['x', 7, null, ...Array.from({ length: 300 }, (_, n) => String(n))];
    expect(readToGate({ is: 'saved', ticketId: '4711', bulk })).toEqual({
      is: 'saved',
      ticketId: '4711',
      bulk: Array.from({ length: 100 }, (_, n) => String(n)),
    });
  });

  it('takes no rule that cannot be one', () => {
    const save = { is: 'save', save: 1, ticketId: '4711', to: {} };
    expect(readToGate({ ...save, ruleId: '../7' })).toEqual(save);
  });

  it('keeps only what belongs in it', () => {
    const save = { is: 'save', save: 1, ticketId: '1', to: { groupId: '2', __proto__: { agentId: '3' }, more: 'x' } };
    expect(readToGate({ ...save, more: 'y' })).toEqual({
      is: 'save',
      save: 1,
      ticketId: '1',
      to: { groupId: '2', agentId: '3' },
    });
  });
});
