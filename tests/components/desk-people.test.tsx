// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Absence } from '@/domain/absence';
import { aDuty } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const colleague = (name: string) => ({ name, users: [] });
const away = (who: string, from: string, until: string, standIn: string | null): Absence => ({
  ...{ id: who, from, until, who: colleague(who) },
  standIn: standIn === null ? null : colleague(standIn),
});
const absences = () => screen.getByRole('region', { name: 'Absences' });
const duties = () => screen.getByRole('region', { name: 'Manager on duty' });
const fill = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } });

describe('absences at the desk', () => {
  it('are kept when they are whole, with the users that a known name has', async () => {
    const fake = new FakeDesk();
    fake.known = [{ name: 'Karin Hedman', users: ['zendesk:acme.zendesk.com:user:77'] }];
    const desk = await showDesk(fake, '#people');
    await press('New absence');
    await press('Add');
    expect(screen.getAllByRole('alert').map((one) => one.textContent)).toEqual([
      'Something has to stand here.',
      'Choose a day.',
    ]);
    fill('Who', 'hedman karin');
    fill('Until, and including', '2026-11-18');
    expect(screen.getByRole('alert').textContent).toBe('Ends before it begins.');
    fill('Until, and including', '2026-12-04');
    fill('Stand-in', 'Karin Hedman');
    expect(screen.getByRole('alert').textContent).toBe('Nobody can stand in for themselves.');
    fill('Stand-in', 'Björn Ek');
    await press('Add');
    expect(desk.book.absences).toEqual([
      {
        ...{ id: 'id-1', from: '2026-11-19', until: '2026-12-04', standIn: colleague('Björn Ek') },
        who: { name: 'Karin Hedman', users: ['zendesk:acme.zendesk.com:user:77'] },
      },
    ]);
    expect(within(absences()).getByText('Karin Hedman → Björn Ek')).toBeTruthy();
  });

  it('tell two of one name apart, where they are chosen and where they stand', async () => {
    const user = (id: number) => `zendesk:acme.zendesk.com:user:${id}`;
    const fake = new FakeDesk();
    fake.known = [
      { name: 'Eva Lind', users: [] },
      { name: 'Eva Lind', users: [user(1)], apart: 'Support' },
      { name: 'Eva Lind', users: [user(99)], apart: 'Logistik' },
    ];
    const desk = await showDesk(fake, '#people');
    await press('New absence');
    fill('Who', 'Eva Lind (Logistik)');
    fill('Until, and including', '2026-12-04');
    fill('Stand-in', 'Eva Lind (Support)');
    await press('Add');
    expect(desk.book.absences).toMatchObject([
      { who: { name: 'Eva Lind', users: [user(99)] }, standIn: { name: 'Eva Lind', users: [user(1)] } },
    ]);
    expect(within(absences()).getByText('Eva Lind (Logistik)')).toBeTruthy();
    await press('Change: Eva Lind (Logistik)');
    for (const herself of ['Eva Lind (Logistik)', 'Eva Lind']) {
      await write(screen.getByLabelText('Stand-in'), herself);
      expect(screen.getByRole('alert').textContent).toBe('Nobody can stand in for themselves.');
    }
    expect(desk.book.absences[0]?.standIn?.users).toEqual([user(1)]);
  });

  it('name the first ones of a long chain, and the first runs of many', async () => {
    const agents = Array.from({ length: 12 }, (_, nth) => `Agent ${nth + 1}`);
    const circle = agents.map((who, nth) => away(who, '2026-11-19', '2026-11-20', agents[(nth + 1) % 12] as string));
    const days = ['21', '23', '25', '27', '29'].map((day) => away('Bo Ek', `2026-11-${day}`, `2026-11-${day}`, null));
    const often = [
      away('Eva Lind', '2026-11-20', '2026-11-30', 'Bo Ek'),
      ...days.map((one, id) => ({ ...one, id: `${id}` })),
    ];
    await showDesk(new FakeDesk({ absences: [...circle, ...often] }), '#people');
    const text = absences().textContent;
    expect(text).toContain('Agent 7 (away too) → 5 more → Agent 1: they stand in for each other');
    expect(text).toContain('25 Nov: Eva Lind → Bo Ek (away too), and nobody after that');
    expect(text).toContain('More changes from 26 Nov on');
  });

  it('show the chain in words, run of days by run of days, and warn of a circle', async () => {
    await showDesk(
      new FakeDesk({
        absences: [
          away('Karin Hedman', '2026-11-23', '2026-12-04', 'Björn Ek'),
          away('Björn Ek', '2026-11-30', '2026-12-02', 'Eva Lind'),
          away('Ola Berg', '2026-11-19', '2026-11-20', 'Siv Dahl'),
          away('Siv Dahl', '2026-11-19', '2026-11-20', 'Ola Berg'),
        ],
      }),
      '#people',
    );
    const text = absences().textContent ?? '';
    expect(text).toContain('30 Nov – 2 Dec: Karin Hedman → Björn Ek (away too) → Eva Lind');
    expect(text).toContain('3 Dec – 4 Dec: Karin Hedman → Björn Ek');
    expect(text).toContain('Ola Berg → Siv Dahl (away too) → Ola Berg: they stand in for each other');
  });

  it('that are over stand apart, and are cleared at once, with undo', async () => {
    const past = away('Karin Hedman', '2026-11-02', '2026-11-18', null);
    const last = away('Björn Ek', '2026-11-02', '2026-11-19', null);
    const desk = await showDesk(new FakeDesk({ absences: [past, last] }), '#people');
    expect(screen.getByText('1 that is past')).toBeTruthy();
    await press('Remove those that are past');
    expect(desk.book.absences).toEqual([last]);
    expect(screen.getByText('1 past absence has been removed.')).toBeTruthy();
    await press('Undo');
    expect(desk.book.absences).toHaveLength(2);
  });

  it('do not begin after they end, whichever day is changed', async () => {
    const desk = await showDesk(
      new FakeDesk({ absences: [away('Karin Hedman', '2026-11-23', '2026-12-04', null)] }),
      '#people',
    );
    await press('Change: Karin Hedman');
    await write(screen.getByLabelText('From'), '2026-12-05');
    expect(screen.getByRole('alert').textContent).toBe('Ends before it begins.');
    expect(desk.kept).toEqual([]);
    await write(screen.getByLabelText('From'), '2026-12-04');
    expect(desk.book.absences[0]).toMatchObject({ from: '2026-12-04', until: '2026-12-04' });
    await write(screen.getByLabelText('Stand-in'), 'Eva Lind');
    expect(desk.book.absences[0]?.standIn).toEqual(colleague('Eva Lind'));
    await write(screen.getByLabelText('Stand-in'), '');
    expect(desk.book.absences[0]?.standIn).toBe(null);
  });

  it('cannot be changed when the book is followed from an address', async () => {
    const book = { absences: [away('Karin Hedman', '2026-11-23', '2026-12-04', null)] };
    await showDesk(new FakeDesk(book, [], { absences: 'subscription', duties: 'subscription' }), '#people');
    expect(within(absences()).getByText(/your team follows/)).toBeTruthy();
    expect(within(absences()).getByText('Karin Hedman')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /New absence|Change: / })).toBeNull();
  });
});

