import { describe, expect, it } from 'vitest';
import { caseFromReading } from '@/domain/case-from-reading';
import type { Condition } from '@/domain/condition';
import { KIND_LISTS } from '@/domain/condition-lists';
import { bestFit } from '@/domain/hints/hint-index';
import { fits, matterFrom, type Matter } from '@/domain/matter';
import { findPhrase, readTexts } from '@/domain/words';
import { isSameWord } from '@/utils/same-word';
import { NO_WORDS } from '../fakes/book-parts';
import { ANNA, EVA, group, MONDAY, seeded, Ticket } from './a-ticket';

const asks = (more: Partial<Condition>): Condition => ({ ...NO_WORDS, ...more });

function matter(more: Partial<Omit<Matter, 'texts'>> & { texts?: string[] } = {}): Matter {
  const { texts = ['Fråga om fakturan', 'Jag har fått två fakturor för samma köp. Kan ni kreditera?'] } = more;
  const known = { tags: ['vip', 'b2b'], type: 'problem', channel: 'email', group: 'Support Sverige', language: 'sv' };
  const asked = { organisation: 'Nordbo AB', forms: ['360001', 'Reklamation'] };
  return { ...known, ...asked, ...more, texts: readTexts(texts) };
}

describe('a condition', () => {
  it.each<[string, Partial<Condition>, string[] | null]>([
    ['one word of any', { any: ['retur', 'faktura'] }, ['fakturan']],
    ['each word of any that is there, once', { any: ['faktura', 'kreditera', 'fakturor'] }, ['fakturan', 'kreditera']],
    ['none of any', { any: ['retur', 'leverans'] }, null],
    ['all', { all: ['faktura', 'köp'] }, ['fakturan', 'köp']],
    ['not all', { all: ['faktura', 'retur'] }, null],
    ['any and all', { any: ['kreditera'], all: ['köp'] }, ['köp', 'kreditera']],
    ['any without all', { any: ['kreditera'], all: ['retur'] }, null],
    ['none', { any: ['faktura'], none: ['retur'] }, ['fakturan']],
    ['a word that must not be there', { any: ['faktura'], none: ['kreditera'] }, null],
    ['a phrase', { any: ['två fakturor'] }, ['två fakturor']],
    ['a phrase in another form', { any: ['två faktura'] }, ['två fakturor']],
    ['a phrase in another order', { any: ['fakturor två'] }, null],
    ['a phrase over two texts', { any: ['fakturan jag'] }, null],
    ['a beginning', { any: ['kredit*'] }, ['kreditera']],
    ['a tag', { tags: ['VIP'] }, []],
    ['another tag', { tags: ['b2c'] }, null],
    ['a tag and a word', { tags: ['vip', 'b2c'], any: ['faktura'] }, ['fakturan']],
    ['a tag without the word', { tags: ['vip'], any: ['retur'] }, null],
    ['a type', { types: ['Problem'] }, []],
    ['another type', { types: ['incident'] }, null],
    ['a channel', { channels: ['phone', 'email'] }, []],
    ['another channel', { channels: ['phone'] }, null],
    ['the group that has it', { groups: ['support sverige'] }, []],
    ['another group', { groups: ['support'] }, null],
    ['a language', { languages: ['sv'] }, []],
    ['another language', { languages: ['en'] }, null],
    ['an organisation', { organisations: ['nordbo ab'] }, []],
    ['another organisation', { organisations: ['Nordbo'] }, null],
    ['a form by its name', { forms: ['reklamation'] }, []],
    ['a form by its id', { forms: ['360001'] }, []],
    ['another form', { forms: ['36000'] }, null],
    ['nothing at all: for no case', {}, null],
    ['only what must not be there: for no case', { none: ['retur'] }, null],
  ])('with %s', (_, more, expected) => {
    expect(fits(asks(more), matter())).toEqual(expected);
  });

  it('that asks for something is not for a case where that is not known', () => {
    const nothing = { type: null, channel: null, group: null, language: null, organisation: null };
    const unknown = matter({ ...nothing, tags: [], forms: [] });
    for (const list of KIND_LISTS)
      expect(fits(asks({ [list]: ['problem', 'sv', 'false', 'null'] }), unknown)).toBeNull();
  });
});

