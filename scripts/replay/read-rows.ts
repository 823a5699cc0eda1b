import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Trouble } from '../demo/trouble';

/** One row of a transfer log: who has the case from this moment on, as far as the log says. */
export interface LogRow {
  case: string;
  /** ms since 1970 */
  at: number;
  /** null: the row does not say */
  group: string | null;
  agent: string | null;
  /** what the case is about: the named columns, `product=PROD582` */
  matter: string[];
}

const USUAL_MATTER = ['product', 'category', 'subcategory', 'symptom'];
/** What logs write where they have nothing. */
const NOTHING = new Set(['', '?', 'null', 'none', 'n/a', '-']);

/**
 * The rows of a transfer log, CSV or gzipped CSV, in order of time (as they stand where the time is the same).
 * @param matter columns that say what a case is about; null: those of the usual names that the log has
 * @throws Trouble with one line: which file, which line, what is wrong with it
 */
export async function readRows(file: string, matter: readonly string[] | null): Promise<LogRow[]> {
  const rows: LogRow[] = [];
  const parser = parse({ bom: true, trim: true, skip_empty_lines: true, info: true });
  const take = async () => {
    let columns: Columns | null = null;
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (columns === null) columns = columnsOf(record, matter, file);
      else rows.push(rowOf(record, columns, `${file}, line ${info.lines}`));
    }
  };
  const bytes = createReadStream(file);
  try {
    await Promise.all([
      take(),
      file.endsWith('.gz') ? pipeline(bytes, createGunzip(), parser) : pipeline(bytes, parser),
    ]);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${file}: cannot be read (${(error as Error).message}).`);
  }
  if (rows.length === 0) throw new Trouble(`${file}: holds no rows.`);
  return rows.sort((a, b) => a.at - b.at);
}

interface Columns {
  /** where case, at, group, agent stand, and then the matter */
  places: number[];
  matter: readonly string[];
}

function columnsOf(head: readonly string[], named: readonly string[] | null, file: string): Columns {
  const names = head.map((name) => name.toLowerCase());
  const matter = named ?? USUAL_MATTER.filter((name) => names.includes(name));
  const wanted = ['case', 'at', 'group', 'agent', ...matter];
  const places = wanted.map((name) => names.indexOf(name.toLowerCase()));
  const missing = wanted.filter((_, index) => (places[index] ?? -1) < 0);
  if (missing.length > 0) throw new Trouble(`${file}: no column ${missing.join(', ')}. It has ${head.join(', ')}.`);
  return { places, matter };
}

function rowOf(fields: readonly string[], { places, matter }: Columns, where: string): LogRow {
  const [id = '', at = '', group = '', agent = '', ...about] = places.map((place) => fields[place] ?? '');
  if (id === '') throw new Trouble(`${where}: case is empty.`);
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new Trouble(`${where}: "${at}" is no time. Write it like 2026-11-22T10:15:00+01:00.`);
  return {
    case: id,
    at: time,
    group: told(group),
    agent: told(agent),
    matter: about.flatMap((value, index) => (told(value) === null ? [] : [`${matter[index] ?? ''}=${value}`])),
  };
}

function told(value: string): string | null {
  return NOTHING.has(value.toLowerCase()) ? null : value;
}
