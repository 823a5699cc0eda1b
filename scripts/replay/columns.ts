import { Trouble } from '../demo/trouble';

/** What columns are called that are not called what the log's format says. */
export interface Names {
  case?: string | undefined;
  at?: string | undefined;
  group?: string | undefined;
  agent?: string | undefined;
  /** null: not to be looked at */
  status?: string | null | undefined;
  matter?: readonly string[] | undefined;
}

/** Where the columns stand in a row. */
export interface Columns {
  case: number;
  at: number;
  group: number;
  /** null: the log does not tell when a case is solved */
  status: number | null;
  matter: readonly { name: string; place: number }[];
  count: number;
}

const MUST = ['case', 'at', 'group', 'agent'] as const;
const USUAL_MATTER = ['product', 'category', 'subcategory', 'symptom'];
const USUAL_STATUS = ['status', 'state', 'incident_state'];

/**
 * Finds the columns by their names, upper or lower case. What is not named is sought by its usual names, and done without.
 * @throws Trouble: which are missing, which there are, and how to name one
 */
export function columnsOf(head: readonly string[], named: Names, file: string): Columns {
  const there = head.map((name) => name.toLowerCase());
  const placeOf = (name: string) => there.indexOf(name.toLowerCase());
  const must = MUST.map((name) => ({ flag: name, name: named[name] ?? name }));
  const wanted = [...must, ...[named.status ?? [], named.matter ?? []].flat().map((name) => ({ flag: null, name }))];
  const missing = wanted.filter(({ name }) => placeOf(name) < 0);
  if (missing.length > 0) {
    const flag = missing.find((one) => one.flag !== null)?.flag;
    const how = flag == null ? '' : ` Called something else? --${flag} COLUMN.`;
    throw new Trouble(
      `${file}: no column ${missing.map(({ name }) => name).join(', ')}. It has ${head.join(', ')}.${how}`,
    );
  }
  const [id = 0, at = 0, group = 0] = must.map(({ name }) => placeOf(name));
  const status = named.status === null ? undefined : (named.status ?? USUAL_STATUS.find((name) => placeOf(name) >= 0));
  const matter = named.matter ?? USUAL_MATTER.filter((name) => placeOf(name) >= 0);
  return {
    ...{ case: id, at, group },
    status: status === undefined ? null : placeOf(status),
    matter: matter.map((name) => ({ name: name.toLowerCase(), place: placeOf(name) })),
    count: head.length,
  };
}
