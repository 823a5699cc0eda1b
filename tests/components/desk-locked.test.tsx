// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { aCause, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { anAccount, FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { press } from './desk-under-test';
import { showHints } from './desk-hints-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const SET_BY = 'Set by your organisation; it cannot be changed here.';
const BOOK = {
  hints: [aHint({ id: 'screws', when: { ...NO_WORDS, any: ['skruv'] } })],
  mandates: [aMandate({ id: 'bag' })],
  causes: [aCause('late', 'logistics')],
};

/** What the settings show of the book, each with a place of its own for who decides it. */
const SETTINGS = ['reasons', 'stopBudget', 'stopAt', 'silentDays', 'wholeMessages', 'retentionDays'];

/** What is said of a field beside its name, as a screen reader has it; an id that nothing has counts as said. */
function describedBy(field: Element): string[] {
  const ids = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '');
  return ids.map((id) => document.getElementById(id)?.textContent ?? `nothing: ${id}`);
}

/** Everything that cannot be changed on the page; a fieldset stands for what is in it. */
function disabledFields(): Element[] {
  const own = [...document.querySelectorAll('main :is(input, select, textarea, fieldset):disabled')];
  return own.filter((one) => one.matches('fieldset') || one.closest('fieldset:disabled') === null);
}

describe('what is decided elsewhere says so itself', () => {
  it.each(['hints/screws', 'mandates/bag', 'departments/logistics', 'causes/logistics', 'settings'])(
    'each field of #%s',
    async (at) => {
      const path = at.split('/')[0] ?? '';
      const paths = path === 'settings' ? ['', ...SETTINGS] : [path];
      const locks = Object.fromEntries(paths.map((one) => [one, 'policy' as const]));
      await showHints(new FakeDesk(BOOK, [anAccount('zendesk', ['Lager'])], locks), new FakeHints(), `#${at}`);
      if (path === 'causes') await press(/late/);
      const fields = disabledFields();
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) expect(describedBy(field), field.outerHTML).toContain(SET_BY);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    },
  );

  it('a number that the organisation has set alone, by the note beside it', async () => {
    await showHints(new FakeDesk(BOOK, [], { stopBudget: 'policy' }), new FakeHints(), '#settings');
    const fields = disabledFields();
    expect(fields).toHaveLength(1);
    expect(fields.flatMap(describedBy)).toContain(SET_BY);
    expect(fields[0]?.closest('.number-field')?.textContent).toContain(SET_BY);
  });

  it('and what may be changed says nothing of it', async () => {
    await showHints(new FakeDesk(BOOK), new FakeHints(), '#hints/screws');
    expect(disabledFields()).toEqual([]);
    expect(describedBy(screen.getByLabelText('Name')).join()).not.toContain(SET_BY);
    expect(screen.getByLabelText('Name').closest('.desk-field')?.getAttribute('title')).toBeNull();
  });
});
