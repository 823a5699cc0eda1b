import { describe, expect, it } from 'vitest';
import { spansOf, spansText } from '@/domain/spans-text';

describe('opening hours as people write them', () => {
  it.each([
    ['8-17', '08:00–17:00'],
    ['08:00–17:00', '08:00–17:00'],
    ['8.30 - 16.45', '08:30–16:45'],
    ['0830-1645', '08:30–16:45'],
    ['kl 8 till 17', '08:00–17:00'],
    ['from 8 to 17', '08:00–17:00'],
    ['8–12, 13–17', '08:00–12:00, 13:00–17:00'],
    ['13-17 och 8-12', '08:00–12:00, 13:00–17:00'],
    ['0-24', '00:00–24:00'],
    ['', ''],
    ['  ', ''],
  ])('%j is %j', (text, shown) => {
    expect(spansText(spansOf(text) ?? [{ from: 'not', until: 'understood' }])).toBe(shown);
  });

  it.each([
    '8',
    '17-8',
    '8-8',
    '8-25',
    '8:60-17',
    '24:30-24:45',
    'stängt',
    '8-12-17',
    '8-12, 11-17',
    '8-12,',
    '1-2,3-4,5-6,7-8,9-10,11-12,13-14',
  ])('%j is not understood', (text) => {
    expect(spansOf(text)).toBe(null);
  });
});
