import { speak } from '../fakes/locale-files';
import { afterEach, expect, it } from 'vitest';
import { fieldName, fieldNameInFull } from '@/components/desk/differences/field-name';

afterEach(() => speak('en'));

it.each([
  ['name.sv', 'Name, in Swedish', 'Namn, på svenska'],
  ['name.en', 'Name, in English', 'Namn, på engelska'],
  ['when.any', 'condition', 'villkor'],
  ['contact', 'contact', 'kontakt'],
])('%s is called as people call it', (path, english, swedish) => {
  speak('en');
  expect(fieldName(path)).toBe(english);
  speak('sv');
  expect(fieldName(path)).toBe(swedish);
});

it.each([
  ['when.any', 'if the customer writes any of these', 'om kunden skriver något av det här'],
  ['when.none', 'but none of these', 'men inget av det här'],
  ['when.groups', 'and one of these groups has it', 'och någon av de här grupperna har det'],
  ['when.constructor', 'condition', 'villkor'],
  ['advice', 'advice', 'råd'],
])('beside what changed in it, a list of a condition says which it is: %s', (path, english, swedish) => {
  speak('en');
  expect(fieldNameInFull(path)).toBe(english);
  speak('sv');
  expect(fieldNameInFull(path)).toBe(swedish);
});
