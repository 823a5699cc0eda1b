import { describe, expect, it } from 'vitest';
import { bookText, readBookText } from '@/domain/book-text';
import { starterBook } from '@/domain/starter-book';
import { aCause, aDepartment, aHint, aMandate, groupsCalled, NO_WORDS } from '../fakes/book-parts';
import { bookIn as bookOf, faultLines as said, fileWith as text } from './book-file';

describe('a hostile file', () => {
  it('with keys of prototypes changes no object, and they are told as left out', () => {
    const evil = '{"isAdmin": true, "toString": "x"}';
    const file = text({ hints: [aHint()] })
      .replace('"format": 3', `"format": 3, "__proto__": ${evil}, "constructor": {"prototype": ${evil}}`)
      .replace('"advice": ""', `"advice": "", "__proto__": ${evil}, "prototype": ${evil}`);
    const read = readBookText(file);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.warnings.map(({ what, at }) => `${what} ${at}`).sort()).toEqual([
      'unknown __proto__',
      'unknown constructor',
      'unknown hints 1, __proto__',
      'unknown hints 1, prototype',
    ]);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
    for (const one of [read.book, read.book.hints[0]]) {
      expect(Object.getPrototypeOf(one)).toBe(Object.prototype);
      expect((one as unknown as Record<string, unknown>)['isAdmin']).toBeUndefined();
    }
    expect(bookText(read.book)).not.toContain('isAdmin');
  });

  it('with keys of prototypes in a book of an earlier format changes no object either', () => {
    const evil = '"__proto__": {"isAdmin": true}';
    const old = `{"id": "book", ${evil}, "departments": [], "silentDays": 3, "stopBudget": 10, "updatedAt": 0,
      "absences": [{"id": "a", "name": "Eva", "from": "2026-11-01", "until": "2026-11-02", "standIn": null, ${evil}}]}`;
    expect(bookOf(old).absences[0]?.who.name).toBe('Eva');
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it('with markup in every text keeps it as text', () => {
    const html = '<img src=x onerror="alert(1)">';
    const name = { sv: html, en: html };
    const book = bookOf(
      text({
        departments: [aDepartment('a', { name, contact: html, groups: groupsCalled(html) })],
        causes: [aCause('c', 'a', { name })],
        hints: [aHint({ name: html, advice: html, departmentId: 'a', when: { ...NO_WORDS, any: [html] } })],
        mandates: [aMandate({ sentence: html })],
        reasons: [{ id: 'r', name }],
        updatedBy: html,
      }),
    );
    expect(book.hints[0]).toMatchObject({ name: html, advice: html, when: { any: [html] } });
    expect(book.departments[0]).toMatchObject({ name, contact: html, groups: [{ name: html }] });
    expect([book.causes[0]?.name, book.mandates[0]?.sentence, book.updatedBy]).toEqual([name, html, html]);
  });

  it('with an address that is no web page’s is refused', () => {
    for (const guideline of ['javascript:alert(1)', 'data:text/html,x', 'http://exempel.se', 'https://a b']) {
      expect(said(text({ mandates: [aMandate({ guideline })] }))[0]).toMatch(/^form \d+ mandates 1, guideline /);
    }
  });

  it('however deep it is, is refused with its line', () => {
    const deep = 400_000;
    const nested = '['.repeat(deep) + ']'.repeat(deep);
    expect(said('['.repeat(deep))).toEqual(['json 1  end']);
    expect(said(nested)).toEqual(['form 1']);
    expect(said(text().replace('"hints": []', `"hints": ${nested}`))[0]).toMatch(/^form \d+ hints 1$/);
    expect(said(text().replace('"silentDays": 3', `"silentDays": ${nested}`))[0]).toMatch(/^form \d+ silentDays$/);
  });

  it('with stand-ins in a circle is kept, and causes merged in a circle are not', () => {
    const day = { from: '2026-11-01', until: '2026-11-30' };
    const who = (name: string) => ({ name, users: [] });
    const absences = [
      { id: '1', who: who('Eva'), standIn: who('Bo'), ...day },
      { id: '2', who: who('Bo'), standIn: who('Eva'), ...day },
    ];
    const read = readBookText(text({ absences }));
    expect('warnings' in read && read.warnings.map(({ what, name }) => `${what} ${name}`)).toEqual([
      'standIns Eva → Bo',
    ]);
    const merged = (from: string, into: string) => ({ what: 'merged', from, into, at: 1 });
    expect(said(text({ causeChanges: [merged('a', 'b'), merged('b', 'a')] }))[0]).toContain('loop');
  });

  it('with more names in one object than any book has is refused with its line, and not looked through', () => {
    const names = Array.from({ length: 500_000 }, (_, n) => `"k${n}": 1`).join(',\n');
    expect(said(`{\n${names}\n}`)).toEqual(['size 1002']);
    expect(said(text().replace('"format": 3', `"format": 3, "x": {${names}}`))[0]).toMatch(/^size \d+$/);
    // Spread over many objects they are left out, and told like any.
    const some = Array.from({ length: 900 }, (_, n) => `"k${n}": 1`).join();
    const hints = Array.from({ length: 500 }, (_, n) => aHint({ id: `h${n}` }));
    const read = readBookText(text({ hints }).replaceAll('"isOn"', `${some}, "isOn"`));
    expect('warnings' in read && read.warnings).toHaveLength(100);
  });

  it('with a list longer than any is refused for that alone', () => {
    expect(said(text({ hints: Array.from({ length: 1_000_000 }, () => 1) }))).toEqual([
      expect.stringMatching(/^size \d+ hints$/),
    ]);
  });

  it('with a thousand people who stand in for each other in every way is kept, and told of', () => {
    const who = (n: number) => ({ name: `Eva ${n}`, users: [] });
    const day = { from: '2026-11-01', until: '2026-11-30' };
    const away = (id: number, from: number, to: number) => ({ id: `${id}`, who: who(from), standIn: who(to), ...day });
    const layers = Array.from({ length: 1000 }, (_, n) => away(n, n % 4, (n % 4) + 1));
    expect(bookOf(text({ absences: layers })).absences).toHaveLength(1000);
    const ring = Array.from({ length: 1000 }, (_, n) => away(n, n, (n + 1) % 1000));
    const read = readBookText(text({ absences: ring }));
    expect('warnings' in read && read.warnings.map(({ what }) => what)).toEqual(['standIns']);
  });

  it('with signs that turn a text around loses them, and is told where', () => {
    const [first, ...others] = starterBook().departments;
    const departments = [{ ...first, contact: 'Karin \u202D08-465 001 00\u202C' }, ...others];
    const file = text({ departments, hints: [aHint({ advice: '\u202Emoc.live ta llac' })] });
    const read = readBookText(file);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    expect(read.book.departments[0]?.contact).toBe('Karin 08-465 001 00');
    expect(read.book.hints[0]?.advice).toBe('moc.live ta llac');
    expect(read.warnings.map(({ what, at }) => `${what} ${at}`)).toEqual([
      'turned departments 1, contact',
      'turned hints 1, advice',
    ]);
    // A name that is nothing else is no name.
    expect(said(text({ hints: [aHint({ name: '\u202E' })] }))[0]).toMatch(/^size \d+ hints 1, name$/);
  });

  it('with half of a letter keeps it, and writes it the same again', () => {
    const file = bookText(bookOf(text({ hints: [aHint({ name: 'halv \uD83D', advice: '\uDE00 \u0000 å' })] })));
    expect(bookText(bookOf(file))).toBe(file);
    expect(file.isWellFormed()).toBe(true);
  });

  it.each([
    ['NaN', 'json'],
    ['Infinity', 'json'],
    ['1e999', 'form'],
    ['-1e999', 'form'],
    ['1e300', 'size'],
    ['-5', 'size'],
    ['-0.5', 'form'],
    ['2.5', 'form'],
    ['"3"', 'form'],
    ['[3]', 'form'],
    ['{"valueOf": 3}', 'form'],
  ])('with %s for a number is refused with its line: %s', (number, what) => {
    const file = text().replace('"silentDays": 3', `"silentDays": ${number}`);
    const line = file.slice(0, file.indexOf('"silentDays"')).split('\n').length;
    expect(said(file)[0]).toMatch(new RegExp(`^${what} ${line}\\b`));
  });
});
