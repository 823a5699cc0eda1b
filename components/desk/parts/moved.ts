/** The list with one thing at another place; unchanged where there is no such thing. */
export function moved<T extends { id: string }>(list: readonly T[], id: string, place: number): T[] {
  const one = list.find((item) => item.id === id);
  if (one === undefined) return [...list];
  const others = list.filter((item) => item !== one);
  return [...others.slice(0, place), one, ...others.slice(place)];
}
