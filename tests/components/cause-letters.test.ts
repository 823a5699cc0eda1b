import { expect, it } from 'vitest';
import { causeLetters } from '@/components/panel/cause-letters';

it.each([
  ['the first letter of a word that is free', ['Skruvar saknas', 'Sen leverans', 'Sprucken skiva'], ['s', 'l', 'p']],
  ['å, ä and ö only where nothing better is left', ['Återbetalning', 'Ö', 'Öl'], ['t', 'o', 'l']],
  ['anything, where no letter of the name can be typed', ['配送', '2025'], ['a', 'b']],
  ['nothing for the empty', [], []],
])('a cause’s letter is %s', (_, names, letters) => {
  expect(causeLetters(names)).toEqual(letters);
});

it('is one of its own for twenty-six, and none for the rest', () => {
  const letters = causeLetters(Array.from({ length: 40 }, (_, n) => `Samma namn ${n}`));
  const given = letters.filter((letter) => letter !== null);
  expect(new Set(given).size).toBe(26);
  expect(letters.slice(26)).toEqual(Array(14).fill(null));
});

it('stays when others are added behind', () => {
  const names = ['Missing screws', 'Late delivery', 'Damaged parcel'];
  expect(causeLetters([...names, 'Mislaid', 'Lost']).slice(0, 3)).toEqual(causeLetters(names));
});
