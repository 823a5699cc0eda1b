import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../architecture/sources';

/** Whether git leaves a name alone, by .gitignore (which here has only plain names, `name/` and `*.ending`). */
export function ignoredNames(text = readFileSync(join(ROOT, '.gitignore'), 'utf8')): (name: string) => boolean {
  const lines = text.split('\n').map((line) => line.trim().replace(/\/$/, ''));
  const patterns = lines.filter((line) => line && !line.startsWith('#'));
  return (name) => patterns.some((each) => (each.startsWith('*') ? name.endsWith(each.slice(1)) : name === each));
}

/** Every file of the repository that git would keep, as paths with `/` from its top. Works without git. */
export function repositoryFiles(folder = ''): string[] {
  const ignored = ignoredNames();
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === '.git' || ignored(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    return entry.isDirectory() ? repositoryFiles(path) : [path];
  });
}

export function readRepositoryFile(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Files whose text people read or write: no pictures. */
export function textFiles(): string[] {
  return repositoryFiles().filter((path) => !/\.(png|ico|woff2?|gz|jpg)$/.test(path));
}
