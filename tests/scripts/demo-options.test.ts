import { describe, expect, it } from 'vitest';
import { hasDisplay, readOptions } from '../../scripts/demo/options';

const read = (typed: string[], env: Record<string, string> = {}, platform = 'linux') =>
  readOptions(typed, env, platform);

describe('what is typed after npm run demo', () => {
  it('nothing: the language of the computer, light, the demo account', () => {
    expect(read([], { LANG: 'sv_SE.UTF-8' })).toMatchObject({ language: 'sv', dark: false, cases: null, keep: false });
    expect(read([], { LANG: 'en_GB.UTF-8' })).toMatchObject({ language: 'en' });
    expect(read([], { LC_ALL: 'sv_FI', LANG: 'en_GB' })).toMatchObject({ language: 'sv' });
  });

  it('a language beats that of the computer', () => {
    expect(read(['--language', 'en', '--dark'], { LANG: 'sv_SE' })).toMatchObject({ language: 'en', dark: true });
  });

  it('a path is meant from where it was typed', () => {
    const here = import.meta.dirname;
    expect(read(['--cases', 'load.ts'], { INIT_CWD: here }).cases).toBe(`${here}/load.ts`);
  });

  it.each([
    [['--language', 'fi'], '--language must be sv or en, not "fi".'],
    [['--foo'], "Unknown option '--foo'. npm run demo -- --help says what there is."],
    [['4711'], "Unexpected argument '4711'. npm run demo -- --help says what there is."],
    [['--cases'], "Option '--cases <value>' argument missing. npm run demo -- --help says what there is."],
  ])('%j is answered with one line', (typed, line) => {
    expect(() => read(typed)).toThrow(new Error(line));
  });
});

describe('a window', () => {
  it('is opened where somebody can see it', () => {
    expect(hasDisplay({}, 'darwin')).toBe(true);
    expect(hasDisplay({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  });

  it('is not opened on a build server, nor when it is not wanted', () => {
    expect(hasDisplay({ CI: 'true', DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(read(['--headless'], { DISPLAY: ':0' }).window).toBe(false);
    expect(read(['--pictures'], { DISPLAY: ':0' }).window).toBe(false);
    expect(read([], { DISPLAY: ':0' }).window).toBe(true);
  });
});
