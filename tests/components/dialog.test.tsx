// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '@/domain/assessment';
import type { Answer } from '@/domain/hold';
import * as dialog from '../gallery/dialogs';
import { NOW } from '../gallery/services';
import { button, field, focused, showDialog } from './dialog-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const names = () => screen.getAllByRole('button').map((each) => each.textContent?.replace(/Enter$/, ''));
const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement as Element, { key, ...more });
const withFindings = (...findings: Finding[]) => {
  const { hold, ...rest } = dialog.usual;
  return { ...rest, hold: { ...hold, assessment: { ...hold.assessment, findings } } };
};

describe('the guard’s dialog', () => {
  it('says at most three facts, strongest first, each in one sentence, in the customer’s terms', () => {
    const { findings } = dialog.usual.hold.assessment;
    showDialog(withFindings(...findings, { rule: 'carousel-days', tier: 1, weight: 0.1, values: { count: 4 } }));
    const facts = document.querySelectorAll('#facts li');
    expect([...facts].map((item) => item.textContent)).toEqual([
      'Logistik has had this case 2 times and passed it on each time.',
      'Transfer 4, and no brief goes with it.',
      'Anna has told this 3 times.',
    ]);
    expect(screen.getByRole('dialog', { name: 'Before this goes to Logistik' })).toBeTruthy();
  });

  it.each([
    ['en', 3, 'Logistik had this case and handed it over on Monday.'],
    ['en', 7, 'Logistik had this case and handed it over on 12 Nov.'],
    ['sv', 3, 'Logistik har haft ärendet och lämnade det vidare i måndags.'],
    ['sv', 1, 'Logistik har haft ärendet och lämnade det vidare i går.'],
    ['sv', 7, 'Logistik har haft ärendet och lämnade det vidare 12 nov.'],
  ] as const)('says when it was as one says it: %s, %d days ago', (locale, days, sentence) => {
    speak(locale);
    const values = { name: 'Logistik', at: NOW - days * 86_400_000 };
    showDialog(withFindings({ rule: 'held-before', tier: 1, weight: 0.5, values }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('puts the better ways out first, the keyboard on the first of them, and arrows walk all of them', () => {
    showDialog(dialog.absent);
    expect(names()).toEqual([
      'Send to Cecilia Askstands in for Björn Ek',
      'Keep Anna, ask Logistik',
      'Hand over with this brief',
      'asked for',
      'needs skill',
      'wrong from start',
      'other',
    ]);
    expect(focused()).toMatch(/^Send to Cecilia/);
    press('ArrowDown');
    expect(focused()).toMatch(/^Keep Anna/);
    press('ArrowUp');
    press('ArrowUp');
    expect(focused()).toBe('other');
  });

  it('goes to the agent who was chosen, whom another stands in for; it is the department that is asked', () => {
    showDialog(dialog.absent);
    expect(screen.getByRole('dialog', { name: 'Before this goes to Björn Ek' })).toBeTruthy();
    expect(document.querySelector('.way .next')?.textContent).toBe('Logistik');
    fireEvent.click(button(/^Send to Cecilia Ask/));
    expect(screen.getByRole('group', { name: 'To Cecilia Ask instead of Björn Ek' })).toBeTruthy();
  });

  it('has five lines at the most', () => {
    showDialog(dialog.all);
    expect(document.querySelectorAll('.way-out')).toHaveLength(4);
    expect(screen.getAllByRole('group', { name: 'Transfer anyway, because:' })).toHaveLength(1);
  });

  it.each(['asked', 'skill', 'wrong-start', 'other'])('transfers anyway by one click, by the book: %s', (reason) => {
    const { answer } = showDialog(dialog.usual);
    const of = dialog.usual.reasons.find(({ id }) => id === reason);
    fireEvent.click(button(of?.name.en ?? ''));
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'anyway', reason });
  });

  it('has the reasons of the lead’s own book, in the agent’s language', () => {
    speak('sv');
    const reasons = [{ id: 'vip', name: { sv: 'avtalskund', en: 'key account' } }];
    const { answer } = showDialog({ ...dialog.usual, reasons });
    fireEvent.click(button('avtalskund'));
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'anyway', reason: 'vip' });
  });

  it('keeps the case on Esc, wherever the keyboard is, and goes one step back from a way out', () => {
    const { answer, again } = showDialog(dialog.absent);
    press('ArrowDown');
    fireEvent.click(button(/Keep Anna/));
    fireEvent.keyDown(field(/Question to/), { key: 'Escape' });
    expect(answer).not.toHaveBeenCalled();
    // On the line that it came from, not on the first one.
    expect(focused()).toMatch(/^Keep Anna/);
    again({ escapes: 1 });
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'stay' });
  });

  it('says when the answer could not be kept, and takes another', async () => {
    const answer = vi
      .fn<(answer: Answer) => Promise<void>>()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValue();
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    showDialog(dialog.usual, answer);
    fireEvent.click(button('other'));
    await waitFor(() => expect(screen.getByText(/could not be kept/)).toBeTruthy());
    fireEvent.click(button('other'));
    expect(answer).toHaveBeenCalledTimes(2);
    quiet.mockRestore();
  });

  it('says when something lies over it', () => {
    const { again } = showDialog(dialog.usual);
    again({ covered: true });
    expect(screen.getByText(/lies over this box/)).toBeTruthy();
  });

  it('does without a name where the customer is not known', () => {
    showDialog(dialog.unknown);
    expect(button(/Keep the customer, ask the next department/)).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'The way so far' })).toBeNull();
  });

  it.each([
    ['on the ways out', [], /^Keep Anna/, /^other$/],
    ['in the question', [/Keep Anna/], /^Anna asks/, /Keep and send/],
    ['in the brief', [/Hand over/], /^Skruvarna/, /Hand over/],
  ])('keeps Tab inside %s', (_, opened, first, last) => {
    showDialog(dialog.usual);
    for (const name of opened) fireEvent.click(button(name));
    const stops = [...document.querySelectorAll<HTMLElement>('button:not(:disabled), textarea, input')];
    const words = (stop: Element | null | undefined) =>
      stop instanceof HTMLTextAreaElement ? stop.value : stop?.textContent;
    stops.at(-1)?.focus();
    expect(words(stops.at(-1))).toMatch(last);
    press('Tab');
    expect(words(document.activeElement)).toMatch(first);
    press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(stops.at(-1));
  });
});
