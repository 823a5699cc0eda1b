// @vitest-environment happy-dom
import '../fakes/locale-files';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { UndoNote } from '@/components/panel/undo-note';
import { ServicesProvider } from '@/components/shared/services-context';
import { speak } from '../fakes/locale-files';
import { NOW } from '../gallery/services';
import { servicesUnderTest } from './panel-under-test';

beforeAll(() => speak('en'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function shown(undoUntil: number | null) {
  const under = servicesUnderTest();
  render(
    <ServicesProvider value={under.services}>
      <UndoNote note={{ id: 'w1', state: 'due', trouble: null, undoUntil }} />
    </ServicesProvider>,
  );
  return under;
}

it('counts down while a note may be taken back, and takes that one back', () => {
  const { verbs, clock } = shown(NOW + 10_000);
  const button = screen.getByRole('button', { name: 'Undo' });
  expect(button.textContent).toBe('Undo10');
  clock.at = NOW + 3_100;
  void act(() => void vi.advanceTimersByTime(1000));
  expect(button.textContent).toBe('Undo7');
  fireEvent.click(button);
  expect(verbs.undoNote).toHaveBeenCalledExactlyOnceWith('w1');
});

it('keeps its place when time is up, and can no longer be reached', () => {
  const { verbs, clock } = shown(NOW + 10_000);
  clock.at = NOW + 10_000;
  void act(() => void vi.advanceTimersByTime(1000));
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Undo', hidden: true });
  expect(button.disabled).toBe(true);
  expect(button.closest('.gone')?.getAttribute('aria-hidden')).toBe('true');
  fireEvent.click(button);
  expect(verbs.undoNote).not.toHaveBeenCalled();
});

it('is not there for a note that can no longer be taken back', () => {
  shown(null);
  expect(screen.queryByRole('button', { hidden: true })).toBeNull();
});

it('says when it came too late', async () => {
  const { verbs } = shown(NOW + 10_000);
  verbs.undoNote.mockRejectedValueOnce(new Error('too late'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toBe('That could not be taken back.'));
});
