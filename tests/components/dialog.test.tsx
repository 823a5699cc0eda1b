// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { GuardDialog } from '@/components/dialog/dialog';
import type { Finding } from '@/domain/assessment';
import type { Answer } from '@/domain/hold';
import type { HoldView } from '@/services/read-hold';
import { NOW } from '../gallery/services';

afterEach(() => {
  cleanup();
  speak('en');
});

const SUPPORT = { groupId: '1', groupName: 'Support', agentId: '11', agentName: 'Eva Lind' };
const LOGISTIK = { groupId: '2', groupName: 'Logistik', agentId: null, agentName: null };
const FINDINGS: Finding[] = [
  { rule: 'target-held-twice', tier: 2, weight: 0.9, values: { name: 'Logistik', count: 2, customer: 'Anna' } },
  { rule: 'no-brief', tier: 2, weight: 0.7, values: { nth: 3, customer: 'Anna' } },
  { rule: 'told', tier: 1, weight: 0.6, values: { count: 3, customer: 'Anna' } },
  { rule: 'carousel-days', tier: 1, weight: 0.2, values: { count: 4, customer: 'Anna' } },
];

function view(more: Partial<HoldView> = {}): HoldView {
  const change = { caseKey: 'zendesk:acme.zendesk.com:1', from: SUPPORT, to: LOGISTIK, kind: 'transfer' } as const;
  return {
    hold: {
      id: 'h',
      caseKey: change.caseKey,
      via: 'button',
      by: { id: '11', name: 'Eva Lind' },
      assessment: { change, tier: 2, findings: FINDINGS, nth: 3, at: NOW },
      heldAt: NOW,
      answer: null,
      answeredAt: null,
      fate: 'open',
      handoverId: null,
    },
    customerName: 'Anna Lindqvist',
    to: 'Logistik',
    head: null,
    hues: {},
    brief: { asked: 'Where is my router?', tried: 'Support → Logistik', promised: '', wants: '', editedAt: null },
    ...more,
  };
}

