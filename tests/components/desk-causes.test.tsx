// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { aCause, aMandate } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { press, write } from './desk-under-test';
import { showHints } from './desk-hints-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const named = (id: string, name: string, under: string | null = null) =>
  aCause(id, 'logistics', { name: { sv: name, en: name }, under });
const CAUSES = [
  named('parts', 'Parts'),
  named('screws', 'Screws', 'parts'),
  named('late', 'Late'),
  named('lost', 'Lost'),
];

async function show(causes = CAUSES, flags: Record<string, number> = {}, more = {}): Promise<FakeDesk> {
  const desk = new FakeDesk({ causes, ...more });
  const hints = new FakeHints();
  hints.flags = new Map(Object.entries(flags));
  await showHints(desk, hints, '#causes/logistics');
  await waitFor(() => expect(document.querySelector('.cause-flags')).not.toBeNull());
  return desk;
}

const tree = () =>
  [...document.querySelectorAll('.cause-tree > li')].map((branch) =>
    [...branch.querySelectorAll('.cause-open')].map((line) => line.querySelector('span')?.textContent).join(' > '),
  );
const choose = (label: string, value: string) =>
  act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));

describe('a department’s causes at the desk', () => {
  it('stand in two levels with their flags, and how many of forty are in use', async () => {
    await show(CAUSES, { screws: 12, late: 1 });
    expect(tree()).toEqual(['Parts > Screws', 'Late', 'Lost']);
    expect(screen.getByText('3 of 40 causes in use.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Screws 12 flags' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Parts heading' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Logistics.*3 causes/ })).toBeTruthy();
  });

  it('are added by name, under a heading too, and get a tag that is never another’s', async () => {
    const desk = await show();
    fireEvent.input(screen.getByLabelText('New cause'), { target: { value: 'Trasigt kartong' } });
    await press('Add');
    await choose('Stands under', 'parts');
    fireEvent.input(screen.getByLabelText('New cause'), { target: { value: 'Muttrar' } });
    await press('Add');
    expect(tree()).toEqual(['Parts > Screws > Muttrar', 'Late', 'Lost', 'Trasigt kartong']);
    expect(desk.book.causes.map(({ id }) => id)).toContain('trasigt_kartong');
  });

  it('are not added twice under one name, nor beyond forty', async () => {
    await show();
    fireEvent.input(screen.getByLabelText('New cause'), { target: { value: ' late ' } });
    expect(screen.getByRole('alert').textContent).toBe('“late” is there already.');
    expect(screen.getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
    cleanup();
    await show(Array.from({ length: 40 }, (_, index) => named(`c${index}`, `C ${index}`)));
    expect(screen.getByText(/There are 40 causes already./)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.input(screen.getByLabelText('New cause'), { target: { value: 'One more' } });
    expect(screen.getByRole('alert').textContent).toContain('There are 40 causes already.');
    expect(screen.getByRole('button', { name: 'Add' })).toHaveProperty('disabled', true);
  });

  it('are renamed, and the log says so', async () => {
    const desk = await show();
    await press('Late no flags');
    await write(screen.getByLabelText('Name in English'), 'Too late');
    expect(desk.book.causes.find(({ id }) => id === 'late')?.name.en).toBe('Too late');
    expect(desk.book.causeChanges).toMatchObject([{ what: 'renamed', id: 'late' }]);
  });

  it('are merged after it is said what follows, and that can be undone', async () => {
    const mandates = [aMandate({ id: 'm', causeIds: ['lost'] })];
    const desk = await show(CAUSES, { lost: 9 }, { mandates });
    await press('Lost 9 flags');
    await choose('Merge into', 'late');
    expect(
      screen.getByText(/9 flags follow. 1 mandate follows. Old tags on tickets are still understood/),
    ).toBeTruthy();
    await press('Merge “Lost” into “Late”');
    expect(tree()).toEqual(['Parts > Screws', 'Late']);
    expect(desk.book.causeChanges).toMatchObject([{ what: 'merged', from: 'lost', into: 'late' }]);
    expect(desk.book.mandates[0]?.causeIds).toEqual(['late']);
    await press('Undo');
    expect(tree()).toEqual(['Parts > Screws', 'Late', 'Lost']);
  });

  it('are merged as headings too, with what stands under them, but never a heading with a cause', async () => {
    const more = [named('delivery', 'Delivery'), named('slow', 'Slow', 'delivery'), named('torn', 'Torn', 'delivery')];
    const desk = await show([...CAUSES, ...more]);
    await press(/Delivery.*heading/);
    const into = screen.getByLabelText<HTMLSelectElement>('Merge into');
    expect([...into.options].map(({ text }) => text)).toEqual(['Choose a heading', 'Parts']);
    await choose('Merge into', 'parts');
    expect(screen.getByText(/The 2 causes that stand under it follow\./)).toBeTruthy();
    await press('Merge “Delivery” into “Parts”');
    expect(tree()).toEqual(['Parts > Screws > Slow > Torn', 'Late', 'Lost']);
    expect(desk.book.causeChanges).toMatchObject([{ what: 'merged', from: 'delivery', into: 'parts' }]);
    await press('Undo');
    expect(tree()).toEqual(['Parts > Screws', 'Late', 'Lost', 'Delivery > Slow > Torn']);
    // There is one heading less to choose from than there are, and no cause among them.
    await press(/^Late/);
    const ofCause = screen.getAllByLabelText<HTMLSelectElement>('Merge into').at(-1);
    expect([...(ofCause?.options ?? [])].map(({ text }) => text)).not.toContain('Parts');
  });

  it('move with buttons and with Alt and an arrow, and the keyboard goes along', async () => {
    const desk = await show();
    await press('Move up: Lost');
    expect(tree()).toEqual(['Parts > Screws', 'Lost', 'Late']);
    const lost = screen.getByRole('button', { name: 'Lost no flags' });
    lost.focus();
    await act(async () => void fireEvent.keyDown(lost, { key: 'ArrowUp', altKey: true }));
    expect(tree()).toEqual(['Lost', 'Parts > Screws', 'Late']);
    expect(document.activeElement?.textContent).toContain('Lost');
    expect(screen.getByRole('button', { name: 'Move up: Lost' })).toHaveProperty('disabled', true);
    expect(desk.kept).toHaveLength(2);
  });

  it('move under what no flag has, never under what flags have', async () => {
    await show(CAUSES, { late: 3 });
    await press('Lost no flags');
    const [field] = screen.getAllByLabelText('Stands under');
    expect(
      within(field as HTMLElement)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual([...['Nothing, by itself', 'Parts']]);
    await act(async () => void fireEvent.change(field as HTMLElement, { target: { value: 'parts' } }));
    expect(tree()).toEqual(['Parts > Screws > Lost', 'Late']);
  });

  it('are removed, a heading only when nothing stands under it', async () => {
    await show();
    await press('Parts heading');
    expect(screen.getByRole('button', { name: 'Remove' })).toHaveProperty('disabled', true);
    await press('Parts heading');
    await press('Lost no flags');
    await press('Remove');
    expect(tree()).toEqual(['Parts > Screws', 'Late']);
  });

  it('cannot be changed where a subscription decides', async () => {
    const desk = new FakeDesk({ causes: CAUSES }, [], { causes: 'subscription' });
    await showHints(desk, new FakeHints(), '#causes/logistics');
    expect(screen.queryByLabelText('New cause')).toBeNull();
    expect(screen.queryByRole('button', { name: /Move up/ })).toBeNull();
  });
});
