// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { causeOffered, causesFew, causesMany } from '../gallery/flag-views';
import { chip, flagged, noOffer, press } from './causes-under-test';
import { showPanel } from './panel-under-test';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('letters', () => {
  it('give the cause with one key right after the flag, even before it is drawn, and once the flag is kept', async () => {
    const { verbs } = showPanel(causesFew);
    let kept: () => void = () => undefined;
    verbs.flag.mockReturnValue(new Promise((resolve) => (kept = resolve)));
    press('1');
    press('m');
    await act(async () => undefined);
    expect(verbs.chooseCause).not.toHaveBeenCalled();
    kept();
    await waitFor(() => expect(verbs.chooseCause).toHaveBeenCalled());
    expect(verbs.chooseCause.mock.calls).toEqual([[causesFew.caseKey, 'logistik', 'skruvar_saknas']]);
  });

  it('never flag, and digits never give a cause', async () => {
    const { verbs } = await flagged();
    press('4');
    expect(verbs.flag.mock.calls).toEqual([
      [causesFew.caseKey, 'logistik'],
      [causesFew.caseKey, 'faktura'],
    ]);
    expect(verbs.chooseCause).not.toHaveBeenCalled();
    for (const key of ['q', 'x']) press(key);
    expect(verbs.flag).toHaveBeenCalledTimes(2);
  });

  it('count once; the department’s key makes them count again, and flags no second time', async () => {
    const { verbs } = await flagged();
    press('m');
    press('l');
    expect(verbs.chooseCause).toHaveBeenCalledTimes(1);
    press('1');
    press('l');
    expect(verbs.chooseCause).toHaveBeenLastCalledWith(causesFew.caseKey, 'logistik', 'sen_leverans');
    expect(verbs.flag).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['begins a sentence', 'H', { shiftKey: true }],
    ['types a letter that is no cause’s', 'j', {}],
    ['types a space', ' ', {}],
  ])('mean nothing to somebody who writes: who %s', async (_, key, more) => {
    const { verbs, group } = await flagged();
    press(key, more);
    press('m');
    expect(verbs.chooseCause).not.toHaveBeenCalled();
    expect(within(group).getByRole('button', { name: 'Missing screws' }).textContent).toBe('Missing screws');
  });

  it('mean nothing once the agent has been in another window, in a field, or with Ctrl', async () => {
    const { verbs } = await flagged();
    press('m', { ctrlKey: true });
    press('m', {}, screen.getByLabelText('Asked'));
    await act(async () => void window.dispatchEvent(new Event('blur')));
    press('m');
    expect(verbs.chooseCause).not.toHaveBeenCalled();
  });

  it('are there in capitals where Caps Lock is on', async () => {
    const { verbs } = await flagged();
    press('M');
    expect(verbs.chooseCause).toHaveBeenCalledWith(causesFew.caseKey, 'logistik', 'skruvar_saknas');
  });
});

describe('the keyboard', () => {
  it('goes down into the causes, along them by arrows, and by Escape back to the chip', async () => {
    const { group } = await flagged();
    press('ArrowDown');
    const late = within(group).getByRole('button', { name: 'Late delivery' });
    expect(document.activeElement).toBe(late);
    press('ArrowRight', {}, late);
    press('End', {}, document.activeElement as Element);
    expect(document.activeElement?.textContent).toContain('Don’t know yet');
    press('Home', {}, document.activeElement as Element);
    expect(document.activeElement).toBe(late);
    press('Escape', {}, late);
    expect(document.activeElement).toBe(chip(/^Logistics/));
    noOffer();
  });

  it('finds one of forty by its words, and Enter gives the first of them', async () => {
    const { verbs, group } = await flagged('1', causesMany, { ...causesMany, flags: causeOffered.flags });
    const field = within(group).getByRole('searchbox');
    press('ArrowDown');
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'wrong da' } });
    expect(within(group).getAllByRole('button').slice(1, -1)).toHaveLength(1);
    press('Enter', {}, field);
    expect(verbs.chooseCause.mock.calls).toEqual([[causesMany.caseKey, 'logistik', 'c27']]);
    press('Escape', {}, field);
    expect(field).toHaveProperty('value', '');
    fireEvent.input(field, { target: { value: 'nothing like it' } });
    expect(screen.getByText('No cause is called that.')).toBeTruthy();
    press('Enter', {}, field);
    expect(verbs.chooseCause).toHaveBeenCalledTimes(1);
  });

  it('forty stand under the lead’s headings, once each', async () => {
    const { group } = await flagged('1', causesMany, { ...causesMany, flags: causeOffered.flags });
    const headings = within(group)
      .getAllByRole('group')
      .flatMap((one) => one.getAttribute('aria-label') ?? []);
    expect(headings).toEqual(['Delivery', 'Contents', 'Tracking', 'Back to the warehouse']);
    const names = [...group.querySelectorAll('.cause')].map((one) => one.textContent);
    expect(new Set(names).size).toBe(41);
    expect(names[0]).toContain('Missing screws');
  });
});