describe('words are found', () => {
  it.each([
    ['as they stand', 'Min FAKTURA är fel', 'faktura', 'FAKTURA'],
    ['between signs', 'kvitto/faktura?', 'faktura', 'faktura'],
    ['with a dash in one of the spellings', 'skicka e-post', 'e post', 'e-post'],
    ['over a line break', 'ingen\nleverans än', 'ingen leverans', 'ingen\nleverans'],
    ['decomposed', 'fo\u0308rsenad leverans', 'försenad', 'försenad'],
    ['with digits', 'felkod E17 igen', 'E17', 'E17'],
  ])('%s', (_, text, phrase, found) => {
    expect(findPhrase(readTexts([text]), phrase)).toBe(found);
  });

  it('nowhere, for nothing but signs', () => {
    expect(findPhrase(readTexts(['hej!']), '…')).toBeNull();
    expect(findPhrase(readTexts([]), 'hej')).toBeNull();
  });
});

it('words are found where a walk through the text finds them, whatever text and phrase', () => {
  const random = seeded(11);
  const vocabulary = 'faktura fakturan fakturor fakta leverans leveransen lev it i bil bilen bild retur returer'.split(
    ' ',
  );
  const some = (most: number, ending = '') =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => {
      const word = vocabulary[Math.floor(random() * vocabulary.length)] ?? '';
      return random() < 0.1 && ending !== '' ? word.slice(0, 1 + Math.floor(random() * 5)) + ending : word;
    });
  let hits = 0;
  for (let round = 0; round < 3000; round += 1) {
    const [text, phrase] = [some(12), some(3, '*')];
    const start = text.findIndex((_, place) =>
      phrase.every((word, further) => isSameWord(word, text[place + further] ?? '')),
    );
    const expected = start < 0 ? null : text.slice(start, start + phrase.length).join(' ');
    expect(findPhrase(readTexts([text.join(' ')]), phrase.join(' ')), `${phrase.join(' ')} in ${text.join(' ')}`).toBe(
      expected,
    );
    if (start >= 0) hits += 1;
  }
  expect(hits).toBeGreaterThan(300);
});

describe('of several rules of the lead’s', () => {
  const rule = (id: string, priority: number, more: Partial<Condition>, isOn = true) => ({
    ...{ id, priority, isOn, when: asks(more) },
  });
  const best = (...rules: ReturnType<typeof rule>[]) => bestFit(rules, matter())?.rule.id;

  it.each([
    ['the highest priority', [rule('a', 1, { any: ['faktura', 'köp'] }), rule('b', 2, { any: ['köp'] })], 'b'],
    ['more words, of equals', [rule('a', 1, { any: ['köp'] }), rule('b', 1, { any: ['faktura', 'köp'] })], 'b'],
    ['the first in the book, of equals', [rule('a', 1, { any: ['köp'] }), rule('b', 1, { any: ['faktura'] })], 'a'],
    ['one that is on', [rule('a', 9, { any: ['köp'] }, false), rule('b', 1, { any: ['faktura'] })], 'b'],
    ['one that fits', [rule('a', 9, { any: ['retur'] }), rule('b', 1, { any: ['faktura'] })], 'b'],
    ['none', [rule('a', 9, { any: ['retur'] })], undefined],
  ])('it is %s', (_, rules, expected) => {
    expect(best(...rules)).toBe(expected);
  });
});

it('a case’s matter is its subject and what the customer wrote, not what agents wrote', () => {
  const ticket = new Ticket()
    .to(group('Support'))
    .says(ANNA, 'Skruvarna saknas')
    .says(EVA, 'Vi krediterar fakturan')
    .notes(EVA, 'retur?')
    .says(ANNA, 'Och garantin?');
  const record = caseFromReading(ticket.reading({ subject: 'Ofullständig leverans', type: 'problem' }), null, MONDAY);
  const of = matterFrom(record, 'sv-SE');
  expect(of).toMatchObject({ type: 'problem', channel: 'email', group: 'Support', language: 'sv' });
  const found = (word: string) => fits(asks({ any: [word] }), of);
  expect([found('leverans'), found('skruv'), found('garanti')]).toEqual([['leverans'], ['Skruvarna'], ['garantin']]);
  expect([found('faktura'), found('retur')]).toEqual([null, null]);
});
