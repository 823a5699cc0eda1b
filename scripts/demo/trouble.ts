/** Something that cannot be had, or did not happen. The message is one line: what is wrong, and what to do about it. */
export class Trouble extends Error {}

/** Any error in one line; what browsers and tools add below their first line is for their own developers. */
export function inOneLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const first = text.split('\n').find((line) => line.trim() !== '') ?? 'Something went wrong.';
  return first.replace(/^browserType\.\w+: /, '').trim();
}
