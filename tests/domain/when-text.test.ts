import { describe, expect, it } from 'vitest';
import { whenText } from '@/domain/when/when-text';

/** A Monday morning. */
const NOW = new Date(2026, 10, 23, 9, 0).getTime();

const at = (time: string) => new Date(`${time}:00`).getTime();

function read(line: string, now = NOW, monthFirst = false): string | null {
  const when = whenText(line, now, monthFirst);
  if (when === null) return null;
  const time = new Date(when.dueAt);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())} ${when.text}`.trim();
}

describe('a commitment in one line, in Swedish', () => {
  it.each([
    ['ring tillbaka imorgon', '2026-11-24T16:00 ring tillbaka'],
    ['ring tillbaka i morgon kl 9', '2026-11-24T09:00 ring tillbaka'],
    ['imorgon bitti', '2026-11-24T09:00'],
    ['ring imorgon 14 om fakturan', '2026-11-24T14:00 ring om fakturan'],
    ['återkomma i övermorgon', '2026-11-25T16:00 återkomma'],
    ['fre 10:00', '2026-11-27T10:00'],
    ['svara senast fredag', '2026-11-27T16:00 svara'],
    ['ring på fredag kl 10', '2026-11-27T10:00 ring'],
    ['ring fredag eftermiddag', '2026-11-27T15:00 ring'],
    ['om en timme', '2026-11-23T10:00'],
    ['ring om 2 timmar', '2026-11-23T11:00 ring'],
    ['om en halvtimme', '2026-11-23T09:30'],
    ['om en halv timme', '2026-11-23T09:30'],
    ['om en kvart', '2026-11-23T09:15'],
    ['svara inom två dagar', '2026-11-25T16:00 svara'],
    ['om ett par dagar', '2026-11-25T16:00'],
    ['inom fem arbetsdagar', '2026-11-30T16:00'],
    ['om en vecka', '2026-11-30T16:00'],
    ['idag 14', '2026-11-23T14:00'],
    ['ring i dag kl. 14.30', '2026-11-23T14:30 ring'],
    ['besked före kl 17 idag', '2026-11-23T17:00 besked'],
    ['ring kl 3', '2026-11-23T15:00 ring'],
    ['ring halv tre', '2026-11-23T14:30 ring'],
    ['i eftermiddag', '2026-11-23T15:00'],
    ['ring ikväll', '2026-11-23T18:00 ring'],
    ['nästa vecka', '2026-11-30T16:00'],
    ['nästa fredag', '2026-12-04T16:00'],
    ['ny påse 3 december', '2026-12-03T16:00 ny påse'],
    ['den 3:e dec kl 9', '2026-12-03T09:00'],
    ['skicka 3/12', '2026-12-03T16:00 skicka'],
    ['besked innan helgen', '2026-11-27T16:00 besked'],
    ['ring Anna måndag', '2026-11-30T16:00 ring Anna'],
    ['2026-12-03 15:15 ring', '2026-12-03T15:15 ring'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });
});

describe('a commitment in one line, in English', () => {
  it.each([
    ['call back today 14', '2026-11-23T14:00 call back'],
    ['tomorrow', '2026-11-24T16:00'],
    ['call back tomorrow at 9', '2026-11-24T09:00 call back'],
    ['tomorrow 9', '2026-11-24T09:00'],
    ['Fri 10:00', '2026-11-27T10:00'],
    ['fri 10', '2026-11-27T10:00'],
    ['refund by Friday', '2026-11-27T16:00 refund'],
    ['in an hour', '2026-11-23T10:00'],
    ['call in half an hour', '2026-11-23T09:30 call'],
    ['in three days', '2026-11-26T16:00'],
    ['within 2 business days', '2026-11-25T16:00'],
    ['on Monday morning', '2026-11-30T09:00'],
    ['next week', '2026-11-30T16:00'],
    ['this afternoon', '2026-11-23T15:00'],
    ['call today at 2pm', '2026-11-23T14:00 call'],
    ['Dec 3rd 10am', '2026-12-03T10:00'],
    ['3 January', '2027-01-03T16:00'],
    ['by end of day', '2026-11-23T16:00'],
    ['answer by the end of the week', '2026-11-27T16:00 answer'],
    ['at noon tomorrow', '2026-11-24T12:00'],
    ['tomorrow 2 boxes', '2026-11-24T16:00 2 boxes'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });
});

describe('what is not a time', () => {
  it.each([
    'ring tillbaka',
    'fråga om fri frakt',
    'ring Tor om skruvarna',
    'order 4711',
    'skicka 2 påsar',
    '',
    'kl 99',
  ])('%s', (line) => expect(read(line)).toBeNull());
});

describe('around now', () => {
  it('a clock time that has passed is tomorrow’s, unless the line says today', () => {
    const late = at('2026-11-23T15:20');
    expect(read('ring 14:00', late)).toBe('2026-11-24T14:00 ring');
    expect(read('ring idag 14:00', late)).toBe('2026-11-23T14:00 ring');
  });

  it('a weekday that is today’s is today while its hour is to come, else in a week', () => {
    expect(read('måndag 10:00')).toBe('2026-11-23T10:00');
    expect(read('måndag 08:00')).toBe('2026-11-30T08:00');
  });

  it('today without an hour is still today late in the day', () => {
    expect(read('ring idag', at('2026-11-23T17:05'))).toBe('2026-11-23T18:15 ring');
    expect(read('ring idag', at('2026-11-23T23:30'))).toBe('2026-11-23T23:45 ring');
  });

  it('a date that has passed this year is next year’s, and one that no year has is none', () => {
    expect(read('3 nov')).toBe('2027-11-03T16:00');
    expect(read('31/2')).toBeNull();
  });

  it('reads 3/12 as an American where the agent is one', () => {
    expect(read('3/12', NOW, true)).toBe('2027-03-12T16:00');
  });

  it('keeps the clock over a change of daylight saving', () => {
    expect(read('om en vecka', at('2026-10-20T12:00'))).toBe('2026-10-27T16:00');
  });
});
