// Free of zod. Numbers as people type them: with a comma or a point, with or without spaces.

/** `10`, `-2` and `1,5`; null: no number. */
export function numberIn(typed: string): number | null {
  return /^\s*-?\d{1,9}(?:[.,]\d{1,6})?\s*$/.test(typed) ? Number(typed.replace(',', '.')) : null;
}

/** `1 250,50` and `1250.5` alike; null: no amount. */
export function amountIn(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.');
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

/** `sek` and ` SEK ` alike; null: no currency's code. */
export function currencyIn(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : null;
}
