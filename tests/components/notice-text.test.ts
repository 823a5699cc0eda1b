import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../fakes/locale-files';
import { noticeText } from '@/components/panel/notice-text';
import type { Notice } from '@/domain/panel-view';

beforeAll(() => speak('en'));

type Save = Extract<Notice, { kind: 'save' }>;
type State = NonNullable<Save['note']>['state'];

const refused = (state: State | null): string =>
  noticeText({
    kind: 'save',
    id: 'h1',
    at: 0,
    fate: 'refused',
    answer: 'keep',
    to: 'Logistik',
    note: state && { id: 'n1', state, trouble: null, undoUntil: null },
  });

describe('a save that was refused while the agent keeps the case', () => {
  it.each<State | null>(['held', null, 'dropped'])('says to put the assignee back and save: note %s', (state) => {
    expect(refused(state)).toMatch(/^Nothing was saved.*Change the assignee back and save; the question to Logistik/);
  });

  it.each<[State, RegExp]>([
    ['due', /The question to Logistik will be on the ticket in a moment/],
    ['working', /The question to Logistik will be on the ticket in a moment/],
    ['done', /The question to Logistik is on the ticket/],
    ['failed', /the question to Logistik is not on the ticket/],
  ])('does not ask for a save where the question waits for none: note %s', (state, words) => {
    expect(refused(state)).toMatch(words);
    expect(refused(state)).toMatch(/change the assignee back\.$/);
  });
});

describe('what became of a way out', () => {
  const said = (answer: Save['answer'], fate: Save['fate'] = 'saved', state: State | null = null): string =>
    noticeText({
      ...{ kind: 'save', id: 'h1', at: 0, fate, answer, to: 'Maja Berg, Logistik' },
      note: state && { id: 'n1', state, trouble: null, undoUntil: null },
    });

  it.each<[Save['answer'], Save['fate'], RegExp]>([
    ['stand-in', 'saved', /^Handed over to Maja Berg, Logistik, who stands in\.$/],
    ['hinted', 'saved', /^Handed over to Maja Berg, Logistik, as the hint says\.$/],
    ['duty', 'saved', /^You kept the customer\. The call to the manager is noted/],
    ['mandate', 'not-saved', /^Nothing was sent, and your reply is still in the ticket\./],
    ['anyway', 'saved', /^Handed over to Maja Berg, Logistik, without a brief\.$/],
    ['stand-in', 'refused', /^Nothing was saved.*Choose Maja Berg, Logistik as the assignee and save\.$/],
    ['hinted', 'refused', /^Nothing was saved.*Choose Maja Berg, Logistik as the assignee and save\.$/],
    ['duty', 'refused', /^Nothing was saved.*Change the assignee back and save\./],
    ['stand-in', 'not-saved', /^The helpdesk did not accept the save\./],
  ])('%s, %s', (answer, fate, words) => {
    expect(said(answer, fate)).toMatch(words);
  });

  it.each<Save['fate']>(['not-saved', 'ended'])('%s, and its note has gone with a later save', (fate) => {
    expect(said('keep', fate, 'held')).not.toMatch(/on the ticket/);
    expect(said('keep', fate, 'done')).toBe(said('keep', 'saved', 'done'));
    expect(said('brief', fate, 'due')).toBe(said('brief', 'saved', 'due'));
  });

  it.each<[Save['answer'], RegExp]>([
    ['keep', /The question to .* was not sent\.$/],
    ['brief', /The brief was not sent; it is still there as a draft\.$/],
  ])('%s, and its note taken back', (answer, words) => {
    expect(said(answer, 'saved', 'dropped')).toMatch(words);
  });
});

describe('a case that has come back', () => {
  const back = { id: 'c3', sentAt: 0, at: 5 * 3_600_000, had: ['Logistik'], answered: false, said: null };
  const text = (more: object) => noticeText({ kind: 'came-back', id: 'b', at: 0, back: { ...back, ...more } });
  const said = { name: 'Sara Holm', text: 'Vi skickar inte skruvar.' };
  afterAll(() => speak('en'));

  it('is told in English', () => {
    speak('en');
    expect(text({})).toBe('The case is back. Logistik had it for 5 hours. The customer got no answer meanwhile.');
    expect(text({ had: ['Logistik', 'Faktura'], answered: true, said })).toBe(
      'The case is back after 5 hours, by way of Logistik and Faktura. The customer got an answer meanwhile. ' +
        'Last word, from Sara Holm: “Vi skickar inte skruvar.”',
    );
  });

  it('and in Swedish', () => {
    speak('sv');
    expect(text({ said })).toBe(
      'Ärendet är tillbaka. Logistik hade det i 5 timmar. Kunden fick inget svar under tiden. ' +
        'Sist skrev Sara Holm: ”Vi skickar inte skruvar.”',
    );
    expect(text({ had: ['Logistik', 'Faktura'] })).toMatch(
      /^Ärendet är tillbaka efter 5 timmar, via Logistik och Faktura\./,
    );
  });
});
