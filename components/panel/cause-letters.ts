// The keys of causes: letters, so that a digit always flags and a letter never does.

/** Latin letters that every keyboard has; `å` counts as `a` only where nothing better is left. */
const LETTER = /^[a-z]$/;
const ALL = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * A letter for each name, in the same order: the first letter of one of its words that is free, else any letter of it, else
 * any. A name keeps its letter when others are added behind it, and whatever is suggested: so it can be learnt by heart.
 * Null when all are taken.
 */
export function causeLetters(names: readonly string[]): (string | null)[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letter = candidates(name).find((one) => LETTER.test(one) && !taken.has(one)) ?? null;
    if (letter !== null) taken.add(letter);
    return letter;
  });
}

function candidates(name: string): string[] {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const initials = words.map((word) => word[0] ?? '');
  const letters = [...initials, ...words.join('')];
  const plain = letters.map((letter) => letter.normalize('NFD')[0] ?? '');
  return [...letters, ...plain, ...ALL];
}
