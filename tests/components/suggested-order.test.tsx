// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseView } from '@/domain/panel-view';
import type { Suggestion } from '@/domain/suggest/suggestion';
import { calm } from '../gallery/views';
import { showPanel } from './panel-under-test';

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const [one = '', two = '', three = '', four = ''] = calm.departments.map(({ id }) => id);
const chips = () => [...document.querySelectorAll('.chips .chip')].map(({ id }) => id.replace('flag-to-', ''));
const chip = (id: string) => document.getElementById(`flag-to-${id}`) as HTMLButtonElement;
const suggestion = (id: string, hits = 14, of = 20, rate: Suggestion['rate'] = 'all'): Suggestion => ({
  ...{ id, chance: 0.5, hits, of, rate },
});

/** A panel whose suggestions come when the test lets them. */
function showWith(view: CaseView) {
  let answer: (suggestions: Suggestion[]) => void = () => undefined;
  const panel = showPanel(null);
  panel.verbs.suggestDepartments.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  panel.show(view);
  return { ...panel, suggest: (...all: Suggestion[]) => act(async () => answer(all)) };
}

describe('the flag bar, with suggestions', () => {
  it('puts the lead’s hint first, then what was learned, then the rest as before; "don’t know yet" keeps its key', async () => {
    const { suggest, verbs } = showWith({ ...calm, hinted: { departmentId: three, advice: '' } });
    expect(chips().slice(0, 2)).toEqual([three, one]);
    await suggest(suggestion(four), suggestion(three), suggestion(two));
    expect(chips().slice(0, 4)).toEqual([three, four, two, one]);
    expect(chips()[8]).toBe('unknown');
    expect(verbs.suggestDepartments.mock.calls).toEqual([[calm.caseKey]]);
    fireEvent.keyDown(document.body, { key: '2' });
    expect(verbs.flag).toHaveBeenCalledWith(calm.caseKey, four);
  });

  it('says how often a suggestion was right: small on the chip, in words for the pointer and screen readers', async () => {
    const { suggest } = showWith({ ...calm, hinted: { departmentId: three, advice: '' } });
    // What was never first before has the rate of all that were.
    await suggest(suggestion(two, 31, 43, 'own'), suggestion(four));
    expect(chip(two).textContent).toContain('31/43');
    expect(chip(two).title).toBe('Suggested: right 31 of 43 when it came first.');
    expect(chip(four).title).toBe(
      'Suggested, though it never came first before. Of all that came first, 14 of 20 were right.',
    );
    expect(chip(four).querySelector('.chip-why')?.textContent).toBe('(14/20)');
    expect(chip(three).title).toBe('The routing hint names it.');
    expect(chip(one).title).toBe('');
    // The name that is spoken and looked for is the department's alone.
    expect(chip(two).getAttribute('aria-label')).not.toContain('31');
  });

  it('says in a line what the lead says to the agent, until the case is flagged', () => {
    const line = () => document.querySelector('.flag-status')?.textContent;
    const isQuiet = () => document.querySelector('.flag-status')?.classList.contains('quiet');
    const departments = calm.departments.map((each) => (each.id === three ? { ...each, contact: '#returns' } : each));
    const hinted = { departmentId: three, advice: 'Ask for a photo.' };
    const { show } = showWith({ ...calm, departments, hinted });
    expect(line()).toMatch(/^This belongs to .+, says the routing hint\. Ask for a photo\. Contact: #returns$/);
    expect(isQuiet()).toBe(false);
    show({ ...calm, hinted: { ...hinted, advice: '' } });
    expect(line()).toMatch(/^This belongs to .+, says the routing hint\.$/);
    show({ ...calm, hinted: { departmentId: 'gone', advice: 'Nobody’s.' } });
    expect(line()).not.toContain('routing hint');
    show({ ...calm, hinted, me: null });
    expect(line()).not.toContain('photo');
    expect(isQuiet()).toBe(true);
  });

  it('moves nothing once the agent has come to the chips, by pointer, focus or key', async () => {
    for (const come of [
      () => fireEvent.pointerEnter(chip(one).parentElement as Element),
      () => chip(one).focus(),
      () => fireEvent.keyDown(document.body, { key: '1' }),
    ]) {
      const { suggest } = showWith(calm);
      const before = chips();
      come();
      await suggest(suggestion(four, 3, 4));
      expect(chips()).toEqual(before);
      expect(chip(four).textContent).not.toContain('3/4');
      cleanup();
    }
  });

  it('moves nothing when the suggestions come late, and has none for a case that is not read yet', async () => {
    const { suggest } = showWith(calm);
    const before = chips();
    await act(async () => void vi.advanceTimersByTime(1600));
    await suggest(suggestion(four));
    expect(chips()).toEqual(before);
    cleanup();
    const { verbs, show } = showWith({ ...calm, customer: null, head: null });
    await act(async () => void vi.advanceTimersByTime(100));
    expect(verbs.suggestDepartments).not.toHaveBeenCalled();
    show(calm);
    await waitFor(() => expect(verbs.suggestDepartments).toHaveBeenCalledTimes(1));
  });

  it('stays as it is when suggestions cannot be had', async () => {
    const panel = showPanel(null);
    panel.verbs.suggestDepartments.mockRejectedValue(new Error('broken store'));
    panel.show(calm);
    await act(async () => void vi.advanceTimersByTime(100));
    expect(chips()[0]).toBe(one);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
