import { describe, expect, it } from 'vitest';
import type { Hint } from '@/domain/hint';
import { matterOfWords, pastedWords } from '@/domain/hints/matter-of-words';
import { missesOf, tryHints } from '@/domain/hints/try-hints';
import { firstWords } from '@/domain/excerpt';
import { matterFrom, type Matter } from '@/domain/matter';
import { NO_WORDS } from '../fakes/book-parts';

function hint(id: string, when: Partial<Hint['when']>, more: Partial<Hint> = {}): Hint {
  return {
    ...{ id, name: id, isOn: true, priority: 1, departmentId: 'logistics', mandateId: null, advice: '' },
    when: { ...NO_WORDS, ...when },
    ...more,
  };
}

function words(text: string): Matter {
  const matter = matterOfWords(text);
  if (matter === null) throw new Error('no words');
  return matter;
}

const SCREWS = words('Hej, skruvarna saknas i påsen. Ni får en faktura av mig.');

describe('trying hints on a customer’s words', () => {
  it('tells which fires and by which words, as they stand there', () => {
    const { fires } = tryHints([hint('screws', { any: ['skruv', 'mutter'] })], SCREWS, null);
    expect(fires?.rule.id).toBe('screws');
    expect(fires?.words).toEqual(['skruvarna']);
  });

  it('tells of each other that fits why it loses', () => {
    const hints = [
      hint('first', { any: ['skruv', 'påse'] }, { priority: 5 }),
      hint('lower', { any: ['skruv'] }, { priority: 1 }),
      hint('fewer', { any: ['skruv'] }, { priority: 5 }),
      hint('later', { any: ['saknas', 'påse'] }, { priority: 5 }),
    ];
    const { fires, loses } = tryHints(hints, SCREWS, null);
    expect(fires?.rule.id).toBe('first');
    expect(Object.fromEntries(loses.map((lost) => [lost.hint.id, lost.by]))).toEqual({
      ...{ lower: 'priority', fewer: 'less', later: 'order' },
    });
  });

  it('tells of what nearly fits everything that it lacks, and nothing of what has none of its words there', () => {
    const hints = [
      hint('but', { any: ['skruv'], all: ['påse', 'kvitto'], none: ['faktura'], groups: ['Lager'] }),
      hint('elsewhere', { any: ['retur'] }),
    ];
    const { fires, near } = tryHints(hints, SCREWS, null);
    expect(fires).toBeNull();
    expect(near.map((one) => one.hint.id)).toEqual(['but']);
    expect(near[0]?.misses).toEqual([
      { what: 'all', words: ['kvitto'] },
      { what: 'none', words: ['faktura'] },
      { what: 'groups', words: ['Lager'] },
    ]);
  });

  it('says of the hint that is being written why it does not fire, though none of its words is there', () => {
    const { near } = tryHints([hint('mine', { any: ['retur'] })], SCREWS, 'mine');
    expect(near).toEqual([{ hint: expect.anything() as Hint, misses: [{ what: 'any', words: ['retur'] }] }]);
  });

  it('says that a hint is off, and that one asks for nothing', () => {
    expect(missesOf(hint('off', { any: ['skruv'] }, { isOn: false }), SCREWS)).toEqual([{ what: 'off' }]);
    expect(missesOf(hint('empty', { none: ['retur'] }), SCREWS)).toEqual([{ what: 'asks-nothing' }]);
  });

  it('holds against a case what the helpdesk knows of it, whatever its case', () => {
    const matter = { ...SCREWS, channel: 'Email' };
    expect(missesOf(hint('mail', { channels: ['email', 'phone'] }), matter)).toEqual([]);
    expect(missesOf(hint('call', { channels: ['phone'] }), matter)).toEqual([{ what: 'channels', words: ['phone'] }]);
  });

  it('says at most eight of each', () => {
    const many = Array.from({ length: 30 }, (_, index) => hint(`h${index}`, { any: ['skruv'] }));
    expect(tryHints(many, SCREWS, null).loses).toHaveLength(8);
    const off = many.map((one) => ({ ...one, isOn: false }));
    expect(tryHints(off, SCREWS, 'h29').near.map((one) => one.hint.id)).toContain('h29');
    expect(tryHints(off, SCREWS, 'h29').near).toHaveLength(8);
  });

  it('fires for no case without words', () => {
    expect(matterOfWords(' \n ')).toBeNull();
  });
});

describe('words that are pasted', () => {
  const speaks = (text: string) => {
    const { matter } = pastedWords(text);
    return matter !== null && tryHints([hint('screws', { any: ['skruv'] })], matter, null).fires !== null;
  };
  const filled = (length: number) => 'bla '.repeat(length / 4);

  it('are looked at as far as a first message is', () => {
    expect(speaks(`${filled(1980)}skruvar`)).toBe(true);
    expect(pastedWords(`${filled(1980)}skruvar`).isCut).toBe(false);
    expect(speaks(`${filled(2000)}skruvar`)).toBe(false);
    expect(pastedWords(`${filled(2000)}skruvar`)).toMatchObject({ isCut: true });
  });

  it.each([
    ['plain', 'Det saknas skruvar'],
    ['long', `${filled(2400)} skruvar`],
    ['with mail that is quoted', 'Hej\n> skruvar\nfaktura'],
    ['with markup', '<p>Hej <b>skruv</b>ar</p>'],
  ])('%s, are what hints see of the case of whoever wrote them', (_, text) => {
    const ofCase = matterFrom(
      {
        ...{ subject: '', firstWords: firstWords(text), interactions: [], tags: [], type: null, channel: null },
        ...{
          holder: { groupId: null, groupName: null, agentId: null, agentName: null },
          organisation: null,
          form: null,
        },
      },
      null,
    );
    expect(pastedWords(text).matter).toEqual(ofCase);
  });

  it('are none where all of it is quoted', () => {
    expect(pastedWords('> skruvar')).toEqual({ matter: null, isCut: false });
  });
});
