import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/domain/condition';
import { emptyCondition, KIND_LISTS } from '@/domain/condition-lists';
import { bestFit, hintIndex, type LeadRule } from '@/domain/hints/hint-index';
import type { Matter } from '@/domain/matter';
import { everyPlace, findPhrase, readTexts } from '@/domain/words';
import { isSameWord } from '@/utils/same-word';
import { plainFind, plainFits, plainFitting, plainSameWord, type PlainMatter } from '../fakes/plain-fit';
import { seeded } from './a-ticket';

const SWEDISH =
  'faktura fakturan fakturor fakta leverans leveransen lev it i bil bilen bild retur returer paket paketet försenad ' +
  'försening skruv skruvar saknas inte fått har jag konto kontot kontor å öl app appen ring ringa parkera parkering 17 x2';
const ENGLISH =
  'invoice invoices invoiced delivery deliveries deliver parcel parcels missing screw screws the my a ship shipped shipping ' +
  'car care refund refunded not yet have card cards carding order orders ordering its bill bills billing 404';
const ENDINGS = ['', '', '', 'n', 'en', 'ar', 's', 'ens', 'ing', 'ed', 'y', 'x'];
const SIGNS = [' ', ' ', ' ', ', ', '\n', ' – ', '. ', '!! '];
const LISTED: Record<(typeof KIND_LISTS)[number], (string | null)[]> = {
  tags: ['vip', 'B2B', 'retur', 'klart'],
  types: ['problem', 'Fråga', null],
  channels: ['email', 'phone', 'web', null],
  groups: ['Support', 'Logistik ', 'Fo\u0308rsäljning', null],
  languages: ['sv', 'en', null],
  organisations: ['Nordbo AB', 'Ek & Co', null],
  forms: ['360', 'Reklamation', '361', 'Order'],
};

/** Random books and cases, made of these words and of forms of them. */
class Invention {
  constructor(
    readonly random: () => number,
    readonly vocabulary: readonly string[],
  ) {}

  below(most: number): number {
    return Math.floor(this.random() * most);
  }

