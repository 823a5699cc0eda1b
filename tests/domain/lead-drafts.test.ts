import { describe, expect, it } from 'vitest';
import { hintDeeds } from '@/domain/hint-deeds';
import { draftFaults, inPriority, isSameRule, newHint, withHint, withoutHint } from '@/domain/hints/hint-draft';
import { keptHints, keptMandates } from '@/domain/kept-drafts';
import { ValueCounts } from '@/domain/known-values';
import { bringers, mandateFaults, newMandate, withMandate, withoutMandate } from '@/domain/mandate-draft';
import { starterBook } from '@/domain/starter-book';
import type { Hold } from '@/domain/hold';

const BOOK = starterBook();
const whole = (id: string) => ({ ...newHint(id, BOOK), name: id, when: { ...newHint(id, BOOK).when, any: ['skruv'] } });

describe('a hint that is being written', () => {
  it('can be saved when it has a name, asks for something and has a department of the book', () => {
    expect(draftFaults(newHint('h1', BOOK), BOOK)).toEqual(['name', 'when']);
    expect(draftFaults(whole('h1'), BOOK)).toEqual([]);
    expect(draftFaults({ ...whole('h1'), departmentId: 'gone' }, BOOK)).toEqual(['department']);
    expect(draftFaults({ ...whole('h1'), when: { ...newHint('', BOOK).when, none: ['x'] } }, BOOK)).toEqual(['when']);
  });

  it('takes the place of the one that it was, or comes last', () => {
    const book = { ...BOOK, hints: [whole('a'), whole('b')] };
    expect(withHint(book, { ...whole('a'), name: 'anew' }).hints.map(({ name }) => name)).toEqual(['anew', 'b']);
    expect(withHint(book, whole('c')).hints.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(withoutHint(book, 'a').hints.map(({ id }) => id)).toEqual(['b']);
  });

  it('is told from the saved one by what it says alone', () => {
    const { when, ...rest } = whole('a');
    expect(isSameRule(whole('a'), { when: { ...when }, ...rest })).toBe(true);
    expect(isSameRule(whole('a'), { ...whole('a'), when: { ...when, any: ['skruv', 'mutter'] } })).toBe(false);
    expect(isSameRule(whole('a'), { ...whole('a'), priority: 2 })).toBe(false);
  });

  it('stands by its priority, of equals as the book has them', () => {
    const hints = [whole('a'), { ...whole('b'), priority: 7 }, whole('c')];
    expect(inPriority(hints).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });
});

describe('drafts that were kept as text', () => {
  it('come back, half written too', () => {
    const draft = { rule: newHint('h1', BOOK), before: null };
    expect(keptHints(JSON.stringify([draft]))).toEqual([draft]);
    const mandate = { rule: { ...newMandate('m1'), guideline: 'htt' }, before: newMandate('m1') };
    expect(keptMandates(JSON.stringify([mandate]))).toEqual([mandate]);
  });

  it.each([null, '', '{', '{}', '[{}]', '[null]', '[{"rule":{"id":"h1"},"before":null}]', '"x"'])(
    'are none where the text is %s',
    (text) => {
      expect(keptHints(text)).toEqual([]);
      expect(keptMandates(text)).toEqual([]);
    },
  );

  it('are kept beside what is none', () => {
    const draft = { rule: newHint('h1', BOOK), before: null };
    expect(keptHints(JSON.stringify([{ rule: 1 }, draft]))).toEqual([draft]);
  });
});

describe('a mandate that is being written', () => {
  it('needs a sentence, and an https address if any', () => {
    expect(mandateFaults(newMandate('m1'))).toEqual(['sentence']);
    const said = { ...newMandate('m1'), sentence: 'Skicka en ny' };
    for (const guideline of ['http://exempel.se', 'javascript:alert(1)', 'https://', 'https://a b'])
      expect(mandateFaults({ ...said, guideline })).toEqual(['guideline']);
    expect(mandateFaults({ ...said, guideline: 'https://exempel.se/r' })).toEqual([]);
  });

  it('is brought by words, causes or hints, or by nothing', () => {
    const mandate = newMandate('m1');
    expect(bringers(mandate, BOOK)).toEqual([]);
    const all = { ...mandate, when: { ...mandate.when, tags: ['vip'] }, causeIds: ['screws'] };
    expect(bringers(all, { hints: [{ ...whole('a'), mandateId: 'm1' }] })).toEqual(['when', 'causes', 'hints']);
  });

  it('is gone from the hints that named it when it is gone', () => {
    const book = withMandate({ ...BOOK, hints: [{ ...whole('a'), mandateId: 'm1' }] }, newMandate('m1'));
    const { mandates, hints } = withoutMandate(book, 'm1');
    expect([mandates, hints[0]?.mandateId]).toEqual([[], null]);
  });
});

describe('what hints have done', () => {
  const hold = (hint: string, tier: 1 | 2, fate: Hold['fate'], answer: string | null = null) =>
    ({
      ...{ fate, answer: answer === null ? null : { kind: answer } },
      assessment: { findings: [{ rule: 'hint-elsewhere', tier, weight: 1, values: { hint } }] },
    }) as unknown as Hold;

  it('is counted from the transfers that the guard looked at beforehand', () => {
    const holds = [
      ...[hold('h1', 1, 'passed'), hold('h1', 2, 'saved', 'hinted'), hold('h1', 2, 'saved', 'anyway')],
      ...[hold('h1', 1, 'missed'), hold('h1', 1, 'unseen'), hold('h2', 1, 'passed')],
    ];
    expect(hintDeeds(holds)).toEqual(
      new Map([
        ['h1', { spoke: 3, stopped: 2, followed: 1 }],
        ['h2', { spoke: 1, stopped: 0, followed: 0 }],
      ]),
    );
  });
});

describe('what the captured history knows of', () => {
  it('is offered by how many cases have it, whatever its case, without what is empty', () => {
    const counts = new ValueCounts();
    for (const tags of [['VIP', 'retur'], ['vip', 'vip'], ['retur'], [], ['Vip', '']]) counts.add('tags', tags);
    counts.add('types', [null, undefined]);
    expect(counts.offered('tags')).toEqual([
      { value: 'VIP', cases: 3 },
      { value: 'retur', cases: 2 },
    ]);
    expect(counts.offered('types')).toEqual([]);
    expect(counts.offered('forms')).toEqual([]);
  });
});
