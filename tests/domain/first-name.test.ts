import { describe, expect, it } from 'vitest';
import { firstName } from '@/domain/first-name';

describe('what to call a customer', () => {
  it.each([
    ['Anna Lindqvist', 'Anna'],
    ['  Anna   Lindqvist ', 'Anna'],
    ['Lindqvist, Anna', 'Anna'],
    ['Lindqvist, Anna, Dr', 'Anna'],
    ['Lindqvist,', 'Lindqvist'],
    ['Anna', 'Anna'],
    ['محمد علي', 'محمد'],
  ])('%s is called %s', (name, first) => {
    expect(firstName(name)).toBe(first);
  });

  it.each(['', '   ', '+46 70 174 06 05', 'anna@exempel.se', '<b>Anna</b>', 'A'.repeat(200)])(
    'says "the customer" where there is no name: %s',
    (name) => {
      expect(firstName(name)).toBe('');
    },
  );
});
