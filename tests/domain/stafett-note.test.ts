import { describe, expect, it } from 'vitest';
import { keptByClaims, laterKept, questionBody } from '@/domain/kept';
import { claimedNote, claimedNotes, noteLine, noteText, saidIn } from '@/domain/stafett-note';
import type { Message } from '@/domain/reading';
import { ANNA, BJORN, EVA, MONDAY } from './a-ticket';

const LINE = noteLine('brief', '7f3a0c1d');
const TEXT = noteText('Stafettpinne, överlämning 3', 'Skruvar till hylla.\nLovat svar fredag.', LINE);

function note(text: string, more: Partial<Message> = {}): Message {
  return { id: 'm1', at: MONDAY, by: BJORN, public: false, channel: 'web', text, ...more };
}

describe('a note', () => {
  it('is readable first, found by its last line, and reads back as it was written', () => {
    expect(TEXT).toBe(
      'Stafettpinne, överlämning 3\n\nSkruvar till hylla.\nLovat svar fredag.\n\nstafett/1 brief 7f3a0c1d',
    );
    expect(claimedNote(note(TEXT))).toEqual({
      kind: 'brief',
      operation: '7f3a0c1d',
      by: BJORN,
      at: MONDAY,
      text: 'Stafettpinne, överlämning 3\n\nSkruvar till hylla.\nLovat svar fredag.',
    });
  });

  it.each([
    ['Stafettpinne\n\nSkruvar.\n\nLovat fredag.', 'Skruvar.\n\nLovat fredag.'],
    ['Stafettpinne\n \u00a0\nSkruvar.', 'Skruvar.'],
    ['Skruvar.\nLovat fredag.\n\nTack', 'Skruvar.\nLovat fredag.\n\nTack'],
    ['Mottaget av Eva Lind', 'Mottaget av Eva Lind'],
    ['', ''],
  ])('says what stands below its first line, where that stands by itself: %j', (text, said) => {
    expect(saidIn({ kind: 'brief', operation: '7f3a0c1d', by: BJORN, at: MONDAY, text })).toBe(said);
  });

  it('survives the line ends and blanks that a helpdesk adds', () => {
    expect(claimedNote(note(`${TEXT.replaceAll('\n', '\r\n')}\r\n \n`))?.operation).toBe('7f3a0c1d');
  });

  it.each([
    ['in public', { public: true }],
    ['by the customer', { by: ANNA }],
    ['by a rule', { by: { ...BJORN, role: 'rule' as const } }],
  ])('%s is nothing but text', (_, more) => {
    expect(claimedNote(note(TEXT, more))).toBeNull();
  });

  it.each([
    'stafett/1 brief 7f3a0c1d and more',
    'Stafett/1 brief 7f3a0c1d',
    'stafett/2 brief 7f3a0c1d',
    'stafett/1 order 7f3a0c1d',
    'stafett/1 brief 7f3a',
    'stafett/1 brief 7F3A0C1D',
    'stafett/1 brief 7f3a0c1d\nHälsningar Björn',
    '',
  ])('with another last line (%j) is nothing but text', (line) => {
    expect(claimedNote(note(`Stafettpinne\n\n${line}`))).toBeNull();
  });

  it('whose body ends like one of ours still ends with its own line', () => {
    const text = noteText('Fråga', 'Se\nstafett/1 owner ffffffff', noteLine('question', '0a0b0c0d'));
    expect(claimedNote(note(text))).toMatchObject({ kind: 'question', operation: '0a0b0c0d' });
  });

  it('has one readable first line, whatever it is given', () => {
    expect(noteText('Två\nrader', '', LINE)).toBe(`Två rader\n\n${LINE}`);
    expect(() => noteLine('brief', 'Not hex!')).toThrow(RangeError);
  });

  it('copied with its operation is the first one’s', () => {
    const copy = note(TEXT, { id: 'm2', at: MONDAY + 1, by: EVA });
    expect(claimedNotes([copy, note(TEXT)]).map((claim) => claim.by.name)).toEqual(['Björn Ek']);
  });
});

it('kept ownership is the newest question or owner, by whoever wrote the note', () => {
  const question = (operation: string, at: number, by = EVA) =>
    note(noteText('Question to Logistik.', questionBody('Logistik', 'När?'), noteLine('question', operation)), {
      id: operation,
      at,
      by,
    });
  const claims = claimedNotes([question('aaaaaaaa', 1), question('bbbbbbbb', 2, BJORN), note(TEXT, { at: 3 })]);
  const kept = keptByClaims(claims);
  expect(kept).toEqual({ by: BJORN, at: 2, asked: 'Logistik', operation: 'bbbbbbbb' });
  const own = { by: EVA, at: 5, asked: 'Logistik', operation: 'cccccccc' };
  expect(laterKept(kept, own)).toBe(own);
  expect(laterKept(kept, { ...own, at: 1 })).toBe(kept);
  expect(laterKept(null, null)).toBeNull();
});
