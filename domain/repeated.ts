/** What is there more than once, each with where it stands the second time. */
export function repeated<Value>(values: readonly Value[]): { value: Value; index: number }[] {
  const times = new Map<Value, number>();
  return values.flatMap((value, index) => {
    const before = times.get(value) ?? 0;
    times.set(value, before + 1);
    return before === 1 ? [{ value, index }] : [];
  });
}
