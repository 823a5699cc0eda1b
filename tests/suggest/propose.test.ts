import { describe, expect, it } from 'vitest';
import { readTexts, findPhrase } from '@/domain/words';
import { distinctiveness } from '@/domain/suggest/distinctive';
import { nameWords, phrasesOf, phraseText } from '@/domain/suggest/phrases';
import { proposals, type FlaggedText, type HintProposal } from '@/domain/suggest/propose';
import { inventedTexts } from './invented-texts';

function proposed(flags: readonly FlaggedText[], names?: ReadonlySet<string>): HintProposal[] {
  const work = proposals(flags, names);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
const flags = (count: number): FlaggedText[] =>
  inventedTexts(count, 21).map(({ text, label }, n) => ({
    departmentId: label,
    text,
    customer: `${n}`,
    isHinted: false,
  }));

describe('hints that flags would make', () => {
  it('are phrases that flags to one department have and hardly any others, with how many', () => {
    const all = flags(400);
    const found = proposed(all);
    expect(new Set(found.map(({ departmentId }) => departmentId))).toEqual(
      new Set(['delar', 'faktura', 'leverans', 'retur']),
    );
    for (const { departmentId, phrase, flags: count, of } of found) {
      const having = all.filter(({ text }) => findPhrase(readTexts([text]), phrase) !== null);
      const own = having.filter((flag) => flag.departmentId === departmentId);
      // As a hint will find it: by its forms.
      expect([phrase, own.length]).toEqual([phrase, count]);
      expect(of).toBe(100);
      expect(count).toBeGreaterThanOrEqual(8);
      expect(own.length / having.length).toBeGreaterThanOrEqual(0.8);
      expect(phrase.split(' ').length).toBeLessThanOrEqual(3);
    }
    expect(found.map(({ phrase }) => phrase)).toEqual(
      expect.arrayContaining(['screws are missing', 'returetiketten', 'not arrived yet']),
    );
  });

  it('are no greetings, and nothing that all write', () => {
    const said = proposed(flags(400)).map(({ phrase }) => phrase);
    for (const phrase of ['hej', 'tack', 'mvh', 'hyllan', 'på förhand']) expect(said).not.toContain(phrase);
  });

  it('leave out what the lead’s hints say already', () => {
    const all = flags(400).map((flag) => ({ ...flag, isHinted: flag.departmentId === 'delar' }));
    expect(proposed(all).filter(({ departmentId }) => departmentId === 'delar')).toEqual([]);
    expect(proposed(all).length).toBeGreaterThan(0);
  });

  it('say each matter once', () => {
    const all = flags(400);
    const places = new Map<string, Set<number>>();
    for (const { departmentId, phrase } of proposed(all)) {
      const said = places.get(departmentId) ?? new Set();
      const mine = [...all.keys()].filter(
        (place) =>
          all[place]?.departmentId === departmentId && findPhrase(readTexts([all[place].text]), phrase) !== null,
      );
      expect(mine.filter((place) => said.has(place)).length).toBeLessThan(mine.length / 2);
      mine.forEach((place) => said.add(place));
      places.set(departmentId, said);
    }
  });

  it('are none from a few flags, from one department alone, or where all write the same', () => {
    expect(proposed([])).toEqual([]);
    expect(proposed(flags(16))).toEqual([]);
    expect(proposed(flags(400).filter(({ departmentId }) => departmentId === 'delar'))).toEqual([]);
    expect(proposed(flags(400).map((flag) => ({ ...flag, text: 'Skruvarna saknas' })))).toEqual([]);
    expect(proposed(flags(400).map((flag) => ({ ...flag, text: '' })))).toEqual([]);
  });

  it('have no names, numbers or addresses in them, though all flags to a department do', () => {
    const signed = flags(400).map((flag) => {
      if (flag.departmentId !== 'retur') return flag;
      const text = `Hej Maja! ${flag.text} Order 4711 07, ring 070-174 06 05. Svea Dahl svea.dahl@exempel.se www.dahl.example`;
      return { ...flag, text };
    });
    const some = proposed(signed, nameWords(['Maja Ek', 'Svea Dahl']));
    expect(some.length).toBeGreaterThan(4);
    for (const { phrase } of some) expect(phrase).not.toMatch(/maja|svea|dahl|exempel|example|www|\d/);
  });

  it('are what many customers write: not the name, nor the matter, of a few who write often', () => {
    const by = (customers: number) =>
      proposed(
        flags(400).map((flag, n) => {
          const who = n % customers;
          if (flag.departmentId !== 'retur') return flag;
          return { ...flag, text: `${flag.text} hälsningar Svea Dahl`, customer: `frequent ${who}` };
        }),
      ).filter(({ departmentId }) => departmentId === 'retur');
    expect(by(4)).toEqual([]);
    expect(by(400).length).toBeGreaterThan(0);
  });

  it('do not reach over what is left out', () => {
    const of = (text: string) => [...phrasesOf(phraseText(text, new Set(['svea'])), () => true).values()];
    expect(of('paketet 4711 saknas')).toEqual(['paketet', 'saknas']);
    expect(of('paketet svea saknas')).toEqual(['paketet', 'saknas']);
    expect(of('paketet a.b@exempel.se saknas')).toEqual(['paketet', 'saknas']);
    expect(of('5G mp3')).toEqual(['5g', '5g mp3', 'mp3']);
  });

  it('take the forms of a word together and show the one that is written most', () => {
    const forms = ['skruven', 'skruvar', 'skruvarna', 'skruvar'];
    const texts = (departmentId: string, count: number, text: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => ({ departmentId, text: text(n), customer: `${n}`, isHinted: false }));
    const all = [
      ...texts('delar', 40, (n) => `ord${n % 7} ${forms[n % 4]} mer${n % 5}`),
      ...texts('annat', 200, (n) => `ord${n % 7} fråga mer${n % 5}`),
    ];
    expect(proposed(all).find(({ departmentId }) => departmentId === 'delar')).toEqual({
      ...{ departmentId: 'delar', phrase: 'skruvar', flags: 40, of: 40 },
    });
  });
});

describe('how surely a phrase is of some texts', () => {
  const sure = (here: number, ofHere: number, there: number, ofThere: number) =>
    distinctiveness({ having: here, all: ofHere }, { having: there, all: ofThere });

  it('is nothing where it is as frequent in both, more with more texts, and the other way round less than nothing', () => {
    expect(sure(10, 100, 50, 500)).toBeCloseTo(0, 1);
    expect(sure(20, 50, 5, 500)).toBeGreaterThan(3);
    expect(sure(40, 100, 10, 1000)).toBeGreaterThan(sure(20, 50, 5, 500));
    expect(sure(0, 100, 100, 500)).toBeLessThan(-2);
    expect(sure(2, 50, 0, 500)).toBeLessThan(3.5); // twice may be chance
    expect(sure(0, 10, 0, 10)).toBe(0);
    expect(sure(10, 10, 10, 10)).toBe(0);
  });
});
