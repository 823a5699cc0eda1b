import { CsvError, parse } from 'csv-parse/sync';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { Trouble } from '../demo/trouble';
import { looksLike } from './looks-like';

/** A record's fields, trimmed, and the line that it begins in. */
type Take = (fields: string[], line: number) => void;

/**
 * Reads the records of a CSV file (comma, semicolon or tab; RFC 4180 quotes) one by one, packed with gzip or not. Empty
 * ones are left out. Nearly all lines of a log are without quotes, and only cut: that is three times as fast as looking at
 * every letter of them; the others are left to csv-parse.
 * @throws Trouble where a quote is not as it ought to be; what the file system or gzip says
 */
export async function eachRecord(file: string, take: Take): Promise<void> {
  const { packed, delimiter } = await looksLike(file);
  const lines = new Lines(file, delimiter, take);
  const read = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) lines.add(chunk);
    lines.end();
  };
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  await (packed ? pipeline(bytes, createGunzip(), read) : pipeline(bytes, read));
}

/** No field goes on for more lines than this: a quote has been forgotten. */
const LONGEST = 1_000;
/** So many letters with quotes among them are read at once. */
const AT_ONCE = 65_536;

class Lines {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  private line = 0;
  /** lines with quotes, not yet read, and the first of them */
  private quoted = '';
  private quotedFrom = 1;
  /** where a quote began that has not ended; null: none */
  private openedIn: number | null = null;

  constructor(
    private readonly file: string,
    private readonly delimiter: string,
    private readonly take: Take,
  ) {}

  add(chunk: Buffer): void {
    const lines = (this.rest + this.decoder.write(chunk)).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.next(line);
  }

  end(): void {
    this.next(this.rest + this.decoder.end());
    if (this.openedIn !== null) throw this.notClosed(this.openedIn);
    this.readQuoted();
  }

  private next(text: string): void {
    this.line += 1;
    // A byte order mark, which Excel puts there.
    const line = this.line === 1 ? text.replace(/^\uFEFF/, '') : text;
    const quotes = line.split('"').length - 1;
    if (this.openedIn === null && quotes === 0) {
      this.readQuoted();
      return this.cut(line);
    }
    if (this.quoted === '') this.quotedFrom = this.line;
    this.quoted += `${line}\n`;
    if (quotes % 2 === 1) this.openedIn = this.openedIn === null ? this.line : null;
    else if (this.openedIn !== null && this.line - this.openedIn > LONGEST) throw this.notClosed(this.openedIn);
    if (this.openedIn === null && this.quoted.length > AT_ONCE) this.readQuoted();
  }

  private cut(line: string): void {
    const fields = line.split(this.delimiter);
    for (let index = 0; index < fields.length; index += 1) fields[index] = (fields[index] ?? '').trim();
    if (fields.some((field) => field !== '')) this.take(fields, this.line);
  }

  private readQuoted(): void {
    if (this.quoted === '') return;
    const text = this.quoted;
    this.quoted = '';
    const before = this.quotedFrom - 1;
    const on_record = (fields: string[], { lines }: { lines: number }) => {
      if (fields.some((field) => field !== '')) this.take(fields, before + lines);
      return null;
    };
    try {
      parse(text, { delimiter: this.delimiter, trim: true, relax_column_count: true, on_record });
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const what = error.message.replace(/ (at|on) line \d+/, '');
      throw new Trouble(`${this.file}, line ${before + Number(error.lines)}: cannot be read (${what}).`);
    }
  }

  private notClosed(line: number): Trouble {
    return new Trouble(`${this.file}, line ${line}: a quote begins here and does not end.`);
  }
}
