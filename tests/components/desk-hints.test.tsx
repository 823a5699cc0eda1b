// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { press } from './desk-under-test';
import { showHints } from './desk-hints-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const SCREWS = aHint({
  id: 'screws',
  name: 'Screws',
  departmentId: 'logistics',
  when: { ...NO_WORDS, any: ['skruv'] },
});
const BILLS = aHint({ id: 'bills', name: 'Bills', priority: 5, when: { ...NO_WORDS, any: ['faktura'] } });

async function type(label: string | RegExp, text: string): Promise<void> {
  await act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value: text } }));
}

/** Types a word into a field of chips and ends it. */
async function chip(label: string | RegExp, word: string): Promise<void> {
  await type(label, word);
  await act(async () => void fireEvent.keyDown(screen.getByLabelText(label), { key: 'Enter' }));
}

const rows = () => screen.getAllByRole('listitem').filter((row) => row.querySelector('.hint-open'));
const names = () => rows().map((row) => row.querySelector('.hint-name')?.textContent);

describe('the list of hints', () => {
  it('stands by priority and tells department, words and what each has done', async () => {
    const hints = new FakeHints();
    hints.done.set('screws', { spoke: 12, stopped: 3, followed: 5 });
    hints.done.set(BILLS.id, { spoke: 1204, stopped: 0, followed: 1 });
    await showHints(new FakeDesk({ hints: [SCREWS, BILLS] }), hints);
    expect(names()).toEqual(['Bills', 'Screws']);
    const [, screws] = rows();
    expect(screws?.textContent).toContain('Logistics');
    expect(screws?.textContent).toContain('skruv');
    expect(await screen.findByText('spoke at 12 transfers, stopped 3, followed 5 times')).toBeTruthy();
    expect(screen.getByText('spoke at 1,204 transfers, followed once')).toBeTruthy();
  });

  it('finds by name, department and word while one types', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS, BILLS] }), new FakeHints());
    await type('Find by name, department or word', 'logist SKRUV');
    expect(names()).toEqual(['Screws']);
    await type('Find by name, department or word', 'nothing like it');
    expect(screen.getByText('No hint with these words')).toBeTruthy();
  });

  it('keeps 5,000 hints out of the page but for those in sight, each with its place among all', async () => {
    const hints = Array.from({ length: 5000 }, (_, index) =>
      aHint({ ...SCREWS, id: `h${index}`, name: `No ${index}` }),
    );
    await showHints(new FakeDesk({ hints }), new FakeHints());
    expect(screen.getByText('5,000 hints, the one that counts first on top')).toBeTruthy();
    expect(rows().length).toBeGreaterThan(5);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('5000');
  });

  it('has one hint in the Tab order, and arrows move along', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS, BILLS] }), new FakeHints());
    const [bills, screws] = rows().map((row) => row.querySelector<HTMLElement>('.hint-open'));
    expect([bills?.tabIndex, screws?.tabIndex]).toEqual([0, -1]);
    bills?.focus();
    await act(async () => void fireEvent.keyDown(bills as HTMLElement, { key: 'ArrowDown' }));
    expect(document.activeElement).toBe(screws);
    await act(async () => void fireEvent.keyDown(screws as HTMLElement, { key: 'Home' }));
    expect(document.activeElement).toBe(bills);
  });

  it('turns one off at once, also while it has a draft, which then is no older than the book', async () => {
    const desk = new FakeDesk({ hints: [SCREWS] });
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Missing screws');
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: 'On: Missing screws' })));
    expect(desk.book.hints).toMatchObject([{ name: 'Screws', isOn: false }]);
    expect(screen.queryByText(/has been changed since you began/)).toBeNull();
    await press('Save');
    expect(desk.book.hints).toMatchObject([{ name: 'Missing screws', isOn: false }]);
  });
});

