import { inOneLine, Trouble } from '../demo/trouble';
import { columnsOf, type Columns, type Names } from './columns';
import { eachRecord } from './each-record';
import { saysFinished, told, type LogRow } from './log-row';
import { LogTimes } from './log-times';

/**
 * The rows of a transfer log, CSV (comma, semicolon or tab) or gzipped CSV, in order of time (as they stand where the time
 * is the same).
 * @param named columns that are called something else than usual, and those that say what a case is about
 * @throws Trouble with one line: which file, which line, what is wrong with it and what to do
 */
export async function readRows(file: string, named: Names = {}): Promise<LogRow[]> {
  const read = new Reading(file, named);
  try {
    await eachRecord(file, (fields, line) => read.take(fields, line));
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${file}: cannot be read (${inOneLine(error)}).`);
  }
  return read.finish();
}

/** The rows as they come. Fields are taken over one by one, so that a big log needs no more room than its rows. */
class Reading {
  private columns: Columns | null = null;
  private readonly rows: LogRow[] = [];
  private readonly times = new LogTimes();
  private readonly either: LogRow[] = [];
  /** the same text and the same matter are kept once */
  private readonly texts = new Map<string, string>();
  private readonly matters = new Map<string, string[]>();

  constructor(
    private readonly file: string,
    private readonly named: Names,
  ) {}

  take(fields: string[], line: number): void {
    if (this.columns === null) this.columns = columnsOf(fields, this.named, this.file);
    else this.rows.push(this.rowOf(fields, this.columns, `${this.file}, line ${line}`));
  }

  /** @throws Trouble where there are no rows, or their dates may be read in two ways */
  finish(): LogRow[] {
    if (this.rows.length === 0) throw new Trouble(`${this.file}: holds no rows.`);
    for (const row of this.either) row.at = placed(this.file, () => this.times.settled(row.at));
    return this.rows.sort((a, b) => a.at - b.at);
  }

  private rowOf(fields: string[], columns: Columns, where: string): LogRow {
    if (fields.length !== columns.count) {
      throw new Trouble(
        `${where}: ${fields.length} fields, where the first line has ${columns.count}. One with a comma in it stands in quotes.`,
      );
    }
    const at = (place: number) => fields[place] ?? '';
    if (at(columns.case) === '') throw new Trouble(`${where}: case is empty.`);
    const time = placed(where, () => this.times.read(at(columns.at)));
    if (time === null) {
      throw new Trouble(`${where}: "${at(columns.at)}" is no time. Write it like 2026-11-22T10:15:00+01:00.`);
    }
    const group = told(at(columns.group));
    const row = {
      case: this.once(at(columns.case)),
      at: time.at,
      group: group === null ? null : this.once(group),
      matter: this.matterOf(fields, columns),
      finished: columns.status !== null && saysFinished(at(columns.status)),
    };
    if (time.mayBeEither) this.either.push(row);
    return row;
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }

  private matterOf(fields: string[], { matter }: Columns): string[] {
    let key = '';
    for (const { place } of matter) key += `${fields[place] ?? ''}\n`;
    const known = this.matters.get(key);
    if (known !== undefined) return known;
    const texts = matter.flatMap(({ name, place }) => told(fields[place] ?? '')?.replace(/^/, `${name}=`) ?? []);
    this.matters.set(key, texts);
    return texts;
  }
}

function placed<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Trouble ? new Trouble(`${where}: ${error.message}`) : error;
  }
}
