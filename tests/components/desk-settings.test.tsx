// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeDesk } from '../fakes/desk';
import { key, press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const field = (label: string) => screen.getByLabelText(label);

describe('the numbers of the book', () => {
  it('are kept at once, and what is no such number is said and not kept', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    await write(field('At most one stop in so many transfers'), '20');
    expect(desk.book.stopBudget).toBe(20);
    await write(field('At most one stop in so many transfers'), '0');
    expect(screen.getByRole('alert').textContent).toBe('Write a whole number from 1 to 200.');
    expect(desk.book.stopBudget).toBe(20);
    await write(field('Days without a word to the customer'), '91');
    expect(desk.book.silentDays).toBe(3);
  });

  it('have the risk in percent', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    const [risk] = screen.getAllByDisplayValue('75');
    await write(risk as HTMLElement, '80');
    expect(desk.book.stopAt).toBe(0.8);
  });

  it('are kept once, by Enter and the keyboard’s leaving alike', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    const budget = field('At most one stop in so many transfers');
    await act(async () => budget.focus());
    fireEvent.input(budget, { target: { value: '20' } });
    await key(budget, 'Enter');
    await act(async () => budget.blur());
    expect(desk.kept).toHaveLength(1);
  });

  it('are undone by Ctrl+Z, but in a text field that is the field’s own', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    await write(field('At most one stop in so many transfers'), '20');
    await key(field('At most one stop in so many transfers'), 'z', { ctrlKey: true });
    expect(desk.book.stopBudget).toBe(20);
    await key(document.body, 'z', { ctrlKey: true });
    expect(desk.book.stopBudget).toBe(10);
    expect(screen.getByText('The change has been undone.')).toBeTruthy();
    await key(document.body, 'z', { ctrlKey: true });
    expect(screen.getByText('There is nothing more to undo.')).toBeTruthy();
  });

  it('leave the days that customers are kept to the agents, until the lead decides them', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    expect(screen.queryByLabelText('Days after the last contact')).toBeNull();
    await press('Decide how long customers are kept', 'checkbox');
    expect(desk.book.retentionDays).toBe(400);
    await write(field('Days after the last contact'), '500');
    expect(desk.book.retentionDays).toBe(500);
    await write(field('Days after the last contact'), '400');
    await press('Forget after 400 days');
    await press('Decide how long customers are kept', 'checkbox');
    expect(desk.book.retentionDays).toBe(null);
  });

  it('say who decides them where it is the organisation', async () => {
    await showDesk(new FakeDesk({}, [], { stopBudget: 'policy' }), '#settings');
    expect(field('At most one stop in so many transfers')).toHaveProperty('disabled', true);
    expect(field('Days without a word to the customer')).toHaveProperty('disabled', false);
    expect(screen.getAllByText(/Set by your organisation/)).toHaveLength(1);
  });
});

describe('reasons for a transfer anyway', () => {
  const names = (desk: FakeDesk) => desk.book.reasons.map(({ name }) => name.en);

  it('are added, moved and taken out, and the last one stays', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    fireEvent.input(field('New reason'), { target: { value: 'Kräver körkort' } });
    await press('Add');
    expect(desk.book.reasons.at(-1)).toEqual({
      id: 'kraver_korkort',
      name: { sv: 'Kräver körkort', en: 'Kräver körkort' },
    });
    await press('Move Kräver körkort up');
    expect(names(desk)).toEqual(['asked for', 'needs skill', 'wrong from start', 'Kräver körkort', 'other']);
    for (const name of ['asked for', 'needs skill', 'wrong from start', 'other']) await press(`Take out ${name}`);
    expect(screen.getByRole('button', { name: 'Take out Kräver körkort' })).toHaveProperty('disabled', true);
  });

  it('are nine at the most, and none is there twice', async () => {
    const desk = await showDesk(new FakeDesk(), '#settings');
    fireEvent.input(field('New reason'), { target: { value: 'ASKED FOR' } });
    expect(screen.getByRole('alert').textContent).toBe('That reason is there already.');
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      fireEvent.input(field('New reason'), { target: { value: name } });
      await press('Add');
    }
    expect(desk.book.reasons).toHaveLength(9);
    expect(screen.queryByLabelText('New reason')).toBeNull();
    expect(
      within(screen.getByRole('region', { name: 'Reasons for a transfer anyway' })).getByText('9 at the most.'),
    ).toBeTruthy();
  });

  it('say once who decides the whole book, and beside a field who else decides that one', async () => {
    const everything = ['', 'reasons', 'stopAt', 'silentDays', 'wholeMessages', 'retentionDays'];
    const locks = Object.fromEntries(everything.map((path) => [path, 'subscription' as const]));
    await showDesk(new FakeDesk({}, [], { ...locks, stopBudget: 'policy' }), '#settings');
    expect(screen.getAllByText(/your team follows/)).toHaveLength(1);
    expect(screen.getAllByText(/Set by your organisation/)).toHaveLength(1);
    for (const box of screen.getAllByRole('textbox')) expect(box).toHaveProperty('disabled', true);
  });
});
