// @vitest-environment happy-dom
import '../fakes/locale-files';
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_BRIEF } from '@/domain/brief-parts';
import { fieldTime } from '@/utils/field-time';
import * as dialog from '../gallery/dialogs';
import { NOW } from '../gallery/services';
import { button, field, focused, showDialog } from './dialog-under-test';

afterEach(cleanup);

const press = (key: string, more = {}) => fireEvent.keyDown(document.activeElement as Element, { key, ...more });
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

describe('keep the customer, send the question', () => {
  const question = () => field('Question to Logistik');
  function open() {
    const shown = showDialog(dialog.usual);
    fireEvent.click(button(/Keep Anna/));
    return shown;
  }

  it('is begun in the customer’s words, and Enter sends it', () => {
    const { answer } = open();
    expect(question().value).toBe('Anna asks: Skruvar hemskickade eller pengarna tillbaka.\n');
    fireEvent.input(question(), { target: { value: 'Anna asks: where is it?  ' } });
    press('Enter', { shiftKey: true });
    press('Enter', { isComposing: true });
    expect(answer).not.toHaveBeenCalled();
    press('Enter');
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'keep', question: 'Anna asks: where is it?', dueAt: null });
  });

  it('is not sent empty', () => {
    const { answer } = open();
    fireEvent.input(question(), { target: { value: '  ' } });
    press('Enter');
    expect(answer).not.toHaveBeenCalled();
    expect(button(/Keep and send/)).toHaveProperty('disabled', true);
  });

  it('is still there after a step back', () => {
    open();
    fireEvent.input(question(), { target: { value: 'Where is it?' } });
    fireEvent.click(button('tomorrow 10:00'));
    press('Escape');
    fireEvent.click(button(/Keep Anna/));
    expect(question().value).toBe('Where is it?');
    expect(button('tomorrow 10:00').getAttribute('aria-pressed')).toBe('true');
  });

  // NOW is a Thursday, 14:12.
  it.each([
    ['today 16:00', at(19, 16)],
    ['tomorrow 10:00', at(20, 10)],
    ['Mon 10:00', at(23, 10)],
  ])('promises the customer an answer by one click: %s', (name, dueAt) => {
    const { answer } = open();
    fireEvent.click(button(name));
    fireEvent.click(button(/Keep and send/));
    expect(answer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'keep', dueAt }));
  });

  it('takes a promise back by a second click, and any other time from the field', () => {
    const { answer } = open();
    fireEvent.click(button('today 16:00'));
    fireEvent.click(button('today 16:00'));
    const own = screen.getByLabelText('Another day and time');
    expect(own).toHaveProperty('value', '');
    fireEvent.input(own, { target: { value: '2026-12-03T09:30' } });
    expect(button('today 16:00').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button(/Keep and send/));
    const dueAt = new Date(2026, 11, 3, 9, 30).getTime();
    expect(answer).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ dueAt }));
    expect(fieldTime(dueAt)).toBe('2026-12-03T09:30');
  });

  it('promises nothing for a time that has passed, and says so', () => {
    const { answer } = open();
    fireEvent.input(screen.getByLabelText('Another day and time'), { target: { value: '2026-11-19T14:00' } });
    question().focus();
    press('Enter');
    expect(answer).not.toHaveBeenCalled();
    expect(screen.getByText('That time has passed.')).toBeTruthy();
  });
});

