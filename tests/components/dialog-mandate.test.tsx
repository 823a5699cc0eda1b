// @vitest-environment happy-dom
import '../fakes/locale-files';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import * as dialog from '../gallery/dialogs';
import { button, focused, showDialog } from './dialog-under-test';

afterEach(cleanup);

const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

describe('decide within mandate', () => {
  it('answers at once: nothing is sent by it', async () => {
    const { answer } = showDialog(dialog.mandated);
    expect(button(/Decide it yourself/).textContent).toMatch(/Betala tillbaka frakten, up to SEK.500/);
    fireEvent.click(button(/Decide it yourself/));
    await waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith({ kind: 'mandate' }));
  });

  it('the mandate’s guideline can be read first, in a tab of its own: nothing is answered by it', () => {
    const { answer } = showDialog(dialog.mandated);
    const link = screen.getByRole('link', { name: 'Guideline (new tab)' });
    expect(link.closest('button')).toBeNull();
    expect(link.getAttribute('href')).toBe('https://exempel.se/riktlinjer/frakt');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    link.focus();
    press('Enter');
    press('ArrowDown');
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent.click(link);
    expect(answer).not.toHaveBeenCalled();
    cleanup();
    // Nothing but https is a link.
    showDialog(dialog.mandatedBy('javascript:alert(1)'));
    expect(screen.queryByRole('link')).toBeNull();
    cleanup();
    showDialog(dialog.mandatedBy(null));
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('arrows walk the ways past the guideline, and Tab stops at it', () => {
    showDialog(dialog.mandated);
    expect(focused()).toMatch(/^Decide it yourself/);
    press('ArrowDown');
    expect(focused()).toMatch(/^Keep Anna/);
    press('ArrowUp');
    expect(focused()).toMatch(/^Decide it yourself/);
    const stops = [...document.querySelectorAll('button, a[href]')];
    expect(stops.indexOf(screen.getByRole('link'))).toBe(stops.indexOf(button(/Decide it yourself/)) + 1);
  });
});
