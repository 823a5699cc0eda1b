// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeDesk } from '../fakes/desk';
import { key, press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const field = () => screen.getByLabelText('Days after the last contact');

async function keptFor(retentionDays: number | null, silentFor: number[] = []): Promise<FakeDesk> {
  const desk = new FakeDesk({ retentionDays });
  desk.silentFor = silentFor;
  return showDesk(desk, '#settings');
}

describe('customers who are kept for a shorter time', () => {
  it('are counted and asked about once, and nothing is kept before the answer', async () => {
    const desk = await keptFor(400, [1, 3, 5, 90, 300]);
    await write(field(), '4');
    expect(desk.book.retentionDays).toBe(400);
    const asks = screen.getByText('Forget customers after 4 days without contact?').closest('[role=alert]');
    expect(asks?.textContent).toContain('3 of 5 customers in this browser would be forgotten.');
    expect(asks?.textContent).toContain('a day from now at the soonest');
    await press('Forget after 4 days');
    expect(desk.book.retentionDays).toBe(4);
    expect(desk.kept).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Forget after 4 days' })).toBeNull();
    expect(document.activeElement).toBe(field());
  });

  it('stay, where it was a slip, with the number that was there', async () => {
    const desk = await keptFor(400, [90]);
    await act(async () => field().focus());
    await write(field(), '40');
    await press('Cancel');
    expect(field()).toHaveProperty('value', '400');
    expect(document.activeElement).toBe(field());
    expect(desk.kept).toHaveLength(0);
    // Gone on to another page, nothing is kept behind one's back.
    await write(field(), '40');
    cleanup();
    expect(desk.book.retentionDays).toBe(400);
  });

  it('are asked about for each number anew, and a longer time needs no answer', async () => {
    const desk = await keptFor(400, [90]);
    await write(field(), '40');
    await write(field(), '80');
    expect(screen.getByRole('button', { name: 'Forget after 80 days' })).toBeTruthy();
    await write(field(), '500');
    expect(desk.book.retentionDays).toBe(500);
    expect(screen.queryByRole('button', { name: /Forget after/ })).toBeNull();
  });

  it('are asked about too where nobody is to decide any more, and that is shorter', async () => {
    const desk = await keptFor(500, [450]);
    const tick = () => screen.getByRole('checkbox', { name: 'Decide how long customers are kept' });
    await press('Decide how long customers are kept', 'checkbox');
    expect(desk.book.retentionDays).toBe(500);
    await press('Cancel');
    expect(tick()).toHaveProperty('checked', true);
    await press('Decide how long customers are kept', 'checkbox');
    await press('Forget after 400 days');
    expect(desk.book.retentionDays).toBeNull();
    expect(document.activeElement).toBe(tick());
  });

  it('are asked about in Swedish by Enter as well, and only the text is said', async () => {
    speak('sv');
    await keptFor(400, [90]);
    const days = screen.getByLabelText('Dagar efter sista kontakten');
    await act(async () => days.focus());
    await act(async () => {
      (days as HTMLInputElement).value = '30';
      days.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await key(days, 'Enter');
    expect(screen.getByRole('alert').textContent).toContain('1 av 1 kunder i den här webbläsaren skulle glömmas.');
    expect(document.activeElement).toBe(days);
  });
});
