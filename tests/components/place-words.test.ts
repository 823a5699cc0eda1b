import { speak } from '../fakes/locale-files';
import { afterEach, expect, it } from 'vitest';
import { placeWords } from '@/components/desk/sharing/place-words';

afterEach(() => speak('en'));

it.each([
  ['hints 2, departmentId', 'Hints 2, department', 'Vägvisare 2, avdelning'],
  ['silentDays', 'Days without a word to the customer', 'Dagar utan ett ord till kunden'],
  ['__proto__', '__proto__', '__proto__'],
  ['departments 1, constructor', 'Departments 1, constructor', 'Avdelningar 1, constructor'],
])('%s is said in words, but for what no book has: %s', (at, english, swedish) => {
  speak('en');
  expect(placeWords(at)).toBe(english);
  speak('sv');
  expect(placeWords(at)).toBe(swedish);
});
