import { describe, expect, it } from 'vitest';
import { cut, excerpt, firstWords, plain } from '@/domain/excerpt';
import { emailKey, phoneKey } from '@/domain/identity';
import { causeTag, stafettTags, tagFor } from '@/domain/tag';
import { weigh } from '@/domain/weigh';

describe('an excerpt', () => {
  it('is one line of plain text, at most 280 characters, cut between words', () => {
    expect(excerpt('Hej!\n\n  Skruvarna   saknas\t igen ')).toBe('Hej! Skruvarna saknas igen');
    const long = excerpt('skruvar '.repeat(100));
    expect(long.length).toBeLessThanOrEqual(280);
    expect(long).toMatch(/skruvar…$/);
  });

  it('has no markup, no quoted mail and no control characters', () => {
    expect(excerpt('<p>Hej <b onclick="x()">du</b></p>\u0000\u200b')).toBe('Hej du');
    expect(excerpt('Ja tack\n> Vill ni ha nya skruvar?\n> Eva')).toBe('Ja tack');
    expect(excerpt('5 < 6 och 7 > 3')).toBe('5 < 6 och 7 > 3');
  });

  it('never cuts a character in two', () => {
    for (let length = 0; length < 8; length += 1) {
      const text = cut(`${'x'.repeat(length)}${'😀'.repeat(10)}`, 10);
      expect(text.isWellFormed()).toBe(true);
      expect(text.length).toBeLessThanOrEqual(10);
    }
  });

  it('is taken of a very long message without reading all of it', () => {
    expect(excerpt('a'.repeat(66_000))).toHaveLength(280);
    expect(firstWords('<div>'.repeat(10_000)).length).toBeLessThanOrEqual(2000);
  });
});

it('first words keep their lines', () => {
  expect(firstWords('Hej\r\n\r\n\r\n\r\nskruvarna saknas')).toBe('Hej\n\nskruvarna saknas');
  expect(plain('')).toBe('');
});

describe('an identity', () => {
  it('by e-mail is lower case and whole', () => {
    expect(emailKey(' Anna.Lindqvist+jobb@Exempel.SE ')).toBe('anna.lindqvist+jobb@exempel.se');
    expect(emailKey('A\u030asa@exempel.se')).toBe(emailKey('Åsa@exempel.se'));
    expect([emailKey('anna'), emailKey('a b@exempel.se'), emailKey('')]).toEqual([null, null, null]);
  });

  it('by phone is digits, with the plus where there was one', () => {
    expect(phoneKey('+46 (0)70-123 45 67')).toBe('+460701234567');
    expect(phoneKey('0046 70 123 45 67')).toBe('+46701234567');
    expect(phoneKey('070-123 45 67')).toBe('0701234567');
    expect(phoneKey('112')).toBeNull();
  });
});

describe('tags', () => {
  it('tell departments and causes apart, and leave others’ tags and questions alone', () => {
    const tags = ['vip', 'STAFETT_billing', causeTag('skruv'), 'stafett_fraga_product', 'mitt_lager', 'stafett_å'];
    expect(stafettTags(tags, new Set(['mitt_lager']))).toEqual({
      departments: ['stafett_billing', 'mitt_lager'],
      causes: ['skruv'],
    });
  });

  it('are made only of what every helpdesk keeps', () => {
    expect(tagFor('billing')).toBe('stafett_billing');
    expect(() => tagFor('å ä')).toThrow(RangeError);
  });
});

it('a record is weighed by what it takes: wide letters double', () => {
  expect(weigh('aaaa')).toBeLessThan(weigh('aaa–'));
  expect(weigh({ a: ['x'.repeat(1000)] })).toBeGreaterThan(1000);
  expect(weigh(new Uint32Array(100))).toBeGreaterThanOrEqual(400);
});
