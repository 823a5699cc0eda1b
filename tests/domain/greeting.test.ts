import { describe, expect, it } from 'vitest';
import { withoutGreeting, withoutHello } from '@/domain/greeting';

describe('words for somebody with ten seconds', () => {
  it.each([
    ['Hej!\n\nJag har inte fått routern.', 'Jag har inte fått routern.'],
    ['Hello there,\nthe invoice is wrong.\n\nBest, Ann', 'the invoice is wrong.\nBest, Ann'],
    ['God morgon Norrsken,\nnätet är nere', 'nätet är nere'],
  ])('leave out the line that only says hello: %j', (text, said) => {
    expect(withoutGreeting(text)).toBe(said);
  });

  it.each([
    ['Hej', 'Hej'],
    ['Hej, var är order 88213?\nTack', 'Hej, var är order 88213?\nTack'],
    ['Hejdlöst dåligt.\nInget fungerar.', 'Hejdlöst dåligt.\nInget fungerar.'],
    [
      'Hi there, my router has not arrived and I want my money back\nAnn',
      'Hi there, my router has not arrived and I want my money back\nAnn',
    ],
    ['', ''],
  ])('keep what says more: %j', (text, said) => {
    expect(withoutGreeting(text)).toBe(said);
  });
});

it.each([
  ['Hej Anna! Den finns i lager.', 'Den finns i lager.'],
  ['Hi, where is it?', 'where is it?'],
  ['Good morning Eva Lind, thanks', 'thanks'],
  ['Hejdå, tack', 'Hejdå, tack'],
  ['Hi there is a problem, a big one', 'Hi there is a problem, a big one'],
  ['Hej!', 'Hej!'],
])('takes hello from the beginning of one line: "%s"', (excerpt, rest) => {
  expect(withoutHello(excerpt)).toBe(rest);
});
