// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { matterOfWords } from '@/domain/hints/matter-of-words';
import type { Matter } from '@/domain/matter';
import { readTexts } from '@/domain/words';
import { aHint, NO_WORDS } from '../fakes/book-parts';
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
const BAGS = aHint({
  id: 'bags',
  name: 'Bags',
  departmentId: 'returns',
  priority: 9,
  when: { ...NO_WORDS, any: ['påse'] },
});
const MATTER = matterOfWords('Det saknas skruvar') as Matter;
const CASE = {
  ...{ key: 'zendesk:acme.zendesk.com:4711' as const, ticketId: '4711', subject: 'Skruvar', group: 'Support' },
  matter: { ...MATTER, texts: readTexts(['Skruvar', 'Det saknas <b>skruvar</b>']), group: 'Support' },
};

async function type(label: string | RegExp, text: string): Promise<void> {
  await act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value: text } }));
}

const said = () => document.querySelector('.try-result')?.textContent ?? '';
const marks = (kind: string) =>
  [...document.querySelectorAll(`mark.mark-${kind}`)].map((mark) => mark.firstChild?.textContent);

describe('trying hints', () => {
  it('tells while one types which hint of the book fires and why, and that the other loses', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS, BAGS] }), new FakeHints());
    await type('A customer’s words', 'Skruvarna saknas i påsen');
    await waitFor(() => expect(said()).toContain('“Bags” speaks: this belongs to Returns. Because of “påsen”.'));
    expect(said()).toContain('Screws Logistics. Lower priority.');
    expect(marks('for')).toEqual(['påsen']);
    await type('A customer’s words', 'Skruvarna saknas');
    await waitFor(() => expect(said()).toContain('“Screws” speaks'));
    await type('A customer’s words', 'Hej');
    await waitFor(() => expect(said()).toBe('No hint speaks here.'));
  });

  it('tries the hint as it is being written, unsaved, and says why it does not fire', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS] }), new FakeHints(), '#hints/screws');
    await type('A customer’s words', 'Skruvarna saknas, se min faktura');
    await waitFor(() => expect(said()).toContain('This hint speaks: this belongs to Logistics.'));
    await type('but none of these', 'faktura');
    await act(async () => void fireEvent.keyDown(screen.getByLabelText('but none of these'), { key: 'Enter' }));
    await waitFor(() => expect(said()).toContain('No hint speaks here.'));
    expect(said()).toContain('This hint Logistics. “faktura” must not be there.');
    expect(marks('against')).toEqual(['faktura']);
  });

  it('marks what made another hint speak than the open one, in another way, and says which mark is whose', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS, BAGS] }), new FakeHints(), '#hints/screws');
    await type('A customer’s words', 'Skruvarna saknas i påsen');
    await waitFor(() => expect(said()).toContain('“Bags” speaks'));
    expect(marks('for')).toEqual(['Skruvarna', 'This hint']);
    expect(marks('others')).toEqual(['påsen', '“Bags”, which speaks']);
    // For those who listen the words themselves say it; the legend is for the eye.
    expect(document.querySelector('.try-texts mark.mark-others')?.textContent).toBe('påsen (this made “Bags” speak)');
    expect(document.querySelector('.try-legend')?.getAttribute('aria-hidden')).toBe('true');
    await type('A customer’s words', 'Skruvarna saknas');
    await waitFor(() => expect(said()).toContain('This hint speaks'));
    expect(marks('others')).toEqual([]);
    expect(document.querySelector('.try-legend')).toBeNull();
  });

  it('tries a captured case, with what the helpdesk knows of it, its words as text', async () => {
    const hints = new FakeHints();
    hints.cases = [CASE];
    const inStore = { ...SCREWS, when: { ...SCREWS.when, groups: ['Butik'] } };
    await showHints(new FakeDesk({ hints: [inStore] }), hints, '#hints/screws');
    await press('Take a captured case');
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: /4711/ })));
    expect(await screen.findByText('Case 4711: Skruvar')).toBeTruthy();
    await waitFor(() => expect(said()).toContain('It asks that “Butik” has the case. Here it is “Support”.'));
    expect(document.querySelector('.try-texts')?.textContent).toContain('<b>skruvar</b>');
    expect(document.querySelector('.try-texts b')).toBeNull();
    await press('Write words instead');
    expect(screen.getByLabelText('A customer’s words')).toBeTruthy();
  });

  it('looks no further into pasted words than hints do, and says where it stops', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS] }), new FakeHints(), '#hints/screws');
    const help = screen.getByText(/Hints read the subject/).textContent;
    expect(help).toContain('the first 2,000 characters of the customer’s first message, and the first 280 of each');
    await type('A customer’s words', `${'bla '.repeat(600)}skruvar`);
    await waitFor(() => expect(said()).toContain('No hint speaks here.'));
    expect(screen.getByText(/Hints read no further than the “…”/)).toBeTruthy();
    expect(document.querySelector('.try-texts')?.textContent?.endsWith('bla…')).toBe(true);
    await type('A customer’s words', `skruvar ${'bla '.repeat(400)}`);
    await waitFor(() => expect(said()).toContain('This hint speaks'));
    expect(screen.queryByText(/Hints read no further/)).toBeNull();
  });

  it('tells of longer excerpts where whole messages are kept', async () => {
    await showHints(new FakeDesk({ hints: [SCREWS], wholeMessages: true }), new FakeHints());
    expect(screen.getByText(/and the first 2,000 of each of the 10 newest/)).toBeTruthy();
  });

  it('says when the case is not there any more', async () => {
    const hints = new FakeHints();
    hints.cases = [CASE];
    hints.matterOf = async () => null;
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints);
    await press('Take a captured case');
    await act(async () => void fireEvent.click(await screen.findByRole('button', { name: /4711/ })));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read');
  });
});
