import { fieldName } from '../differences/field-name';

/**
 * Where in a book something stands, in words: `hints 2, departmentId` is "Hints 2, department". What the book has no such
 * field for stands as the file has it. @param at as book-fault.ts writes it
 */
export function placeWords(at: string): string {
  const words = at.split(', ').map((part) => {
    const [, key = part, number = ''] = /^(\S+)( \d+)?$/.exec(part) ?? [];
    return fieldName(key) + number;
  });
  const [first = '', ...others] = words;
  const rest = others.map((word) => word.slice(0, 1).toLocaleLowerCase() + word.slice(1));
  return [first.slice(0, 1).toLocaleUpperCase() + first.slice(1), ...rest].join(', ');
}
