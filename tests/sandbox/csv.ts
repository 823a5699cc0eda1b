export interface CsvLine {
  fields: string[];
  /** Line of the file on which it starts, counted from 1. */
  line: number;
}

/**
 * Lines of a CSV file (RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes). A semicolon
 * separates as well when the first line has no comma. Empty lines are left out.
 * @throws Error naming file and line when a quote is not closed or stands inside a field.
 */
export function parseCsv(text: string, file: string): CsvLine[] {
  const firstLine = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1);
  const separator = !firstLine.includes(',') && firstLine.includes(';') ? ';' : ',';
  const lines: CsvLine[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const startedOn = line;
    const fields: string[] = [];
    let ended = false;
    while (!ended) {
      let field = '';
      if (text[at] === '"') {
        const openedOn = line;
        at += 1;
        for (;;) {
          if (at >= text.length) throw new Error(`${file}, line ${openedOn}: a quote is not closed.`);
          if (text[at] === '"' && text[at + 1] === '"') at += 1;
          else if (text[at] === '"') break;
          if (text[at] === '\n') line += 1;
          field += text[at];
          at += 1;
        }
        at += 1;
        if (at < text.length && !`${separator}\r\n`.includes(text[at] ?? '')) {
          throw new Error(`${file}, line ${line}: text after a closing quote.`);
        }
      } else {
        while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') {
          if (text[at] === '"')
            throw new Error(`${file}, line ${line}: a quote inside a field that does not begin with one.`);
          field += text[at];
          at += 1;
        }
      }
      fields.push(field);
      if (text[at] === separator) {
        at += 1;
        continue;
      }
      if (text[at] === '\r') at += 1;
      if (text[at] === '\n') at += 1;
      line += 1;
      ended = true;
    }
    if (fields.length > 1 || fields[0] !== '') lines.push({ fields, line: startedOn });
  }
  return lines;
}
