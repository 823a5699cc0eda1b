import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { briefText, EMPTY_BRIEF, wordsOf } from '@/domain/brief-parts';
import { caseFromReading } from '@/domain/case-from-reading';
import type { ClaimedNote } from '@/domain/claimed-note';
import type { Commitment } from '@/domain/commitment';
import { questionBody } from '@/domain/kept';
import { prefillBrief } from '@/domain/prefill-brief';
import { cutWords, secondsToRead, wordsIn } from '@/domain/reading-time';
import { ANNA, BJORN, EVA, group, MONDAY, Ticket } from './a-ticket';

const SENTENCE = 'Jag beställde en hylla i oktober och skruvarna saknades i paketet när det kom. ';

function question(asked: string, words: string, at: number): ClaimedNote {
  const text = `Fråga till ${asked}. Eva Lind behåller kunden.\n\n${questionBody(asked, words)}`;
  return { kind: 'question', operation: `${at}`.padStart(8, '0'), by: EVA, at, text };
}

function commitment(text: string, dueAt: number, more: Partial<Commitment> = {}): Commitment {
  const by = { id: '1', name: 'Eva Lind' };
  const base = { id: text, caseKey: 'zendesk:acme.zendesk.com:4711' as const, requester: null, text, dueAt, by };
  return { ...base, state: 'open', createdAt: MONDAY, ...more };
}

const told = (more: Partial<CaseRecord> = {}): CaseRecord => {
  const ticket = new Ticket()
    .to(group('Support', EVA))
    .says(ANNA, 'Hej!\n\nSkruvarna saknas')
    .says(EVA, 'Vi skickar nya')
    .to(group('Logistik'), EVA)
    .says(BJORN, 'Hej Anna!\nFinns i lager nu igen')
    .says(ANNA, 'Jag väntar fortfarande');
  return { ...caseFromReading(ticket.reading(), null, MONDAY), ...more };
};

describe('a brief is prefilled', () => {
  it('with the customer’s words, who has had the case, and what was said last', () => {
    expect(prefillBrief(told())).toEqual({
      asked: 'Skruvarna saknas',
      tried: 'Support → Logistik\nBjörn Ek: Finns i lager nu igen',
      promised: '',
      consulted: '',
      wants: 'Jag väntar fortfarande',
    });
  });

  it('with the subject alone where nothing else is known', () => {
    const empty = caseFromReading(new Ticket().reading(), null, MONDAY);
    expect(prefillBrief(empty)).toEqual({ ...EMPTY_BRIEF, asked: 'Skruvarna saknas' });
  });

  it('with what is promised and still open, the next first, with its day in figures', () => {
    const due = (day: number, hour: number) => new Date(2026, 10, day, hour, 5).getTime();
    const { promised } = prefillBrief(told(), [
      commitment('Nya skruvar', due(20, 10)),
      commitment('Ring Anna', due(17, 14)),
      commitment('Gammalt', due(16, 9), { state: 'kept' }),
    ]);
    expect(promised).toBe('Ring Anna (2026-11-17 14:05)\nNya skruvar (2026-11-20 10:05)');
  });

  it('with who has been asked: the newest question to each, and one that is not on the ticket yet', () => {
    const claims = [
      question('Logistik', 'Var är påsen?', MONDAY),
      question('Produkt', 'Finns skruven?', MONDAY + 1),
      question('Logistik', 'Är den\nfunnen?', MONDAY + 2),
    ];
    const kept = { by: EVA, at: MONDAY + 3, asked: 'Faktura', operation: 'ffffffff' };
    expect(prefillBrief(told({ claims, kept })).consulted).toBe(
      'Faktura\nLogistik: Är den funnen?\nProdukt: Finns skruven?',
    );
    const again = { ...kept, operation: claims[2]?.operation ?? '' };
    expect(prefillBrief(told({ claims, kept: again })).consulted).toMatch(/^Logistik/);
  });

  it('to be read in ten seconds, however much there is to say, and no part is left out', () => {
    const record = told({
      firstWords: SENTENCE.repeat(20),
      claims: [question('Logistik', SENTENCE.repeat(4), MONDAY)],
      interactions: told().interactions.map((one) => ({ ...one, excerpt: SENTENCE.repeat(3) })),
    });
    const parts = prefillBrief(record, [commitment(SENTENCE.repeat(3), MONDAY), commitment(SENTENCE, MONDAY)]);
    expect(secondsToRead(wordsOf(parts), 'sv')).toBeLessThanOrEqual(10);
    expect(secondsToRead(wordsOf(parts), 'sv')).toBeGreaterThan(8);
    for (const text of Object.values(parts)) expect(wordsIn(text)).toBeGreaterThan(0);
  });

  it('with more of the customer’s own words where the other parts have nothing to say', () => {
    const record = { ...caseFromReading(new Ticket().reading(), null, MONDAY), firstWords: SENTENCE.repeat(20) };
    const { asked } = prefillBrief(record);
    expect(asked).toBe(`${SENTENCE.repeat(2)}…`);
  });

  it('without a name at the end that says nothing', () => {
    const claims = [question('Logistik', SENTENCE, MONDAY)];
    const record = told({ firstWords: SENTENCE.repeat(9), claims });
    record.interactions = record.interactions.map((one) => ({ ...one, excerpt: SENTENCE.repeat(3) }));
    expect(prefillBrief(record, [commitment(SENTENCE, MONDAY)]).tried).toBe('Support → Logistik');
  });
});

describe('reading time', () => {
  it.each([
    ['', 0],
    ['→ – …', 0],
    ['Support → Logistik', 2],
    ['A-100, 2026-11-23 14:00.', 3],
    ['Åsa undrar:\n\nvar är den?', 5],
  ])('counts words as they are read: "%s"', (text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it('is ten seconds for 40 words of English, and longer for as many of Swedish', () => {
    expect(Math.round(secondsToRead('word '.repeat(40), 'en'))).toBe(10);
    expect(secondsToRead('ord '.repeat(40), 'sv')).toBeGreaterThan(11);
  });
});

describe('a text is cut by words', () => {
  it.each([
    ['as it is when short enough', 'Var är den?', 3, 'Var är den?'],
    ['after a word', 'ett två, tre fyra', 2, 'ett två…'],
    ['after whole sentences where they are most of it', 'Den är borta. Jag vill ha en ny.', 5, 'Den är borta. …'],
    ['in a sentence where the whole ones are little', 'Hej. Den är borta sedan i går.', 5, 'Hej. Den är borta sedan…'],
    ['to nothing', 'Var är den?', 0, ''],
  ])('%s', (_, text, most, short) => {
    expect(cutWords(text, most)).toBe(short);
  });
});

it('as a note, a brief has a line for each part that says something, in the order in which it is read', () => {
  const text = briefText({ ...EMPTY_BRIEF, wants: ' En ny ', asked: 'Var är den?\nVem vet?', promised: ' ' }, (part) =>
    part.toUpperCase(),
  );
  expect(text).toBe('ASKED: Var är den?\nVem vet?\nWANTS: En ny');
});
