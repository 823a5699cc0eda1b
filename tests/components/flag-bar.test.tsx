// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FlagView } from '@/domain/panel-view';
import { flagFailed, flagOther, flagStates, flagUndo } from '../gallery/flag-views';
import { calm, closed } from '../gallery/views';
import { NOW } from '../gallery/services';
import { showPanel } from './panel-under-test';

const press = (key: string, target: Element = document.body, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(target, { key, ...more });
const chip = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the flag bar', () => {
  it('flags the shown case to the department that was clicked', () => {
    const { verbs } = showPanel(calm);
    fireEvent.click(chip('Product'));
    expect(verbs.flag.mock.calls).toEqual([[calm.caseKey, 'produkt']]);
  });

  it('says whom to ask at a department, and how, where the book does: for the pointer and for screen readers', () => {
    const [first, ...rest] = calm.departments;
    if (!first) throw new Error('no department');
    showPanel({ ...calm, departments: [{ ...first, contact: 'Karin Hedman, 08-465 001 00' }, ...rest] });
    expect(chip('Logistics').title).toBe('Contact: Karin Hedman, 08-465 001 00');
    expect(chip('Product').hasAttribute('title')).toBe(false);
  });

  it('flags by the keys 1 to 9, in the order of the chips', () => {
    const { verbs } = showPanel(calm);
    press('1');
    press('9');
    expect(verbs.flag.mock.calls).toEqual([
      [calm.caseKey, 'logistik'],
      [calm.caseKey, 'unknown'],
    ]);
  });

  it('leaves digits alone while the agent types, with a modifier, or when the key is held down', () => {
    const { verbs } = showPanel(calm);
    press('1', screen.getByLabelText('Asked'));
    press('1', screen.getByRole('button', { name: 'Worth knowing' }), { ctrlKey: true });
    press('1', document.body, { altKey: true });
    press('1', document.body, { repeat: true });
    press('0');
    expect(verbs.flag).not.toHaveBeenCalled();
  });

  it('does not flag twice to a department that has a flag already', () => {
    const { verbs } = showPanel(flagStates);
    press('1');
    fireEvent.click(chip(/^Logistics: on the ticket/));
    expect(verbs.flag).not.toHaveBeenCalled();
  });

  it('keeps chips and keys in their order when the suggestions change under it', () => {
    const { verbs, show } = showPanel(calm);
    fireEvent.pointerEnter(chip('Logistics').parentElement as Element);
    show({ ...calm, departments: [...calm.departments].reverse() });
    press('1');
    expect(verbs.flag).toHaveBeenCalledWith(calm.caseKey, 'logistik');
  });

  it('says that nothing was kept when the flag could not be stored', async () => {
    const { services, verbs } = showPanel(calm);
    expect(services.flag).toBe(verbs.flag);
    verbs.flag.mockRejectedValueOnce(new Error('quota'));
    fireEvent.click(chip('Sales'));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
  });

  it('cannot be used while nobody is signed in, and says why', () => {
    const { verbs } = showPanel({ ...calm, me: null });
    expect(chip('Logistics')).toHaveProperty('disabled', true);
    press('1');
    expect(verbs.flag).not.toHaveBeenCalled();
    expect(screen.getByText('Sign in to the helpdesk to flag.')).toBeTruthy();
  });

  it('shows on each chip where its flag is', () => {
    showPanel(flagStates);
    for (const name of [
      'Logistics: on the ticket',
      'Product: being written',
      'Web and app: kept here',
      'Sales: on the ticket',
    ]) {
      expect(chip(new RegExp(`^${name}`)).getAttribute('aria-pressed')).toBe('true');
    }
    expect(chip('Support').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a flag to a department that is not in the book here', () => {
  it('stands after the last chip, by its tag’s own word, and takes no click', () => {
    const { container } = showPanel(flagOther);
    const chips = [...container.querySelectorAll('.chips .chip')];
    expect(chips.map((one) => one.tagName)).toEqual([...flagOther.departments.map(() => 'BUTTON'), 'SPAN']);
    expect(chips.at(-1)?.textContent).toBe('kundportal: on the ticket');
  });

  it('is told of in the line below like any other', () => {
    const { container } = showPanel(flagOther);
    expect(container.querySelector('.flag-status')?.textContent).toBe(
      'kundportal: on the ticket · read from the ticket',
    );
  });
});

describe('undo', () => {
  it('counts down and takes the flag back', () => {
    const { verbs } = showPanel(flagUndo);
    const undo = chip('Undo');
    expect(undo.textContent).toContain('8');
    fireEvent.click(undo);
    expect(verbs.undoFlag.mock.calls).toEqual([['op-logistik']]);
  });

  it('is Ctrl+Z too, but not while the agent types', () => {
    const { verbs } = showPanel(flagUndo);
    press('z', screen.getByLabelText('Asked'), { ctrlKey: true });
    expect(verbs.undoFlag).not.toHaveBeenCalled();
    press('z', document.body, { ctrlKey: true });
    expect(verbs.undoFlag).toHaveBeenCalledTimes(1);
  });

  it('is gone when its time is over, and its line stays', async () => {
    const { clock } = showPanel(flagUndo);
    clock.at = NOW + 8001;
    await act(async () => void (await vi.advanceTimersByTimeAsync(300)));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    expect(screen.getByText(/kept here, on its way/)).toBeTruthy();
  });
});

describe('a flag that did not reach the ticket', () => {
  it('says why and can be tried again', async () => {
    const { verbs } = showPanel(flagFailed);
    expect(screen.getByText(/Kept here; add \S+ yourself/)).toBeTruthy();
    fireEvent.click(chip('Try again'));
    await waitFor(() => expect(verbs.retryWrite).toHaveBeenCalledWith('op-faktura'));
  });

  it.each(['closed', 'not-found'] as const)('is not tried again where that never helps: %s', (fault) => {
    const [, failed] = flagFailed.flags as [FlagView, FlagView];
    showPanel({ ...flagFailed, flags: [{ ...failed, trouble: { fault, detail: '', at: NOW } }] });
    expect(document.querySelector('.flag-why')?.textContent).toMatch(/Kept here\.$/);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it.each([
    ['is closed', closed],
    ['is not found', { ...calm, trouble: 'not-found' as const }],
    ['was merged', { ...calm, head: calm.head && { ...calm.head, state: 'merged' as const } }],
  ])('is no surprise: before the click it says that a flag stays here when the ticket %s', (_, view) => {
    const { container } = showPanel(view);
    expect(container.querySelector('.flag-status')?.textContent).toMatch(
      /^The ticket takes no changes\. A flag is kept/,
    );
  });

  it('goes on a closed ticket that can still be changed', () => {
    const { container } = showPanel({ ...calm, head: calm.head && { ...calm.head, status: 'closed' } });
    expect(container.textContent).not.toContain('takes no changes');
  });

  it.each<NonNullable<FlagView['trouble']>['fault']>([
    'offline',
    'signed-out',
    'other-agent',
    'forbidden',
    'not-found',
    'closed',
    'conflict',
    'busy',
    'broken',
    'unreadable',
  ])('has words for %s', (fault) => {
    const [, failed] = flagFailed.flags as [FlagView, FlagView];
    showPanel({ ...flagFailed, flags: [{ ...failed, trouble: { fault, detail: '', at: NOW } }] });
    expect(document.querySelector('.flag-why')?.textContent).toMatch(/Billing: .+Kept here/);
  });
});
