const LONGEST = 40;

/**
 * What to call a person in a sentence: "Anna" of "Anna Lindqvist" and of "Lindqvist, Anna". Empty where the helpdesk
 * knows a number or an address instead of a name, or a word too long to be one.
 */
export function firstName(name: string): string {
  const [before = '', after = ''] = name.split(',', 2);
  const first = (after.trim() || before.trim()).split(/\s+/)[0] ?? '';
  return /\p{L}/u.test(first) && !/[\d@<>]/.test(first) && first.length <= LONGEST ? first : '';
}
