import { inOneLine, Trouble } from '../demo/trouble';
import { eachRecord } from '../replay/each-record';

/** A text, and what people have said that it is about. */
export interface LabelledText {
  text: string;
  category: string;
}

const COLUMNS = ['text', 'category'] as const;
type Places = Record<(typeof COLUMNS)[number] | 'count', number>;

/**
 * The texts of a CSV file (comma, semicolon or tab; gzipped or not) with the columns `text` and `category`, in any order
 * and among others. @throws Trouble with one line: which file, which line, what is wrong with it and what to do
 */
export async function readTexts(file: string): Promise<LabelledText[]> {
  const texts: LabelledText[] = [];
  let places: Places | null = null;
  try {
    await eachRecord(file, (fields, line) => {
      if (places === null) places = placesIn(fields, file);
      else texts.push(textOf(fields, places, `${file}, line ${line}`));
    });
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${file}: cannot be read (${inOneLine(error)}).`);
  }
  if (texts.length === 0) throw new Trouble(`${file}: holds no texts.`);
  return texts;
}

function placesIn(fields: readonly string[], file: string): Places {
  const names = fields.map((field) => field.toLowerCase());
  const [text, category] = COLUMNS.map((name) => {
    const place = names.indexOf(name);
    if (place >= 0) return place;
    throw new Trouble(`${file}, line 1: there is no column ${name}. The first line names the columns: text,category.`);
  });
  return { text: text ?? 0, category: category ?? 0, count: fields.length };
}

function textOf(fields: readonly string[], places: Places, where: string): LabelledText {
  if (fields.length !== places.count) {
    throw new Trouble(
      `${where}: ${fields.length} fields, where the first line has ${places.count}. A text with a comma in it stands in quotes.`,
    );
  }
  const text = fields[places.text] ?? '';
  const category = fields[places.category] ?? '';
  if (text === '') throw new Trouble(`${where}: text is empty. Leave the line out, or say what was written.`);
  if (category === '') throw new Trouble(`${where}: category is empty. Leave the line out, or say what it is about.`);
  return { text, category };
}
