import { describe, expect, it } from 'vitest';
import type { Condition } from '@/domain/condition';
import { emptyCondition, KIND_LISTS } from '@/domain/condition-lists';
import { conditionImplies, phraseImplies } from '@/domain/hints/implied';
import { plainFind, plainFits, type PlainMatter } from '../fakes/plain-fit';
import { seeded } from './a-ticket';

describe('what follows from a condition holds in every case', () => {
  const WORDS =
    'faktura fakturan fakturor fakt* faktur* bil bilen bil* fel retur returer a ab* kredit krediter 17 nyckel nycklar nyckl* nyck* nummer numret numr* avboka avbokning'.split(
      ' ',
    );

  it('for phrases and for whole conditions, whatever they are', () => {
    const random = seeded(17);
    const below = (most: number) => Math.floor(random() * most);
    const word = () => WORDS[below(WORDS.length)] ?? '';
    const phrase = () => Array.from({ length: 1 + below(2) }, word).join(' ');
    const met = () => (random() < 0.8 ? word().replace('*', ['', 'n', 'era', 'ex'][below(4)] ?? '') : 'och');
    const some = (most: number) => Array.from({ length: below(most + 1) }, phrase);
    const condition = (): Condition => ({
      ...emptyCondition(),
      any: some(2),
      all: some(1),
      none: some(1),
      tags: ['a', 'b'].slice(0, below(3)),
    });
    let [phrases, conditions] = [0, 0];
    const texts = Array.from({ length: 300 }, () => [Array.from({ length: 6 }, met).join(' ')]);
    for (let round = 0; round < 3000; round += 1) {
      const [one, other] = [phrase(), phrase()];
      if (phraseImplies(one, other)) {
        phrases += 1;
        for (const text of texts)
          if (plainFind(text, one) !== null) expect(plainFind(text, other), `${one}: ${other}`).not.toBeNull();
      }
      const [a, b] = [condition(), condition()];
      if (!conditionImplies(a, b)) continue;
      conditions += 1;
      for (const text of texts) {
        const kinds = Object.fromEntries(
          KIND_LISTS.map((list) => [list, list === 'tags' ? ['b', 'a'].slice(0, below(3)) : []]),
        );
        const matter = { texts: text, kinds } as unknown as PlainMatter;
        if (plainFits(a, matter) !== null) expect(plainFits(b, matter), JSON.stringify([a, b, text])).not.toBeNull();
      }
    }
    expect([phrases > 40, conditions > 10]).toEqual([true, true]);
  });
});
