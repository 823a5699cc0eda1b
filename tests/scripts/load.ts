import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../architecture/sources';

/** A module of scripts/, which is plain JavaScript and has no types: the test says which it expects. */
export async function load<Exports>(name: string): Promise<Exports> {
  return (await import(pathToFileURL(join(ROOT, 'scripts', name)).href)) as Exports;
}
