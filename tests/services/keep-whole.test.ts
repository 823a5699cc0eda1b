import './fresh-database';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Book } from '@/domain/book';
import { EXCERPT_LENGTH, WHOLE_LENGTH } from '@/domain/excerpt';
import { starterBook } from '@/domain/starter-book';
import { weigh } from '@/domain/weigh';
import { db } from '@/services/db/database';
import { recordReading } from '@/services/record-reading';
import { sweep } from '@/services/sweep';
import { ANNA, DAY, EVA, HOUR, MONDAY, Ticket } from '../domain/a-ticket';
import { KEY } from './setting';

const LONG = `Hej!\n\n${'Skruvarna saknas i paketet. '.repeat(40)}\n\nAnna`;
const NOTE = `Se ordern.\n${'Lagret svarar inte. '.repeat(40)}`;

const decide = (more: Partial<Book>) => db.book.put({ ...starterBook(), ...more });
const ticket = () => new Ticket().says(ANNA, LONG).notes(EVA, NOTE);

async function texts(): Promise<string[]> {
  const parts = [...(await db.segments.toArray()), ...(await db.cases.toArray())];
  return parts.flatMap(({ interactions, notes }) => [...interactions, ...notes].map(({ excerpt }) => excerpt));
}
const longest = async () => Math.max(...(await texts()).map((text) => text.length));

describe('messages', () => {
  it('are kept as excerpts, unless the team’s book says that they are kept whole', async () => {
    await recordReading(ticket().reading(), MONDAY);
    expect(await longest()).toBeLessThanOrEqual(EXCERPT_LENGTH);
    await decide({ wholeMessages: true });
    await recordReading(ticket().reading(), MONDAY);
    expect(await texts()).toEqual([LONG.replaceAll(' \n', '\n'), NOTE.trim()]);
  });

  it('are shortened by the next reading, once they are no longer kept whole', async () => {
    await decide({ wholeMessages: true });
    await recordReading(ticket().reading(), MONDAY);
    await decide({ wholeMessages: false });
    await recordReading(ticket().says(ANNA, 'Hallå?').reading(), MONDAY + HOUR);
    expect(await longest()).toBeLessThanOrEqual(EXCERPT_LENGTH);
  });

  it('are shortened by the sweep too, in cases that nobody opens any more, old segments included', async () => {
    await decide({ wholeMessages: true });
    const long = new Ticket('7');
    for (let n = 0; n < 200; n += 1) long.says(n % 2 ? EVA : ANNA, LONG);
    await recordReading(long.reading(), MONDAY);
    await recordReading(ticket().reading(), MONDAY);
    expect(await db.segments.count()).toBeGreaterThan(2);
    const ids = async () => (await db.cases.toArray()).map((one) => [one.key, one.counts, one.segments]);
    const before = await ids();
    await sweep(MONDAY + HOUR);
    expect(await longest(), 'still wanted').toBeGreaterThan(EXCERPT_LENGTH);
    await decide({ wholeMessages: false });
    await sweep(MONDAY + 2 * HOUR);
    expect(await longest()).toBeLessThanOrEqual(EXCERPT_LENGTH);
    expect((await texts()).length).toBe(202);
    expect(await ids()).toEqual(before);
    expect((await db.settings.get('settings'))?.keptWhole).toBe(false);
  });

  it('stay below 64 KB a record however long and many they are, and each is cut only at four pages', async () => {
    await decide({ wholeMessages: true });
    const wide = 'långa rader – och fler '.repeat(4_000).slice(0, 66_000);
    const long = new Ticket();
    for (let n = 0; n < 30; n += 1) long.says(n % 3 ? ANNA : EVA, wide).notes(EVA, wide);
    await recordReading(long.reading(), long.now);
    const [record] = await db.cases.toArray();
    const segments = await db.segments.toArray();
    for (const one of [record, ...segments]) expect(weigh(one)).toBeLessThan(64 * 1024);
    expect(record?.interactions.length, 'the newest are in the record, for hints and the brief').toBeGreaterThan(0);
    expect((await texts()).length).toBe(60);
    for (const text of await texts()) {
      expect(text.length).toBeGreaterThan(WHOLE_LENGTH * 0.8);
      expect(text.length).toBeLessThanOrEqual(WHOLE_LENGTH);
    }
  });
});

describe('how long a case is kept', () => {
  const isKeptAfter = async (ms: number) => {
    await sweep(MONDAY + ms);
    return (await db.cases.get(KEY)) !== undefined;
  };
  beforeEach(async () => {
    await recordReading(new Ticket().reading(), MONDAY);
  });

  it.each([
    ['the team’s book', 30, undefined, 30],
    ['the team’s book, also where the agent has chosen otherwise', 30, 90, 30],
    ['the agent, where the book leaves it to them', null, 90, 90],
    ['nobody: as Stafett comes', null, undefined, 400],
  ])('is decided by %s, to the moment', async (_, retentionDays, own, days) => {
    await decide({ retentionDays });
    if (own !== undefined) await db.settings.put({ id: 'settings', retentionDays: own, dismissed: [] });
    expect(await isKeptAfter(days * DAY - 1)).toBe(true);
    expect(await isKeptAfter(days * DAY)).toBe(true);
    expect(await isKeptAfter(days * DAY + 1)).toBe(false);
  });
});
