import { describe, expect, it } from 'vitest';
import * as messages from '@/domain/messages';
import { productSources } from '../architecture/sources';

/** `FromHelpdesk.here`, with the schemas that its body and its answer must fit. */
interface Message {
  table: string;
  asked: boolean;
  name: string;
  schemas: unknown[];
}

const TABLES: Record<string, unknown> = { ...messages };
const product = [...productSources()].filter(([path]) => path !== 'domain/messages.ts');
const all: Message[] = Object.entries(TABLES).flatMap(([table, value]) => namesIn(table, value));

/** Tables are `{ ask: { name: { in, out } } }`, `{ tell: { name: schema } }` or `{ name: schema }`. */
function namesIn(table: string, value: unknown, asked = false): Message[] {
  if (!isRecord(value) || isSchema(value)) return [];
  return Object.entries(value).flatMap(([name, each]): Message[] => {
    if (name === 'ask' || name === 'tell') return namesIn(table, each, name === 'ask');
    const schemas = isRecord(each) && 'in' in each && 'out' in each ? [each['in'], each['out']] : [each];
    return [{ table, asked, name, schemas }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isSchema(value: unknown): boolean {
  return isRecord(value) && '_zod' in value && typeof value['parse'] === 'function';
}

describe('messages', () => {
  it('are found', () => {
    expect(all.map(({ name }) => name)).toContain('here');
  });

  it.each(all)('$table $name has a schema for what it carries', ({ table, name, schemas }) => {
    expect(schemas.every(isSchema), `give ${table}.${name} a schema in domain/messages.ts: a message is a claim`).toBe(
      true,
    );
  });

  it.each(tablesOf(all.filter(({ asked }) => asked)))('%s: every question is answered', (table) => {
    // serve() makes the compiler demand an answer for every name of the table that it is given.
    const served = product.some(([, text]) => new RegExp(`\\bserve\\([^;]*?\\b${table}\\.ask\\b`).test(text));
    expect(served, `hand ${table}.ask to serve() in an entrypoint, with an answer for each name`).toBe(true);
  });

  it.each(all.filter(({ asked }) => !asked))('$table $name is sent or handled', ({ table, name }) => {
    const users = near(product.filter(([, text]) => usesTable(text, table)));
    const mention = new RegExp(`(?:\\b${name}\\s*[:(,}<]|['"\`.]${name}\\b)`);
    const handled = users.some(([, text]) => mention.test(text));
    expect(handled, `no file that knows ${table} mentions ${name}: handle the message, or take it out`).toBe(true);
  });
});

function tablesOf(list: Message[]): string[] {
  return [...new Set(list.map(({ table }) => table))];
}

/** These files and those that import them: a message is often sent through one small file that types all of them. */
function near(users: [path: string, text: string][]): [path: string, text: string][] {
  const names = users.map(([path]) => path.replace(/^.*\/|\.tsx?$/g, ''));
  const imports = (text: string) => names.some((name) => new RegExp(`from '[^']*/${name}'`).test(text));
  return [...users, ...product.filter(([, text]) => imports(text))];
}

function usesTable(text: string, table: string): boolean {
  return new RegExp(`import [^;]*\\b${table}\\b[^;]*domain/messages`).test(text);
}
