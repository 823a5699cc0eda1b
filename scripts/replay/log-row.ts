/** One row of a transfer log: who has the case from this moment on, as far as the log says. */
export interface LogRow {
  case: string;
  /** ms since 1970 */
  at: number;
  /** null: the row does not say */
  group: string | null;
  /** what the case is about: the named columns, `product=PROD582` */
  matter: string[];
  /** its status says that the case is solved or closed */
  finished: boolean;
}

/** What logs write where they have nothing. */
const NOTHING = new Set(['', '?', 'null', 'none', 'n/a', '-']);

/** What a field says; null: nothing. */
export function told(field: string): string | null {
  return NOTHING.has(field.toLowerCase()) ? null : field;
}

/** "Completed", "Closed - by customer", "resolved", "Löst", as systems spell it in English and Swedish. */
const FINISHED =
  /^(complete|completed|closed?|resolved?|solved?|done|finished|cancell?ed|löst|stängd|stängt|avslutad|avslutat|klar|klart)(?![\p{L}\p{N}])/iu;

export function saysFinished(status: string): boolean {
  return FINISHED.test(status);
}
