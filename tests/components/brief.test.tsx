// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calm } from '../gallery/views';
import { showPanel } from './panel-under-test';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const wait = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

describe('the brief', () => {
  it('is prefilled and says how long it takes to read', () => {
    showPanel(calm);
    expect(field('Asked').value).toBe(calm.brief.asked);
    const region = screen.getByRole('region', { name: 'Brief' });
    // 25 words, at 238 a minute.
    expect(region.textContent).toContain('Prefilled · about 5 seconds to read');
    type(
      'Promised',
      'Call back today before four and tell her where the parcel is, whatever Logistik has said by then',
    );
    expect(region.textContent).toContain('about 10 seconds to read');
  });

  it('keeps what is typed, once the typing pauses, for the case that is shown', async () => {
    const { verbs } = showPanel(calm);
    type('Promised', 'Call');
    await wait(200);
    type('Promised', 'Call back today 14:00');
    expect(verbs.saveBrief).not.toHaveBeenCalled();
    await wait(500);
    expect(verbs.saveBrief.mock.calls).toEqual([[calm.caseKey, { promised: 'Call back today 14:00' }]]);
  });

  it('keeps the last words when the agent goes to another case before the pause', async () => {
    const { verbs, show } = showPanel(calm);
    type('Wants', 'Money back');
    show({ ...calm, caseKey: 'zendesk:acme.zendesk.com:9', brief: { ...calm.brief, wants: 'other' } });
    await wait(0);
    expect(verbs.saveBrief.mock.calls).toEqual([[calm.caseKey, { wants: 'Money back' }]]);
    expect(field('Wants').value).toBe('other');
  });

  it('keeps the last words when the window is closed before the pause', () => {
    const { verbs } = showPanel(calm);
    type('Wants', 'Money back');
    type('Tried', 'All of it');
    dispatchEvent(new Event('pagehide'));
    expect(verbs.saveBrief.mock.calls).toEqual([[calm.caseKey, { wants: 'Money back', tried: 'All of it' }]]);
  });

  it('keeps once more, when the window is closed, what was on its way or could not be kept, and no more than that', async () => {
    const { verbs } = showPanel(calm);
    type('Tried', 'Done long ago');
    await wait(300);
    verbs.saveBrief.mockReturnValueOnce(new Promise(() => undefined));
    type('Wants', 'Money back');
    await wait(300);
    type('Promised', 'Today');
    dispatchEvent(new Event('pagehide'));
    expect(verbs.saveBrief.mock.calls).toEqual([
      [calm.caseKey, { tried: 'Done long ago' }],
      [calm.caseKey, { wants: 'Money back' }],
      [calm.caseKey, { wants: 'Money back', promised: 'Today' }],
    ]);
    await wait(0);
    dispatchEvent(new Event('pagehide'));
    expect(verbs.saveBrief).toHaveBeenCalledTimes(3);
  });

  it('keeps what was typed when the window is hidden, and nothing when it is seen again', async () => {
    const { verbs } = showPanel(calm);
    const see = (state: string) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    type('Wants', 'Money back');
    see('visible');
    expect(verbs.saveBrief).not.toHaveBeenCalled();
    see('hidden');
    expect(verbs.saveBrief.mock.calls).toEqual([[calm.caseKey, { wants: 'Money back' }]]);
    see('visible');
    await wait(500);
    expect(verbs.saveBrief).toHaveBeenCalledTimes(1);
  });

  it('shows what is written of the other parts elsewhere, while one is being typed', () => {
    const { show } = showPanel(calm);
    type('Asked', 'My words');
    show({ ...calm, brief: { ...calm.brief, wants: 'from elsewhere' } });
    expect([field('Asked').value, field('Wants').value]).toEqual(['My words', 'from elsewhere']);
  });

  it('is not overwritten by a live update while the agent types', async () => {
    const { show } = showPanel(calm);
    type('Asked', 'My words');
    show({ ...calm, brief: { ...calm.brief, asked: 'from elsewhere' } });
    expect(field('Asked').value).toBe('My words');
    await wait(500);
    show({ ...calm, brief: { ...calm.brief, asked: 'My words', editedAt: 1 } });
    expect(field('Asked').value).toBe('My words');
    expect(screen.getByRole('region', { name: 'Brief' }).textContent).toContain('Saved');
  });

  it('keeps the words on screen and says so when they could not be kept', async () => {
    const { verbs } = showPanel(calm);
    verbs.saveBrief.mockRejectedValueOnce(new Error('quota'));
    type('Asked', 'My words');
    await wait(500);
    expect(screen.getByRole('alert').textContent).toContain('could not be kept');
    expect(field('Asked').value).toBe('My words');
  });
});
