import { describe, expect, it } from 'vitest';
import { languageCode } from '@/domain/language-code';

describe('a language by what a lead writes for it', () => {
  it.each([
    ['Svenska', 'sv'],
    ['swedish', 'sv'],
    [' ENGELSKA ', 'en'],
    ['finska', 'fi'],
    ['Arabic', 'ar'],
    ['norskt bokmål', 'nb'],
    ['norskt bokma\u030al', 'nb'],
    ['filippinska', 'fil'],
    ['kantonesiska', 'yue'],
  ])('by its name: %s', (name, code) => {
    expect(languageCode(name)).toBe(code);
  });

  it.each([
    ['sv', 'sv'],
    ['SV', 'sv'],
    ['sv-SE', 'sv'],
    ['pt_BR', 'pt'],
    ['swe', 'sv'],
    ['iw', 'he'],
  ])('by its code, as helpdesks and browsers spell it: %s', (spelled, code) => {
    expect(languageCode(spelled)).toBe(code);
  });

  it.each(['klingonska', 'jp', 'xx', 'sv-', '', 'a', '<b>sv</b>', '__proto__'])('none for %j', (text) => {
    expect(languageCode(text)).toBeNull();
  });
});