describe('managers on duty at the desk', () => {
  it('are on duty on weekdays as soon as they have a name', async () => {
    const desk = await showDesk(new FakeDesk(), '#people');
    await press('New manager on duty');
    fill('On duty', 'Sara Holm');
    fill('How to reach them', '08-465 001 00');
    await press('Friday', 'checkbox');
    await press('Add');
    expect(desk.book.duties).toMatchObject([
      { departmentId: null, on: { weekdays: [1, 2, 3, 4] }, manager: { name: 'Sara Holm', reach: '08-465 001 00' } },
    ]);
    expect(within(duties()).getByText('No manager on duty this week on Friday, Saturday and Sunday.')).toBeTruthy();
  });

  it('are set to certain days, to one department, and get a stand-in', async () => {
    const desk = await showDesk(new FakeDesk({ duties: [aDuty()] }), '#people');
    await press('Change: Ulla Fors');
    await press('On certain days', 'radio');
    expect(desk.book.duties[0]?.on).toEqual({ from: '2026-11-19', until: '2026-11-19' });
    await write(within(duties()).getByLabelText('From'), '2026-12-24');
    expect(desk.book.duties[0]?.on).toEqual({ from: '2026-12-24', until: '2026-12-24' });
    fireEvent.change(screen.getByLabelText('For which department'), { target: { value: 'billing' } });
    await write(screen.getByLabelText('If the manager is away'), 'Per Alm');
    expect(desk.book.duties[0]).toMatchObject({ departmentId: 'billing', standIn: { name: 'Per Alm', reach: '' } });
    expect(within(duties()).getByText('for Billing')).toBeTruthy();
  });

  it('keep at least one day of the week', async () => {
    const desk = await showDesk(new FakeDesk({ duties: [aDuty({ on: { weekdays: [3] } })] }), '#people');
    await press('Change: Ulla Fors');
    await press('Wednesday', 'checkbox');
    expect(desk.kept).toEqual([]);
    expect(screen.getByText('At least one day has to be chosen.')).toBeTruthy();
  });
});
