import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenArrows, strayCodeInTheHostPage } from './architecture/arrows';
import { forbiddenGlobals } from './architecture/globals';
import { AT_THE_TOP } from './architecture/rooms';
import { selectorsElsewhere } from './architecture/selectors-apart';
import { productSources, ROOT } from './architecture/sources';
import { ignoredNames } from './repository/files';

const sources = productSources();

describe('rooms and arrows', () => {
  it('has something to check', () => {
    expect(sources.size).toBeGreaterThan(20);
  });

  it('imports only what the arrow table allows', () => {
    expect(brokenArrows(sources)).toEqual([]);
  });

  it('loads no zod, database or view code into a helpdesk page', () => {
    expect(strayCodeInTheHostPage(sources)).toEqual([]);
  });

  it('touches no global that its room must not touch, and makes no markup from text', async () => {
    expect(await forbiddenGlobals(sources)).toEqual([]);
  }, 60_000);

  it('knows the page only in selectors.ts', () => {
    expect(selectorsElsewhere(sources)).toEqual([]);
  });

  it('keeps the top of the repository to the rooms and what tools want there', () => {
    const ignored = ignoredNames();
    const stray = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !ignored(name) && !(name in AT_THE_TOP));
    const failures = stray.map((name) => `${name} stands at the top: move it into a room, scripts/, tests/ or docs/.`);
    expect(failures).toEqual([]);
  });
});