  one<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  some<Value>(most: number, make: () => Value): Value[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  word(): string {
    const word = this.one(this.vocabulary) + (this.random() < 0.3 ? this.one(ENDINGS) : '');
    return this.random() < 0.1 ? word.toUpperCase() : word;
  }

  phrase(): string {
    if (this.random() < 0.02) return '…';
    return Array.from({ length: 1 + this.below(3) }, () =>
      this.random() < 0.1 ? `${this.word().slice(0, 1 + this.below(5))}*` : this.word(),
    ).join(this.one(SIGNS));
  }

  rule(): LeadRule {
    const when: Condition = emptyCondition();
    if (this.random() < 0.7) when.any = this.some(5, () => this.phrase());
    if (this.random() < 0.4) when.all = this.some(2, () => this.phrase());
    if (this.random() < 0.3) when.none = this.some(2, () => this.phrase());
    for (const list of KIND_LISTS) {
      if (this.random() < 0.15) when[list] = this.some(2, () => ` ${this.one(LISTED[list]) ?? 'null'}`.toUpperCase());
    }
    return { isOn: this.random() < 0.9, priority: this.below(4), when };
  }

  matter(): { ours: Matter; plain: PlainMatter } {
    const texts = this.some(4, () => this.some(30, () => this.word() + this.one(SIGNS)).join(''));
    const kinds = Object.fromEntries(
      KIND_LISTS.map((list) => [
        list,
        list === 'tags' || list === 'forms' ? this.some(3, () => this.one(LISTED[list])) : [this.one(LISTED[list])],
      ]),
    ) as PlainMatter['kinds'];
    const [type = null] = kinds.types;
    const [channel = null] = kinds.channels;
    const [group = null] = kinds.groups;
    const [language = null] = kinds.languages;
    const [organisation = null] = kinds.organisations;
    const many = { tags: kinds.tags as string[], forms: kinds.forms as string[] };
    return {
      ours: { texts: readTexts(texts), ...many, type, channel, group, language, organisation },
      plain: { texts, kinds },
    };
  }
}

const BANKING = '../shared/data/texts/banking77-train.csv';
const real = existsSync(BANKING)
  ? readFileSync(BANKING, 'utf8')
      .split('\n')
      .slice(1, 1500)
      .map((line) => line.slice(0, line.lastIndexOf(',')))
  : [];

describe.each([
  ['Swedish words', SWEDISH.split(' ')],
  ['English words', ENGLISH.split(' ')],
  ['words that all begin alike', Array.from({ length: 60 }, (_, n) => `ärende${n}`)],
])('with %s', (_, vocabulary) => {
  it('the index answers what trying every rule answers, whatever the book and the case', () => {
    const invent = new Invention(seeded(vocabulary.length), vocabulary);
    let fitting = 0;
    for (let book = 0; book < 25; book += 1) {
      const rules = Array.from({ length: 1 + invent.below(80) }, () => invent.rule());
      for (let n = 0; n < 12; n += 1) {
        const { ours, plain } = invent.matter();
        const expected = plainFitting(rules, plain);
        // The first case is tried on every rule, the others are looked up.
        expect(hintIndex(rules).fitting(ours)).toEqual(expected);
        expect(bestFit(rules, ours)).toEqual(expected[0] ?? null);
        expect(bestFit(rules, ours)).toEqual(expected[0] ?? null);
        fitting += expected.length;
      }
    }
    expect(fitting).toBeGreaterThan(200);
  });

  it('a word is the same as another exactly when they are forms of each other', () => {
    const invent = new Invention(seeded(7), vocabulary);
    let same = 0;
    for (let n = 0; n < 10_000; n += 1) {
      const [written, met] = [invent.word().toLowerCase(), invent.word().toLowerCase()];
      const expected = plainSameWord(written, met);
      expect(isSameWord(written, met), `${written} ${met}`).toBe(expected);
      if (expected) same += 1;
    }
    expect(same).toBeGreaterThan(100);
  });

  it('a phrase is found in the first place where it stands, and in every other', () => {
    const invent = new Invention(seeded(9), vocabulary);
    for (let n = 0; n < 3000; n += 1) {
      const { ours, plain } = invent.matter();
      const phrase = invent.phrase();
      const expected = plainFind(plain.texts, phrase);
      expect(findPhrase(ours.texts, phrase), phrase).toBe(expected);
      const places = everyPlace(ours.texts, phrase);
      const as = places.map(({ text, from, until }) => ours.texts.texts[text]?.slice(from, until) ?? '');
      expect(as[0] ?? null).toBe(expected);
      for (const one of as) expect(plainFind([one], phrase)).toBe(one);
    }
  });
});

it.skipIf(real.length === 0)('real texts: the same answer (skipped where ../shared/data is absent)', () => {
  const random = seeded(3);
  const words = [
    ...new Set(
      real
        .join(' ')
        .toLowerCase()
        .match(/[a-z]+/g),
    ),
  ];
  const invent = new Invention(random, words);
  const rules = Array.from({ length: 400 }, (_, n) => {
    // Half of the phrases stand in the texts.
    const inText = () =>
      invent
        .one(real)
        .split(' ')
        .slice(1, 2 + invent.below(3))
        .join(' ') || 'card';
    const any = [inText(), invent.phrase(), inText()];
    return { isOn: true, priority: n % 7, when: { ...emptyCondition(), any, none: n % 3 === 0 ? [inText()] : [] } };
  });
  const index = hintIndex(rules);
  let fitting = 0;
  for (const text of real.slice(0, 150)) {
    const plain = {
      texts: [text],
      kinds: { ...LISTED, tags: [], types: [], channels: [], groups: [], languages: [], organisations: [], forms: [] },
    };
    const nothing = { tags: [], type: null, channel: null, group: null, language: null, organisation: null, forms: [] };
    const fits = index.fitting({ texts: readTexts([text]), ...nothing });
    expect(fits).toEqual(plainFitting(rules, plain));
    fitting += fits.length;
  }
  expect(fitting).toBeGreaterThan(150);
});

describe('the index', () => {
  const rule = (id: string, when: Partial<Condition>): LeadRule & { id: string } => {
    return { id, isOn: true, priority: 1, when: { ...emptyCondition(), ...when } };
  };
  const matter: Matter = {
    ...{ texts: readTexts(['Min faktura']), tags: [], type: null, channel: null, group: 'Support' },
    ...{ language: null, organisation: null, forms: [] },
  };

  it('is made once for a list of rules, and anew for another', () => {
    const rules = [rule('a', { any: ['faktura'] })];
    expect(hintIndex(rules)).toBe(hintIndex(rules));
    expect(hintIndex([...rules])).not.toBe(hintIndex(rules));
  });

  it('tries few of many rules, and yet finds the one that fits', () => {
    let tried = 0;
    const rules = Array.from({ length: 5000 }, (_, n) => rule(`h${n}`, { any: [`ärende${n}`], all: ['faktura'] }));
    const counted = rules.map((one) => ({
      ...one,
      get when() {
        tried += 1;
        return one.when;
      },
    }));
    const index = hintIndex(counted);
    index.build();
    index.fitting(matter);
    tried = 0;
    const found = index.fitting({ ...matter, texts: readTexts(['Min faktura', 'om ärende4711 och ärenden']) });
    expect(found.map((fit) => fit.rule.id)).toEqual(['h4711']);
    expect(index.best({ ...matter, texts: readTexts(['faktura ärende12']) })?.rule.id).toBe('h12');
    expect(tried).toBeLessThan(10);
    expect(tried).toBeGreaterThan(0);
  });

  it('finds rules without words by what they ask for', () => {
    const rules = [rule('a', { groups: ['support'] }), rule('b', { groups: ['logistik'] }), rule('c', {})];
    expect(hintIndex(rules).fitting(matter)).toEqual([{ rule: rules[0], words: [] }]);
    expect(plainFits(rules[2]?.when ?? emptyCondition(), { texts: [], kinds: LISTED })).toBeNull();
  });
});
