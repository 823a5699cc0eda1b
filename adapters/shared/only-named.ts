/** The one of this name. Null when there is none, and when there are several: never a guess. */
export function onlyNamed<T extends { name: string }>(list: readonly T[], name: string): T | null {
  const same = list.filter((one) => one.name.trim() === name.trim());
  return same.length === 1 ? (same[0] ?? null) : null;
}
