// Free of zod: the panel's first paint needs it.

const HELLO =
  '^(hej(san)?|hallå|tjena|god (morgon|dag|eftermiddag|kväll)|hi|hello|hey|dear|good (morning|day|afternoon|evening))';
const GREETING = new RegExp(`${HELLO}(?![\\p{L}\\d])`, 'iu');
/** In one line with what follows: hello, to whom in two words at most, and a stop. */
const GREETING_BEFORE = new RegExp(`${HELLO}( \\p{L}+){0,2} ?[!,.] +(?=\\S)`, 'iu');
/** A longer first line says something besides hello. */
const LONGEST = 40;

/**
 * What a message says, for somebody with ten seconds: without the line that only says hello, and without empty lines.
 * A message that is nothing but a greeting stays.
 */
export function withoutGreeting(text: string): string {
  const lines = text.split(/\n+/).map((line) => line.trim());
  const said = lines.filter((line) => line !== '');
  const [first = '', ...rest] = said;
  const greets = rest.length > 0 && first.length <= LONGEST && GREETING.test(first) && !/[?\d]/.test(first);
  return (greets ? rest : said).join('\n');
}

/** The same of an excerpt, which is one line. */
export function withoutHello(excerpt: string): string {
  return excerpt.replace(GREETING_BEFORE, '');
}
