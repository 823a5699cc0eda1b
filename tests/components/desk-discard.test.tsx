// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { key, press } from './desk-under-test';
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
const BAG = aMandate({ id: 'bag', sentence: 'Send a new bag' });

async function type(label: string | RegExp, text: string): Promise<void> {
  await act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value: text } }));
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const saidLine = () => document.querySelector('.said-line')?.textContent ?? '';
const undoKey = () => key(document.body, 'z', { ctrlKey: true });
/** The one beside what was said; the navigation has another. */
const pressUndo = () => press('Undo');

/** A book of which something has been changed from here, so that there is a last change to undo. */
async function withOneChange(): Promise<FakeDesk> {
  const desk = new FakeDesk({ hints: [SCREWS], mandates: [BAG] });
  await desk.changeBook((book) => ({ ...book, hints: [{ ...SCREWS, advice: 'Ask first' }] }), 'desk', 'Eva Lind');
  return desk;
}

describe('what was written and is discarded', () => {
  it('comes back by Undo, with what was typed and is no value, and the book is as it was', async () => {
    const desk = await withOneChange();
    const hints = new FakeHints();
    await showHints(desk, hints, '#hints/screws');
    await type('Name', 'Missing screws');
    await type('Priority', 'high');
    const written = hints.kept.get('hints');
    await press('Discard the changes');
    expect(saidLine()).toContain('The changes are discarded.');
    // The button that was pressed is gone: the keyboard is where that can be taken back.
    expect(document.activeElement?.textContent).toBe('Undo');
    await pressUndo();
    expect([field('Name'), field('Priority')]).toEqual(['Missing screws', 'high']);
    expect(hints.kept.get('hints')).toBe(written);
    expect(saidLine()).toContain('The changes are back.');
    expect(desk.book.hints).toMatchObject([{ name: 'Screws', advice: 'Ask first' }]);
  });

  it('comes back by Ctrl+Z before the book’s last change does, which the next press takes back', async () => {
    const desk = await withOneChange();
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Missing screws');
    await press('Discard the changes');
    await undoKey();
    expect(field('Name')).toBe('Missing screws');
    expect(desk.book.hints).toMatchObject([{ advice: 'Ask first' }]);
    await undoKey();
    expect(desk.book.hints).toMatchObject([{ advice: SCREWS.advice }]);
    expect(field('Name')).toBe('Missing screws');
  });

  it('also when the line has been put away, and by the undo of the navigation', async () => {
    const desk = await withOneChange();
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Missing screws');
    await press('Discard the changes');
    await press('Put away');
    await press('Undo the last change');
    expect(field('Name')).toBe('Missing screws');
    expect(desk.book.hints).toMatchObject([{ advice: 'Ask first' }]);
  });

  it('is open again when it was new', async () => {
    const hints = new FakeHints();
    await showHints(new FakeDesk(), hints);
    await press('New hint');
    await type('Name', 'Bags');
    const at = location.hash;
    await press('Discard the changes');
    expect(location.hash).toBe('#hints');
    await pressUndo();
    expect(location.hash).toBe(at);
    expect(field('Name')).toBe('Bags');
  });

  it('stays away where something new has been written since: that is not lost for it', async () => {
    await showHints(await withOneChange(), new FakeHints(), '#hints/screws');
    await type('Name', 'Old thought');
    await press('Discard the changes');
    await type('Name', 'New thought');
    await pressUndo();
    expect(field('Name')).toBe('New thought');
    expect(saidLine()).toContain('Something new has been written there since');
  });

  it('is no longer what undo means when the book has been changed since', async () => {
    const desk = await withOneChange();
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Old thought');
    await press('Discard the changes');
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: 'On: Screws' })));
    expect(desk.book.hints).toMatchObject([{ isOn: false }]);
    await undoKey();
    expect(desk.book.hints).toMatchObject([{ isOn: true }]);
    expect(field('Name')).toBe('Screws');
  });

  it('comes back also where the organisation has locked the book meanwhile: nothing of it is changed', async () => {
    const hints = new FakeHints();
    const [draft, other] = [
      { ...SCREWS, name: 'Mine' },
      { ...SCREWS, id: 'other' },
    ];
    hints.kept.set('hints', JSON.stringify([draft, other].map((rule) => ({ rule, before: SCREWS }))));
    const locks = { '': 'policy', hints: 'policy' } as const;
    await showHints(new FakeDesk({ hints: [SCREWS] }, [], locks), hints, '#hints/screws');
    await press('Discard the changes');
    expect(field('Name')).toBe('Screws');
    await pressUndo();
    expect(field('Name')).toBe('Mine');
  });

  it('of a mandate, too', async () => {
    const desk = await withOneChange();
    const hints = new FakeHints();
    await showHints(desk, hints, '#mandates/bag');
    await type('What the agent may decide', 'Send two');
    await press('Discard the changes');
    expect(field('What the agent may decide')).toBe('Send a new bag');
    await undoKey();
    expect(field('What the agent may decide')).toBe('Send two');
    expect(desk.book.hints).toMatchObject([{ advice: 'Ask first' }]);
  });
});

describe('undo of a change that a draft went into', () => {
  it('of Save: what was written is a draft again', async () => {
    const desk = await withOneChange();
    await showHints(desk, new FakeHints(), '#hints/screws');
    await type('Name', 'Missing screws');
    await press('Save');
    expect(desk.book.hints).toMatchObject([{ name: 'Missing screws' }]);
    await pressUndo();
    expect(desk.book.hints).toMatchObject([{ name: 'Screws' }]);
    expect(field('Name')).toBe('Missing screws');
    expect(screen.getByText(/Changed, not saved/)).toBeTruthy();
  });

  it('of Remove: the draft that went with it is there again', async () => {
    const desk = await withOneChange();
    const hints = new FakeHints();
    await showHints(desk, hints, '#hints/screws');
    await type('Name', 'Missing screws');
    await press('Remove');
    expect(desk.book.hints).toEqual([]);
    expect(hints.kept.size).toBe(0);
    await undoKey();
    expect(desk.book.hints).toMatchObject([{ name: 'Screws' }]);
    expect(hints.kept.get('hints')).toContain('Missing screws');
  });

  it('of a mandate’s Save and Remove, too', async () => {
    const desk = await withOneChange();
    const hints = new FakeHints();
    await showHints(desk, hints, '#mandates/bag');
    await type('What the agent may decide', 'Send two');
    await press('Save');
    await undoKey();
    expect(desk.book.mandates).toMatchObject([{ sentence: 'Send a new bag' }]);
    expect(field('What the agent may decide')).toBe('Send two');
    await press('Remove');
    expect(hints.kept.size).toBe(0);
    await undoKey();
    expect(hints.kept.get('mandates')).toContain('Send two');
  });
});