function show(of: HoldView = view(), answer = vi.fn((_: Answer) => Promise.resolve())) {
  const draw = (more: { covered?: boolean; escapes?: number } = {}) => (
    <GuardDialog view={of} now={NOW} covered={more.covered ?? false} escapes={more.escapes ?? 0} answer={answer} />
  );
  const drawn = render(draw());
  return { answer, again: (more: { covered?: boolean; escapes?: number }) => drawn.rerender(draw(more)) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const words = () => screen.getByRole<HTMLTextAreaElement>('textbox');

describe('the guard’s dialog', () => {
  it('says at most three facts, strongest first, in the customer’s terms', () => {
    show();
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Logistik',
      'Logistik has had this case 2 times and passed it on each time.',
      'Transfer 3, and no brief goes with it.',
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
    const base = view();
    const values = { name: 'Logistik', at: NOW - days * 86_400_000 };
    const findings: Finding[] = [{ rule: 'held-before', tier: 1, weight: 0.5, values }];
    show({ ...base, hold: { ...base.hold, assessment: { ...base.hold.assessment, findings } } });
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it('puts the better ways out first, and the keyboard on the first of them', () => {
    show();
    const names = screen.getAllByRole('button').map((each) => each.textContent);
    expect(names).toEqual([
      'Keep Anna, ask LogistikEnter',
      'Hand over with this brief',
      'asked for',
      'needs skill',
      'wrong from start',
      'other',
    ]);
    expect(document.activeElement?.textContent).toContain('Keep Anna');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Hand over with this brief');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
    expect(document.activeElement?.textContent).toBe('other');
  });

  it('keeps the customer and sends the question, begun in the customer’s words', () => {
    const { answer } = show();
    fireEvent.click(button(/Keep Anna/));
    expect(words().value).toBe('Anna asks: Where is my router?\n');
    fireEvent.input(words(), { target: { value: 'Anna asks: where is it?  ' } });
    fireEvent.keyDown(words(), { key: 'Enter', shiftKey: true });
    expect(answer).not.toHaveBeenCalled();
    fireEvent.keyDown(words(), { key: 'Enter' });
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'keep', question: 'Anna asks: where is it?', dueAt: null });
  });

  it('sends no empty question', () => {
    const { answer } = show();
    fireEvent.click(button(/Keep Anna/));
    fireEvent.input(words(), { target: { value: '  ' } });
    fireEvent.keyDown(words(), { key: 'Enter' });
    expect(answer).not.toHaveBeenCalled();
    expect(button(/Keep and send/)).toHaveProperty('disabled', true);
  });

  it.each([
    ['from its first line where the first gap is in view as well', 100, 0],
    ['at the first gap where that is further down', 40, 30],
  ])('opens the brief %s', (_, height, top) => {
    // No layout here: the browser's part of it is a text that is 20 px a line, scrolled to the caret.
    const lines = (area: HTMLTextAreaElement) => area.value.split('\n').length;
    const field = HTMLTextAreaElement.prototype;
    const tall = vi.spyOn(field, 'scrollHeight', 'get').mockImplementation(function (this: HTMLTextAreaElement) {
      return lines(this) * 20;
    });
    const room = vi.spyOn(field, 'clientHeight', 'get').mockReturnValue(height);
    const focus = vi.spyOn(field, 'focus').mockImplementation(function (this: HTMLTextAreaElement) {
      this.scrollTop = 30;
    });
    show();
    fireEvent.click(button('Hand over with this brief'));
    expect(words().scrollTop).toBe(top);
    for (const spy of [tall, room, focus]) spy.mockRestore();
  });

  it('hands over with the brief, corrected, without the parts that are empty', () => {
    const { answer } = show();
    fireEvent.click(button('Hand over with this brief'));
    expect(words().value).toBe('Asked: Where is my router?\nTried: Support → Logistik\nPromised: \nWants: ');
    expect(words().selectionStart).toBe(words().value.indexOf('Promised: ') + 'Promised: '.length);
    fireEvent.keyDown(words(), { key: 'Enter' });
    expect(answer).not.toHaveBeenCalled();
    fireEvent.keyDown(words(), { key: 'Enter', ctrlKey: true });
    expect(answer).toHaveBeenCalledExactlyOnceWith({
      kind: 'brief',
      brief: 'Asked: Where is my router?\nTried: Support → Logistik',
    });
  });

  it.each([
    ['asked for', 'asked'],
    ['needs skill', 'skill'],
    ['wrong from start', 'wrong-start'],
    ['other', 'other'],
  ])('transfers anyway by one click: %s', (name, reason) => {
    const { answer } = show();
    fireEvent.click(button(name));
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'anyway', reason });
  });

  it('keeps the case on Esc, wherever the keyboard is, and goes one step back while words are being written', () => {
    const { answer, again } = show();
    fireEvent.click(button(/Keep Anna/));
    fireEvent.keyDown(words(), { key: 'Escape' });
    expect(answer).not.toHaveBeenCalled();
    again({ escapes: 1 });
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'stay' });
  });

  it('says when the answer could not be kept, and takes another', async () => {
    const answer = vi
      .fn<(answer: Answer) => Promise<void>>()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValue();
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    show(view(), answer);
    fireEvent.click(button('other'));
    await waitFor(() => expect(screen.getByText(/could not be kept/)).toBeTruthy());
    fireEvent.click(button('other'));
    expect(answer).toHaveBeenCalledTimes(2);
    quiet.mockRestore();
  });

  it('says when something lies over it', () => {
    const { again } = show();
    again({ covered: true });
    expect(screen.getByRole('status').textContent).toContain('lies over this box');
  });

  it('does without a name where the customer is not known', () => {
    show(view({ customerName: '', to: '' }));
    expect(button(/Keep the customer, ask the next department/)).toBeTruthy();
  });

  it('keeps Tab inside', () => {
    show();
    const other = button('other');
    other.focus();
    fireEvent.keyDown(other, { key: 'Tab' });
    expect(document.activeElement?.textContent).toContain('Keep Anna');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Tab', shiftKey: true });
    expect(document.activeElement).toBe(other);
  });
});
