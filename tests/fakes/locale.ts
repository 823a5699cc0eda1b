/**
 * A stand-in for the browser's own i18n, filled with messages as they are built into the extension, so that the
 * real t() runs. Import this before anything that imports utils/i18n.
 */
export type Messages = Record<string, { message: string }>;
let messages: Messages = {};
let current = 'en';

export function setLocale(locale: string, built: Messages): void {
  messages = built;
  current = locale;
}

/** As the browser does: `$1` to `$9` from the list, `$$` for a dollar, an unknown key is the empty string. */
function getMessage(key: string, substitutions: string[] = []): string {
  if (key === '@@ui_locale') return current;
  const message = messages[key]?.message ?? '';
  return message.replace(/\$(\$|[1-9])/g, (_, sign: string) =>
    sign === '$' ? '$' : (substitutions[Number(sign) - 1] ?? ''),
  );
}

const api = { runtime: { id: 'test' }, i18n: { getMessage, getUILanguage: () => current.replace('_', '-') } };
Object.assign(globalThis, { chrome: api });
