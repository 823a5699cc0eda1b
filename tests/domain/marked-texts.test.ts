import { describe, expect, it } from 'vitest';
import type { Condition } from '@/domain/condition';
import { markedTexts, type Piece } from '@/domain/hints/marked-texts';
import { matterOfWords } from '@/domain/hints/matter-of-words';
import type { Matter } from '@/domain/matter';
import { readTexts } from '@/domain/words';
import { NO_WORDS } from '../fakes/book-parts';

const NOTHING = matterOfWords('nothing') as Matter;
const written = ({ text, mark, isOthers }: Piece) => {
  const signs = [mark ?? '', isOthers ? 'others' : ''].filter((sign) => sign !== '').join('+');
  return signs === '' ? text : `[${signs} ${text}]`;
};

function marked(when: Partial<Condition>, texts: string[], other: Partial<Condition> | null = null): string[] {
  const matter = { ...NOTHING, texts: readTexts(texts) };
  const pieces = markedTexts({ ...NO_WORDS, ...when }, matter, other && { ...NO_WORDS, ...other });
  expect(pieces.map((one) => one.map(({ text }) => text).join(''))).toEqual(texts);
  return pieces.map((one) => one.map(written).join(''));
}

describe('marking words', () => {
  it('marks every place in every text, and gives every text back whole', () => {
    expect(marked({ any: ['skruv'], none: ['faktura'] }, ['Skruvar, skruvarna!', 'Fakturan om skruven'])).toEqual([
      '[for Skruvar], [for skruvarna]!',
      '[against Fakturan] om [for skruven]',
    ]);
  });

  it('marks once what two phrases have in common', () => {
    expect(marked({ any: ['skruvar saknas', 'saknas'], none: ['skruvar'] }, ['skruvar saknas'])).toEqual([
      '[against skruvar] [for saknas]',
    ]);
  });

  it('marks what the hint that speaks has found as well, and what both look for as both', () => {
    expect(
      marked({ any: ['skruv'] }, ['Skruvarna i paketet saknas'], { any: ['paket'], all: ['skruv', 'saknas'] }),
    ).toEqual(['[for+others Skruvarna] i [others paketet] [others saknas]']);
    expect(marked({ none: ['paket'] }, ['Ett paket'], { any: ['ett paket'] })).toEqual([
      '[others Ett ][against+others paket]',
    ]);
  });

  it('marks nothing for what the hint that speaks must not have, and nothing in an empty text', () => {
    expect(marked({}, ['Fakturan', ''], { any: ['skruv'], none: ['faktura'] })).toEqual(['Fakturan', '']);
  });

  it('leaves markup as the text that it is', () => {
    expect(marked({ any: ['img'] }, ['<img src=x onerror=alert(1)> åäö'])).toEqual([
      '<[for img] src=x onerror=alert(1)> åäö',
    ]);
  });
});
