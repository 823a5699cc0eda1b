import { fieldName, isNamed } from '../differences/field-name';

/**
 * Where in a book something stands, in words: `hints 2, departmentId` is "Hints 2, department". What the book has no such
 * field for stands as the file has it. @param at as book-fault.ts writes it
 */
export function placeWords(at: string): string {
  const words = at.split(', ').map((part, index) => {
    const [, key = part, number = ''] = /^(\S+)( \d+)?$/.exec(part) ?? [];
    if (!isNamed(key)) return part;
    const name = fieldName(key);
    const first = name.slice(0, 1);
    return (index === 0 ? first.toLocaleUpperCase() : first.toLocaleLowerCase()) + name.slice(1) + number;
  });
  return words.join(', ');
}
