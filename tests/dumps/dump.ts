import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Dexie, type Table } from 'dexie';

/** What a database of one version looked like: its tables with their indexes, and rows of every kind. */
export interface Dump {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, unknown[]>;
}

export function dumpPath(version: number): string {
  return fileURLToPath(new URL(`./v${version}.json`, import.meta.url));
}

/** Packed numbers, which JSON does not know. */
const PACKED = [
  { mark: '$u8', from: (all: number[]) => Uint8Array.from(all), is: (value: unknown) => value instanceof Uint8Array },
  {
    mark: '$u32',
    from: (all: number[]) => Uint32Array.from(all),
    is: (value: unknown) => value instanceof Uint32Array,
  },
  {
    mark: '$f32',
    from: (all: number[]) => Float32Array.from(all),
    is: (value: unknown) => value instanceof Float32Array,
  },
  {
    mark: '$f64',
    from: (all: number[]) => Float64Array.from(all),
    is: (value: unknown) => value instanceof Float64Array,
  },
  {
    mark: '$buffer',
    from: (all: number[]) => Uint8Array.from(all).buffer,
    is: (value: unknown) => value instanceof ArrayBuffer,
  },
];

/** Null when there is none for this version. */
export function readDump(version: number): Dump | null {
  if (!existsSync(dumpPath(version))) return null;
  return JSON.parse(readFileSync(dumpPath(version), 'utf8'), (_, value: unknown) => {
    const packed = value as Record<string, number[]> | null;
    const kind = typeof value === 'object' && packed !== null && PACKED.find(({ mark }) => mark in packed);
    return kind ? kind.from(packed[kind.mark] ?? []) : value;
  }) as Dump;
}

export function asJson(dump: Dump): string {
  const inWords = (_: string, value: unknown): unknown => {
    const kind = PACKED.find(({ is }) => is(value));
    return kind
      ? { [kind.mark]: [...(value instanceof ArrayBuffer ? new Uint8Array(value) : (value as Iterable<number>))] }
      : value;
  };
  return JSON.stringify(dump, inWords, 1) + '\n';
}

/** Makes a database as that version made it, without any of the present code. */
export async function makeFrom(dump: Dump, name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(dump.version).stores(dump.stores);
  await old.open();
  for (const [table, rows] of Object.entries(dump.rows)) await old.table(table).bulkPut(rows);
  old.close();
}

/** A table's indexes as Dexie's `stores` spells them. */
export function storeText({ schema }: Table): string {
  return [schema.primKey.src, ...schema.indexes.map((index) => index.src)].join(', ');
}

export async function dumpOf(db: Dexie): Promise<Dump> {
  const rows = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return {
    version: db.verno,
    stores: Object.fromEntries(db.tables.map((table) => [table.name, storeText(table)])),
    rows: Object.fromEntries(rows),
  };
}