describe('a hint that is being written', () => {
  it('is not saved while its priority is no number, which stays as it was typed', async () => {
    const desk = new FakeDesk({ hints: [SCREWS] });
    const hints = new FakeHints();
    await showHints(desk, hints, '#hints/screws');
    await type('Priority', 'high');
    expect(screen.getByRole('alert').textContent).toContain('Write a number');
    expect(screen.getAllByText('Write a number as priority.')).not.toEqual([]);
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    cleanup();
    await showHints(desk, hints, '#hints/screws');
    expect(screen.getByLabelText('Priority')).toHaveProperty('value', 'high');
    await type('Priority', '2,50');
    expect(screen.getByLabelText('Priority')).toHaveProperty('value', '2,50');
    await press('Save');
    expect(desk.book.hints).toMatchObject([{ priority: 2.5 }]);
    expect(hints.kept.size).toBe(0);
  });

  it('reaches nobody until it is saved, and is kept when the page is closed', async () => {
    const desk = new FakeDesk();
    const hints = new FakeHints();
    await showHints(desk, hints);
    await press('New hint');
    await type('Name', 'Missing screws');
    await chip('If the customer writes any of these', 'saknas skruv, fattas delar');
    await chip('but none of these', 'faktura');
    expect(desk.kept).toEqual([]);
    cleanup();

    await showHints(desk, hints, location.hash);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Missing screws');
    expect(screen.getByText('New. Agents see it when it is saved; until then it waits here.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('then this belongs to'), { target: { value: 'logistics' } });
    await type('Advice to the agent', 'They send it the same day.');
    expect(screen.getByText('26 of 280 characters')).toBeTruthy();
    await press('Save');
    expect(desk.book.hints).toMatchObject([
      {
        ...{ name: 'Missing screws', departmentId: 'logistics', advice: 'They send it the same day.', isOn: true },
        when: { any: ['saknas skruv', 'fattas delar'], none: ['faktura'] },
      },
    ]);
    expect(hints.kept.size).toBe(0);
    expect(screen.getByText(/“Missing screws” is saved/)).toBeTruthy();
  });

  it('says what is missing, and cannot be saved before', async () => {
    await showHints(new FakeDesk(), new FakeHints());
    await press('New hint');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    expect(screen.getByText(/Give it a name. Say at least one word/)).toBeTruthy();
  });

  it('is thrown away by Discard, and the saved one stands as it was', async () => {
    const desk = new FakeDesk({ hints: [SCREWS] });
    const hints = new FakeHints();
    await showHints(desk, hints, '#hints/screws');
    await type('Name', 'Else');
    await press('Discard the changes');
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Screws');
    expect(hints.kept.size).toBe(0);
    expect(desk.kept).toEqual([]);
  });

  it('is no draft any more when it says again what is saved', async () => {
    const hints = new FakeHints();
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints, '#hints/screws');
    await type('Name', 'Screw');
    expect(hints.kept.size).toBe(1);
    await type('Name', 'Screws');
    expect(hints.kept.size).toBe(0);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('says when the saved one has been changed meanwhile', async () => {
    const desk = new FakeDesk({ hints: [SCREWS] });
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Mine');
    const theirs = (book: typeof desk.book) => ({ ...book, hints: [{ ...SCREWS, name: 'Theirs' }] });
    await act(async () => void (await desk.changeBook(theirs, 'desk', 'Karin')));
    expect(screen.getByText(/has been changed since you began/)).toBeTruthy();
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Mine');
  });

  it('stays a draft when it could not be saved', async () => {
    const desk = new FakeDesk({ hints: [SCREWS] });
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Mine');
    desk.isBroken = true;
    await press('Save');
    expect(screen.getByText(/could not be kept/)).toBeTruthy();
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Mine');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false);
  });

  it('gets one of the book’s mandates', async () => {
    const mandate = aMandate({ id: 'm1', sentence: 'Send a new bag', upTo: { amount: 50, currency: 'EUR' } });
    const desk = new FakeDesk({ hints: [SCREWS], mandates: [mandate] });
    await showHints(desk, new FakeHints(), '#hints/screws');
    const field = screen.getByLabelText('The agent may decide alone');
    expect(within(field).getByRole('option', { name: 'Send a new bag, up to €50' })).toBeTruthy();
    await act(async () => void fireEvent.change(field, { target: { value: 'm1' } }));
    await press('Save');
    expect(desk.book.hints).toMatchObject([{ mandateId: 'm1' }]);
  });

  it('is removed with undo', async () => {
    const desk = new FakeDesk({ hints: [SCREWS, BILLS] });
    await showHints(desk, new FakeHints(), '#hints/screws');
    await press('Remove');
    expect(desk.book.hints.map(({ id }) => id)).toEqual(['bills']);
    await press('Undo');
    expect(desk.book.hints.map(({ id }) => id)).toEqual(['screws', 'bills']);
  });

  it('cannot be changed where the organisation decides', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS] }, [], { hints: 'policy' }), new FakeHints(), '#hints/screws');
    expect(screen.queryByRole('button', { name: 'New hint' })).toBeNull();
    expect(screen.getByLabelText('Name')).toHaveProperty('disabled', true);
    expect(screen.getByRole('switch', { name: 'On: Screws' })).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
  });

  it('offers what the captured history knows, languages by their names', async () => {
    const hints = new FakeHints();
    hints.known.languages = [{ value: 'sv', cases: 0 }];
    hints.known.groups = [{ value: 'Lager Väst', cases: 7 }];
    const desk = new FakeDesk({ hints: [SCREWS] });
    await showHints(desk, hints, '#hints/screws');
    await press('More that must fit');
    expect(
      [...document.querySelectorAll('option[value="Lager Väst"]')].map((one) => one.getAttribute('label')),
    ).toEqual(['7 cases']);
    await chip('and the customer’s language is one of these', 'sv');
    expect(screen.getByRole('button', { name: /Swedish/ })).toBeTruthy();
    await press('Save');
    expect(desk.book.hints).toMatchObject([{ when: { languages: ['sv'] } }]);
  });

  it('speaks Swedish', async () => {
    speak('sv');
    await showHints(new FakeDesk({ hints: [SCREWS] }), new FakeHints(), '#hints/screws');
    expect(screen.getByRole('heading', { level: 1, name: 'Vägvisare' })).toBeTruthy();
    expect(screen.getByLabelText('då hör det till')).toHaveProperty('value', 'logistics');
  });
});
