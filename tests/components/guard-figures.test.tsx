// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Guard } from '@/components/options/guard';
import { OptionsProvider, type OptionsServices } from '@/components/options/options-services';
import { ruleName } from '@/components/options/rule-name';
import { RULES } from '@/domain/assessment';
import type { GuardView } from '@/services/read-guard';
import { guardBudgetSet, guardEmpty, guardFollowed, guardFull } from '../gallery/guard-figures';
import { galleryOptions } from '../gallery/services';

afterEach(() => {
  cleanup();
  speak('en');
});

/** The page over a book that remembers. */
function showGuard(first: GuardView, changed: Partial<OptionsServices> = {}) {
  let view = first;
  const services = {
    ...galleryOptions,
    guard: vi.fn(async () => view),
    setGuard: vi.fn(async () => undefined),
    demoteRule: vi.fn<OptionsServices['demoteRule']>(async (rule, demoted) => {
      const others = (view.book.demoted ?? []).filter((one) => one !== rule);
      view = { ...view, book: { ...view.book, demoted: demoted ? [...others, rule] : others } };
    }),
    ...changed,
  };
  render(
    <OptionsProvider value={services}>
      <Guard />
    </OptionsProvider>,
  );
  return services;
}

const rowOf = async (name: string, table = /Rule by rule|department to department|avdelning till/) => {
  const all = await screen.findAllByRole('region', { name: table });
  const heads = all.flatMap((one) => within(one).queryAllByRole('rowheader', { name: new RegExp(`^${name}`) }));
  expect(heads).toHaveLength(1);
  return heads[0]?.closest('tr') ?? null;
};
const cells = (row: HTMLElement | null) => [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
const type = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('rule by rule', () => {
  it('shows what it did, the reasons that were given, and what came of it', async () => {
    showGuard(guardFull);
    expect(cells(await rowOf('No brief goes with it'))).toEqual(['1,204', '96', '61', '35', '14 of 55', '22 of 31']);
    expect(
      screen.getByText('Sent anyway: needs skill (20), asked for (9), wrong from start (4) and other (2).'),
    ).toBeTruthy();
    expect(screen.getByText('Sent anyway: other (24) and not-in-the-book (2).')).toBeTruthy();
    expect(cells(await rowOf('Told several times'))).toEqual(['512', '0', '0', '0', '–', '–']);
  });

  it('proposes a rule that is mostly overridden, makes it a note with one click, and takes it back with another', async () => {
    const { demoteRule } = showGuard(guardFull);
    expect(await screen.findByText(/“The department is closed” was sent anyway in 26 of 34 stops/)).toBeTruthy();
    expect(document.querySelectorAll('.proposal')).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Make it a note: The department is closed' }));
    const said = await screen.findByText(/is a note now and stops nobody/);
    expect(demoteRule).toHaveBeenCalledWith('department-closed', true);
    await vi.waitFor(() => expect(document.activeElement).toBe(said));
    await vi.waitFor(() => expect(document.querySelectorAll('.proposal')).toHaveLength(0));
    expect((await rowOf('The department is closed'))?.textContent).toContain('note only');

    fireEvent.click(within(said).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/may stop again/)).toBeTruthy();
    expect(demoteRule).toHaveBeenLastCalledWith('department-closed', false);
    expect(await screen.findByText(/26 of 34 stops/)).toBeTruthy();
  });

  it('lets a rule stop again that was demoted long ago, also when nothing is counted of it any more', async () => {
    const { demoteRule } = showGuard({ ...guardEmpty, book: { ...guardEmpty.book, demoted: ['told'] } });
    fireEvent.click(await screen.findByRole('button', { name: 'Let it stop again: Told several times' }));
    expect(await screen.findByText('“Told several times” may stop again.', { exact: false })).toBeTruthy();
    expect(demoteRule).toHaveBeenCalledWith('told', false);
  });

  it('says so when nothing was kept, and proposes on', async () => {
    showGuard(guardFull, { demoteRule: () => Promise.reject(new Error('full')) });
    fireEvent.click(await screen.findByRole('button', { name: /^Make it a note/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
    expect(document.querySelectorAll('.proposal')).toHaveLength(1);
  });

  it('has a name for every rule, in both languages, none twice', () => {
    for (const language of ['en', 'sv'] as const) {
      speak(language);
      const names = RULES.map(ruleName);
      expect(new Set(names).size).toBe(RULES.length);
      expect(names).not.toContain('');
    }
    expect(ruleName('a-rule-of-long-ago')).toBe('a-rule-of-long-ago');
  });
});

describe('the settings', () => {
  it('are kept as whole numbers, the risk in percent', async () => {
    const { setGuard } = showGuard(guardFull);
    await screen.findByDisplayValue('20');
    type(/At most one stop/, ' 15 ');
    type(/risk of being passed on/, '80');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(setGuard).toHaveBeenCalledWith({ stopBudget: 15, stopAt: 0.8 });
    type(/At most one stop/, '16');
    expect(screen.queryByText('Saved')).toBeNull();
  });

  it.each([
    [/At most one stop/, '0', /from 1 to 200/],
    [/At most one stop/, '201', /from 1 to 200/],
    [/At most one stop/, '', /from 1 to 200/],
    [/At most one stop/, '1.5', /from 1 to 200/],
    [/risk of being passed on/, '49', /from 50 to 100/],
    [/risk of being passed on/, 'many', /from 50 to 100/],
  ])('%s: “%s” is not kept, and why stands at the field', async (label, value, why) => {
    const { setGuard } = showGuard(guardFull);
    await screen.findByDisplayValue('20');
    type(label, value);
    expect(screen.getByRole('alert').textContent).toMatch(why);
    expect(screen.getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    fireEvent.submit(screen.getByLabelText(label));
    expect(setGuard).not.toHaveBeenCalled();
  });

  it('say so when they could not be kept', async () => {
    showGuard(guardFull, { setGuard: () => Promise.reject(new Error('full')) });
    fireEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
  });
});

describe('what somebody else decides', () => {
  it('the organisation’s budget is shown and cannot be typed over; the risk is still the lead’s', async () => {
    const { setGuard } = showGuard(guardBudgetSet);
    const budget = await screen.findByLabelText<HTMLInputElement>(/At most one stop/);
    expect([budget.value, budget.disabled]).toEqual(['150', true]);
    expect(screen.getByText(/^Set by your organisation/).closest('p')?.id).toBe('guardBudget-locked');
    expect(budget.getAttribute('aria-describedby')).toContain('guardBudget-locked');
    type(/risk of being passed on/, '80');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(setGuard).toHaveBeenCalledWith({ stopAt: 0.8 });
    expect(screen.getByRole('button', { name: /^Make it a note/ })).toBeTruthy();
  });

  it('a book that is followed is said to be so once, and nothing of it can be changed', async () => {
    showGuard(guardFollowed);
    expect(await screen.findAllByText(/comes from an address that your team follows/)).toHaveLength(1);
    for (const field of screen.getAllByRole<HTMLInputElement>('textbox')) {
      expect(field.disabled).toBe(true);
      expect(document.getElementById(field.getAttribute('aria-describedby')?.split(' ')[1] ?? '')).not.toBeNull();
    }
    // What the figures propose is still worth telling whoever decides.
    expect(screen.getByText(/was sent anyway in 26 of 34 stops/)).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('pairs and evidence', () => {
  it('counts with the share that is likely, departments in the agent’s language', async () => {
    speak('sv');
    showGuard(guardFull);
    const row = await rowOf('Logistik');
    expect(cells(row)).toEqual(['Support', '131 av 190', '62–75 %']);
    expect(
      screen.getByText(/Av 1.371 överlämningar .* omkring 1.058 skickas vidare igen; 1.049 gjorde det\./),
    ).toBeTruthy();
    expect(screen.getByText(/inte större än slumpen/)).toBeTruthy();
  });

  it.each([
    [
      { finished: 43, expected: 34.2, came: 31 },
      /^Of 43 transfers .* about 34 were .*; 31 were\. The difference is no gre/,
    ],
    [{ finished: 43, expected: 34, came: 25 }, /25 were\. Fewer than chance explains/],
    [{ finished: 100, expected: 65, came: 80 }, /80 were\. More than chance explains/],
    [{ finished: 19, expected: 15, came: 2 }, /2 were\. That is too few to tell/],
  ])('says plainly how %o is to be read', async (evidence, words) => {
    showGuard({ ...guardFull, evidence });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('tells asks for a manager by department, and those of no department', async () => {
    showGuard(guardFull);
    const table = await screen.findByRole('region', { name: 'Asked for a manager' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Logistics', '14', '9', '3', '2'],
      ['Billing', '6', '1', '4', '5'],
      ['Groups without a department', '1,204', '1,020', '90', '12'],
    ]);
  });

  it('says what there is not yet', async () => {
    showGuard(guardEmpty);
    expect(await screen.findByText(/Nothing has been counted yet/)).toBeTruthy();
    expect(screen.getByText(/No transfer has been passed on again/)).toBeTruthy();
    expect(screen.getByText(/No customer has asked for a manager/)).toBeTruthy();
    expect(screen.queryByText(/at high risk/)).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says so when it cannot be read', async () => {
    showGuard(guardFull, { guard: () => Promise.reject(new Error('closed')) });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  });
});
