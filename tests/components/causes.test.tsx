// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CauseSuggestion } from '@/components/shared/services-context';
import { causeFailed, causeOffered, causeOnTicket, causesFew } from '../gallery/flag-views';
import { calm } from '../gallery/views';
import { chip, flagged, noOffer, offer, press } from './causes-under-test';
import { showPanel } from './panel-under-test';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('after a flag', () => {
  it('its department’s causes are offered below it, in the lead’s order but for the most used, and no others', async () => {
    const { group } = await flagged();
    const names = within(group)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(names).toEqual([
      '',
      'lLate delivery',
      'mMissing screws',
      'dDamaged parcel',
      'wWrong address',
      'Don’t know yet',
    ]);
  });

  it('what is suggested stands first, with how often it has been right', async () => {
    const { verbs, show } = showPanel(causesFew);
    verbs.suggestCauses.mockResolvedValue([{ id: 'fel_adress', hits: 31, of: 43, rate: 'own' }]);
    fireEvent.click(chip('Logistics'));
    show(causeOffered);
    const [, first] = within(await offer()).getAllByRole('button');
    expect(first?.textContent).toBe('wWrong address');
    expect(screen.getByText(/right 31 of 43 times/)).toBeTruthy();
    expect(verbs.suggestCauses.mock.calls).toEqual([[causesFew.caseKey, 'logistik']]);
  });

  it('what was never first before has the rate of all that were', async () => {
    const { verbs, show } = showPanel(causesFew);
    verbs.suggestCauses.mockResolvedValue([{ id: 'fel_adress', hits: 14, of: 20, rate: 'all' }]);
    fireEvent.click(chip('Logistics'));
    show(causeOffered);
    await offer();
    expect(screen.getByText(/for the first time\. Suggestions so far: right 14 of 20 times\./)).toBeTruthy();
  });

  it('a suggestion that comes late moves nothing', async () => {
    const { verbs } = showPanel(causesFew);
    let answer: (all: CauseSuggestion[]) => void = () => undefined;
    verbs.suggestCauses.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    press('1');
    const group = await offer();
    const before = group.textContent;
    await act(async () => answer([{ id: 'fel_adress', hits: 31, of: 43, rate: 'own' }]));
    expect(group.textContent).toBe(before);
  });

  it('to a department without causes, nothing is offered', async () => {
    const { verbs } = await flagged();
    press('2');
    expect(verbs.flag).toHaveBeenLastCalledWith(causesFew.caseKey, 'produkt');
    noOffer();
  });

  it('one click gives the cause, and another changes it', async () => {
    const { verbs, group } = await flagged();
    fireEvent.click(within(group).getByRole('button', { name: 'Missing screws' }));
    fireEvent.click(within(group).getByRole('button', { name: 'Late delivery' }));
    expect(verbs.chooseCause.mock.calls).toEqual([
      [causesFew.caseKey, 'logistik', 'skruvar_saknas'],
      [causesFew.caseKey, 'logistik', 'sen_leverans'],
    ]);
    expect(verbs.flag).toHaveBeenCalledTimes(1);
  });

  it('the choice stands with its answer, and "don’t know yet" takes it back', async () => {
    const { verbs, group } = await flagged('1', causesFew, causeOnTicket);
    const pressed = within(group).getAllByRole('button', { pressed: true });
    expect(pressed.map(({ textContent }) => textContent)).toEqual(['Missing screws']);
    expect(within(group).getByRole('button', { name: 'Late delivery, on the ticket' })).toBeTruthy();
    fireEvent.click(within(group).getByRole('button', { name: 'Missing screws' }));
    expect(verbs.chooseCause).not.toHaveBeenCalled();
    fireEvent.click(within(group).getByRole('button', { name: 'Don’t know yet' }));
    expect(verbs.chooseCause.mock.calls).toEqual([[causesFew.caseKey, 'logistik', null]]);
  });

  it('leaving it is "don’t know yet": nothing is asked, nothing is written', async () => {
    const { verbs } = await flagged();
    press('Escape');
    noOffer();
    expect(verbs.chooseCause).not.toHaveBeenCalled();
    expect(verbs.undoFlag).not.toHaveBeenCalled();
  });

  it('undo takes the flag and closes the choice', async () => {
    const { verbs } = await flagged();
    press('z', { ctrlKey: true });
    expect(verbs.undoFlag.mock.calls).toEqual([['op-logistik']]);
    noOffer();
  });

  it('which was not kept, nothing is offered', async () => {
    const { verbs } = showPanel(causesFew);
    verbs.flag.mockRejectedValueOnce(new Error('quota'));
    press('1');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
    await waitFor(noOffer);
  });

  it('without causes in the book nothing is asked at all', async () => {
    const { verbs } = showPanel(calm);
    press('1');
    press('s');
    await act(async () => void (await vi.advanceTimersByTimeAsync(300)));
    noOffer();
    expect(verbs.suggestCauses).not.toHaveBeenCalled();
    expect(verbs.chooseCause).not.toHaveBeenCalled();
  });
});

describe('pressed again', () => {
  it('the department’s chip moves and asks nothing: the choice stands as it was', async () => {
    const { verbs, group } = await flagged();
    press('Q', { shiftKey: true });
    press('1');
    expect(group.isConnected).toBe(true);
    expect(verbs.suggestCauses).toHaveBeenCalledTimes(1);
    expect(within(group).getByRole('button', { name: 'Missing screws' }).textContent).toBe('mMissing screws');
  });

  it('another department’s causes take the place of the first one’s at once', async () => {
    const { verbs, group } = await flagged();
    let answer: (all: []) => void = () => undefined;
    verbs.suggestCauses.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    press('4');
    // Not known yet what is suggested: the place is kept, and its letters mean nothing any more.
    expect(group.isConnected).toBe(true);
    expect(within(group).getByRole('button', { name: 'Missing screws' }).textContent).toBe('Missing screws');
    await act(async () => answer([]));
    expect((await offer()).textContent).toContain('Reminder fee');
    expect(screen.queryByRole('button', { name: 'Missing screws' })).toBeNull();
  });
});

describe('the line under the chips', () => {
  it('tells the flag with its cause, and what a colleague said of the same department', () => {
    const { container } = showPanel(causeOnTicket);
    expect(container.querySelector('.flag-status')?.textContent).toMatch(
      /^Logistics · Missing screws · Late delivery: on the ticket/,
    );
    expect(chip('Logistics: Missing screws, on the ticket')).toBeTruthy();
  });

  it('says which tag is missing, and tries just that one again', async () => {
    const { verbs, container } = showPanel(causeFailed);
    expect(container.querySelector('.flag-why')?.textContent).toContain('add stafett_orsak_skruvar_saknas yourself');
    fireEvent.click(chip('Try again'));
    await waitFor(() => expect(verbs.retryWrite.mock.calls).toEqual([['op-logistik:skruvar_saknas']]));
  });

  it('says which tag is still there when it could not be taken off', () => {
    const [flag] = causeFailed.flags;
    const failed = [{ id: 'op-logistik:sen', tag: 'stafett_orsak_sen', want: 'absent' as const }];
    const { container } = showPanel({ ...causeFailed, flags: flag ? [{ ...flag, failed }] : [] });
    expect(container.querySelector('.flag-why')?.textContent).toContain('take stafett_orsak_sen off yourself');
  });
});
