import { speak } from '../fakes/locale-files';
import { afterEach, describe, expect, it } from 'vitest';
import { bookFaultText } from '@/components/shared/book-fault-text';
import { checkBook } from '@/domain/check-book';
import { starterBook } from '@/domain/starter-book';
import { aHint, aMandate } from '../fakes/book-parts';

afterEach(() => speak('en'));

const said = (more: object) => {
  const checked = checkBook({ ...starterBook(), ...more });
  return 'faults' in checked ? checked.faults.map(bookFaultText) : [];
};

describe('what is wrong with a book is said in plain words, with what is there and what may be', () => {
  it.each<[object, string, string]>([
    [
      { hints: [aHint({ advice: 'x'.repeat(1300) })] },
      '1,300 characters stand here, and 280 is the most. Shorten it.',
      'Här står 1 300 tecken, och högst 280 får plats. Korta det.',
    ],
    [{ hints: [aHint({ name: ' ' })] }, 'Nothing stands here. Write something.', 'Här är det tomt. Skriv något.'],
    [
      { holidays: Array(401).fill('2026-12-24') },
      'There are 401 here, and 400 is the most. Take some out.',
      'Här finns 401, och högst 400 får plats. Ta bort några.',
    ],
    [{ silentDays: 0 }, '0 is too small; 1 is the least.', '0 är för litet, minst 1 går.'],
    [{ silentDays: 1e300 }, '1e+300 is too large; 90 is the most.', '1e+300 är för mycket, högst 90 går.'],
    [
      { silentDays: '3' },
      'A number belongs here, without quotation marks.',
      'Här ska det stå ett tal, utan citattecken.',
    ],
    [
      { mandates: [aMandate({ upTo: { amount: 5, currency: 'kronor' } })] },
      '“kronor” is no currency of three capital letters, like SEK.',
      '”kronor” är ingen valuta med tre stora bokstäver, som SEK.',
    ],
    [
      { demoted: ['no_rule'] },
      '“no_rule” does not belong here. Compare it with a book saved from Stafett.',
      '”no_rule” hör inte hemma här. Jämför med en bok som är sparad från Stafett.',
    ],
  ])('%j', (more, en, sv) => {
    speak('en');
    expect(said(more)).toEqual([en]);
    speak('sv');
    expect(said(more).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([sv]);
  });
});
