/** Whether two values that JSON can hold are the same, whatever the order of their keys. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one).filter((key) => valueOf(one, key) !== undefined);
  const others = Object.keys(other).filter((key) => valueOf(other, key) !== undefined);
  return keys.length === others.length && keys.every((key) => isSameValue(valueOf(one, key), valueOf(other, key)));
}

function valueOf(whole: object, key: string): unknown {
  return Object.hasOwn(whole, key) ? (whole as Record<string, unknown>)[key] : undefined;
}
