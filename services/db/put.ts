import type { Table } from 'dexie';
import * as z from 'zod/mini';

/** Puts a record after checking it: what is stored is valid, whoever wrote it. Throws what the schema throws. */
export async function put<T extends z.core.$ZodType>(
  table: Table<z.output<T>, string> | Table<z.output<T>, number>,
  schema: T,
  record: z.output<T>,
): Promise<void> {
  await (table as Table<z.output<T>, string>).put(z.parse(schema, record));
}

/** The same for many, in one request. */
export async function putAll<T extends z.core.$ZodType>(
  table: Table<z.output<T>, string> | Table<z.output<T>, number>,
  schema: T,
  records: readonly z.output<T>[],
): Promise<void> {
  if (records.length > 0)
    await (table as Table<z.output<T>, string>).bulkPut(records.map((record) => z.parse(schema, record)));
}
