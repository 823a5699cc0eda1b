// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { warningText } from '@/components/desk/hints/warning-text';
import type { HintWarning } from '@/domain/hints/hint-warnings';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { showHints } from './desk-hints-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const WIDE = aHint({
  id: 'wide',
  name: 'Wide',
  departmentId: 'logistics',
  priority: 9,
  when: { ...NO_WORDS, any: ['skruv'] },
});
const NARROW = aHint({
  id: 'narrow',
  name: 'Narrow',
  departmentId: 'logistics',
  when: { ...NO_WORDS, any: ['skruv'], all: ['påse'] },
});
const warned = () => document.querySelector('.hint-warnings')?.textContent ?? '';

describe('warnings about hints', () => {
  it('stand beside the hint in the list, and in words with a way to the other hint', async () => {
    await showHints(new FakeDesk({ hints: [WIDE, NARROW] }), new FakeHints(), '#hints/narrow');
    await waitFor(() => expect(screen.getByRole('link', { name: /Narrow.*1 thing to look at/ })).toBeTruthy());
    expect(warned()).toContain('It can never speak as it is.');
    expect(warned()).toContain('Whenever it fits, one with higher priority speaks instead: Wide');
    expect(screen.getByRole('link', { name: 'Wide' }).getAttribute('href')).toBe('#hints/wide');
    expect(screen.queryByRole('link', { name: /Wide.*to look at/ })).toBeNull();
  });

  it('follow what is written, before it is saved', async () => {
    await showHints(new FakeDesk({ hints: [WIDE] }), new FakeHints(), '#hints/wide');
    expect(warned()).toBe('');
    const field = screen.getByLabelText('but none of these');
    await act(async () => void fireEvent.input(field, { target: { value: 'skruv' } }));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    await waitFor(() => expect(warned()).toContain('It asks for “skruv” and that it must not be there.'));
  });

  it('tell of a group that no helpdesk has, once the groups are known', async () => {
    const hints = new FakeHints();
    hints.known.groups = [{ value: 'Support', cases: 1 }];
    const hint = { ...WIDE, when: { ...WIDE.when, groups: ['Suport'] } };
    await showHints(new FakeDesk({ hints: [hint] }), hints, '#hints/wide');
    await waitFor(() => expect(warned()).toContain('“Suport” is not known in any helpdesk here.'));
  });

  it.each(['en', 'sv'] as const)('have words for every kind (%s)', (locale) => {
    speak(locale);
    const kinds: HintWarning[] = [
      ...(['asks-nothing', 'department-gone', 'dont-know', 'no-groups', 'mandate-gone', 'mandate-off'] as const).map(
        (what) => ({ hintId: 'h', what }),
      ),
      ...(['contradiction', 'no-word', 'dead-word', 'short-word'] as const).map((what) => ({
        ...{ hintId: 'h', what, words: ['ab'] },
      })),
      { hintId: 'h', what: 'not-known', list: 'languages', words: ['sv'], isAll: true },
      ...(['shadowed', 'contradicts', 'double'] as const).map((what) => ({ hintId: 'h', what, otherId: 'o' })),
      { hintId: 'h', what: 'never-fitted', of: 100 },
      { hintId: 'h', what: 'fits-most', times: 60, of: 100 },
      ...(['never-strongest', 'often-beside'] as const).map((what) => ({ hintId: 'h', what, otherId: 'o', times: 7 })),
    ];
    const texts = kinds.map(warningText);
    expect(new Set(texts).size).toBe(kinds.length);
    for (const text of texts) expect(text).not.toMatch(/^$|[{}$]/);
  });
});
