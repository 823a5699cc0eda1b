/** One condition of a search: `group_id:5`, `created_at:>'2026-01-01'`, `tag:null`. */
export interface Condition {
  field: string;
  sign: ':' | ':>' | ':<';
  /** Without its quotes; null for the word null. */
  value: string | null;
}

/** Decides whether a row fits, given what each condition says of it. */
export type Fits = (holds: (condition: Condition) => boolean) => boolean;

/** Reads Freshdesk's search language: conditions with AND, OR and brackets. AND binds closer. Null when it is none. */
export function parseQuery(text: string): Fits | null {
  const tokens = text.match(/\(|\)|\bAND\b|\bOR\b|\w+:[<>]?(?:'[^']*'|[^\s()]+)/g) ?? [];
  // Whatever the tokens leave over is no part of the language.
  if (tokens.join('').length !== text.replace(/\s+(?=(?:[^']*'[^']*')*[^']*$)/g, '').length) return null;
  let at = 0;

  function either(): Fits | null {
    let left = both();
    while (left && tokens[at] === 'OR') {
      at += 1;
      const [one, other] = [left, both()];
      left = other && ((holds) => one(holds) || other(holds));
    }
    return left;
  }

  function both(): Fits | null {
    let left = single();
    while (left && tokens[at] === 'AND') {
      at += 1;
      const [one, other] = [left, single()];
      left = other && ((holds) => one(holds) && other(holds));
    }
    return left;
  }

  function single(): Fits | null {
    const token = tokens[at];
    at += 1;
    if (token === '(') {
      const inner = either();
      at += 1;
      return tokens[at - 1] === ')' ? inner : null;
    }
    const read = /^(\w+)(:[<>]?)(.+)$/s.exec(token ?? '');
    if (!read) return null;
    const [, field = '', sign = ':', raw = ''] = read;
    const value = raw === 'null' ? null : raw.replace(/^'|'$/g, '');
    const condition: Condition = { field, sign: sign as Condition['sign'], value };
    return (holds) => holds(condition);
  }

  const fits = either();
  return at === tokens.length ? fits : null;
}
