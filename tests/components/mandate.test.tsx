// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { mandate, mandateChosen } from '../gallery/mandates';
import { calm } from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(cleanup);

const card = () => screen.queryByRole('region', { name: 'You may decide' });

it('says what may be decided and up to how much, and where it says more', () => {
  showPanel(mandate);
  expect(card()?.textContent).toMatch(/Betala tillbaka frakten, .* up to SEK.500/);
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Guideline (new tab)' });
  expect([link.href, link.target, link.rel]).toEqual([
    'https://exempel.se/riktlinjer/frakt',
    '_blank',
    'noopener noreferrer',
  ]);
});

it('is not there when nothing may be decided', () => {
  showPanel(calm);
  expect(card()).toBeNull();
});

it('opens nothing but https', () => {
  const unsafe = { sentence: 'Allt', upTo: null, chosenAt: null, guideline: 'javascript:alert(1)' };
  showPanel({ ...calm, mandate: unsafe });
  expect(card()?.textContent).toContain('Allt');
  expect(screen.queryByRole('link')).toBeNull();
});

it('comes into view once when it is chosen in the dialog, and not by itself', async () => {
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  const { show } = showPanel(mandate);
  await act(async () => show({ ...mandate }));
  expect(seen).not.toHaveBeenCalled();
  await act(async () => show(mandateChosen));
  await act(async () => show({ ...mandateChosen }));
  expect(seen).toHaveBeenCalledTimes(1);
  expect(card()?.contains(seen.mock.contexts[0] as Node)).toBe(true);
  seen.mockRestore();
});