describe('hand over with brief', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  const edits = ({ keepDraft }: { keepDraft: ReturnType<typeof showDialog>['keepDraft'] }) =>
    keepDraft.mock.calls.map(([changed]) => changed).filter((changed) => Object.keys(changed).length > 0);

  async function open(view = dialog.usual) {
    const shown = showDialog(view);
    fireEvent.click(button(/Hand over/));
    await wait(0);
    return shown;
  }

  it('has the draft in parts, the keyboard where there is nothing yet, and says how long it takes to read', async () => {
    await open();
    expect(screen.getAllByRole('textbox').map((each) => each.closest('label')?.textContent)).toEqual([
      'Asked',
      'Tried',
      'Promised',
      'Consulted',
      'Wants',
    ]);
    expect(document.activeElement).toBe(field('Consulted'));
    // 28 words at 238 a minute.
    expect(screen.getByText('about 5 seconds to read')).toBeTruthy();
    fireEvent.input(field('Consulted'), { target: { value: 'word '.repeat(40) } });
    expect(screen.getByText('about 15 seconds to read')).toBeTruthy();
  });

  it('goes with the parts that say something, as they were corrected, by Ctrl+Enter', async () => {
    const { answer } = await open({ ...dialog.usual, brief: { ...EMPTY_BRIEF, tried: 'Support', editedAt: null } });
    fireEvent.input(field('Asked'), { target: { value: 'Where is my router?' } });
    press('Enter');
    expect(answer).not.toHaveBeenCalled();
    press('Enter', { ctrlKey: true });
    const brief = 'Asked: Where is my router?\nTried: Support';
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'brief', brief });
  });

  it('is kept as it is written, and before it goes', async () => {
    const shown = await open();
    fireEvent.input(field('Wants'), { target: { value: 'Money' } });
    fireEvent.input(field('Wants'), { target: { value: 'Money back' } });
    // Key by key: a frame does not hear that its tab is closed.
    expect(edits(shown)).toEqual([{ wants: 'Money' }, { wants: 'Money back' }]);
    await wait(500);
    expect(field('Wants').value).toBe('Money back');
    fireEvent.input(field('Promised'), { target: { value: 'Today' } });
    press('Enter', { ctrlKey: true });
    expect(edits(shown).slice(2)).toEqual([{ promised: 'Today' }]);
    const keptAt = shown.keepDraft.mock.invocationCallOrder.at(-1) ?? Infinity;
    expect(keptAt).toBeLessThan(shown.answer.mock.invocationCallOrder[0] ?? 0);
  });

  it.each([
    ['while it is typed', () => undefined],
    ['on Esc', () => press('Escape')],
    ['when the window is closed', () => dispatchEvent(new Event('pagehide'))],
    ['when the dialog is taken away', (unmount: () => void) => unmount()],
  ])('is kept %s, before the typing has paused', async (_, leave) => {
    const shown = await open();
    fireEvent.input(field('Wants'), { target: { value: 'Money back' } });
    leave(shown.unmount);
    await wait(100);
    // Once more where it is not known yet whether it has been kept.
    expect([...new Set(edits(shown).map((edit) => JSON.stringify(edit)))]).toEqual(['{"wants":"Money back"}']);
  });

  it('is there again after Esc, with what the panel has changed meanwhile', async () => {
    const { kept } = await open();
    fireEvent.input(field('Wants'), { target: { value: 'Money back' } });
    press('Escape');
    await wait(0);
    expect(focused()).toMatch(/^Hand over/);
    kept.draft = { ...kept.draft, tried: 'from the panel' };
    fireEvent.click(button(/Hand over/));
    await wait(0);
    expect([field('Wants').value, field('Tried').value]).toEqual(['Money back', 'from the panel']);
  });

  it('says so when it cannot be kept, and goes all the same', async () => {
    const quiet = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { answer, keepDraft } = await open();
    keepDraft.mockRejectedValueOnce(new Error('quota'));
    fireEvent.input(field('Wants'), { target: { value: 'Money back' } });
    await wait(500);
    expect(screen.getByRole('alert').textContent).toContain('could not be kept');
    expect(field('Wants').value).toBe('Money back');
    press('Enter', { ctrlKey: true });
    expect(answer).toHaveBeenCalledWith({
      kind: 'brief',
      brief: expect.stringContaining('Wants: Money back') as string,
    });
    quiet.mockRestore();
  });
});

describe('ways out that need no words are done on one more press', () => {
  it('to the stand-in, in the group that was chosen', () => {
    const { answer } = showDialog(dialog.absent);
    fireEvent.click(button(/Send to Cecilia Ask/));
    expect(answer).not.toHaveBeenCalled();
    expect(focused()).toMatch(/^Send to Cecilia Ask/);
    fireEvent.click(document.activeElement as Element);
    const to = { groupId: '2', groupName: 'Logistik', agentId: '9', agentName: 'Cecilia Ask' };
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'stand-in', to });
  });

  it('to the hinted department, with the lead’s advice', () => {
    const { answer } = showDialog(dialog.elsewhere);
    fireEvent.click(button(/Change to Billing/));
    expect(screen.getByText(/Ta med ordernumret/)).toBeTruthy();
    fireEvent.click(button(/Send to Billing/));
    const to = { groupId: '4', groupName: 'Faktura', agentId: null, agentName: null };
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'hinted', to });
  });

  it.each([
    ['Call taken', true],
    ['Not reached', false],
  ])('the manager on duty, by name and how to reach them: %s', (name, taken) => {
    const { answer } = showDialog(dialog.onDuty);
    fireEvent.click(button(/Ask Sara Berg, manager on duty/));
    expect(screen.getByText(/08-555 010 20/)).toBeTruthy();
    fireEvent.click(button(new RegExp(`^${name}`)));
    expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'duty', taken });
  });

  it('not on the second click of a double click', () => {
    const { answer } = showDialog(dialog.onDuty);
    fireEvent.click(button(/Ask Sara Berg/));
    fireEvent.click(button(/^Call taken/), { detail: 2 });
    expect(answer).not.toHaveBeenCalled();
    fireEvent.click(button(/^Call taken/), { detail: 1 });
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('arrows walk between what the call came to', () => {
    showDialog(dialog.onDuty);
    fireEvent.click(button(/Ask Sara Berg/));
    expect(focused()).toMatch(/^Call taken/);
    press('ArrowRight');
    expect(focused()).toMatch(/^Not reached/);
    press('ArrowLeft');
    expect(focused()).toMatch(/^Call taken/);
  });
});

it('NOW is the Thursday that the choices are told from', () => {
  expect(new Date(NOW).getDay()).toBe(4);
});
