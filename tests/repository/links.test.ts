import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/sources';
import { readRepositoryFile, repositoryFiles } from './files';

const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;

describe('links in the documents', () => {
  it('lead somewhere', () => {
    const documents = repositoryFiles().filter((path) => path.endsWith('.md'));
    expect(documents).toContain('README.md');
    const broken = documents.flatMap((path) =>
      Array.from(readRepositoryFile(path).matchAll(LINK), ([, link = '']) => posix.join(posix.dirname(path), link))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${path} links to ${target}, which is not there.`),
    );
    expect(broken).toEqual([]);
  });
});
