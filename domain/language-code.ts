// Free of zod. Languages by their codes, whatever a lead writes for them.

/** Names in the languages of the desk; a code is written as helpdesks do, without a region. */
const NAMED_IN = ['sv', 'en'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Of the languages with three letters, those that customers of Nordic helpdesks have. */
const THREE_LETTERS = ['ckb', 'fil', 'sma', 'smj', 'smn', 'sms', 'yue'];

let codes: Map<string, string> | null = null;

/** The code of a language by its name (`svenska`, `Swedish`) or code (`SV`, `sv-SE`, `swe`); null: there is none such. */
export function languageCode(text: string): string | null {
  const folded = text.normalize('NFC').trim().toLowerCase();
  const code = /^[a-z]{2,3}([-_][a-z0-9]+)*$/.test(folded) ? canonical(folded.split(/[-_]/)[0] ?? '') : null;
  if (code !== null && nameIn('en', code) !== null) return code;
  codes ??= codesByName();
  return codes.get(folded) ?? null;
}

/** `swe` is `sv`. */
function canonical(code: string): string {
  return Intl.getCanonicalLocales(code)[0] ?? code;
}

function nameIn(language: string, code: string): string | null {
  const name = displayNames(language).of(code);
  return name === undefined || name === code ? null : name;
}

const kept = new Map<string, Intl.DisplayNames>();

function displayNames(language: string): Intl.DisplayNames {
  let names = kept.get(language);
  if (names === undefined)
    kept.set(language, (names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })));
  return names;
}

function codesByName(): Map<string, string> {
  const all = [...LETTERS.flatMap((first) => LETTERS.map((second) => `${first}${second}`)), ...THREE_LETTERS];
  const byName = new Map<string, string>();
  for (const code of all.filter((one) => canonical(one) === one)) {
    for (const language of NAMED_IN) {
      const name = nameIn(language, code)?.toLowerCase();
      if (name !== undefined && !byName.has(name)) byName.set(name, code);
    }
  }
  return byName;
}
