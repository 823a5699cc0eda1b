// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { matterOfWords } from '@/domain/hints/matter-of-words';
import type { SpokenAt } from '@/domain/hints/newest-spoken';
import type { Matter } from '@/domain/matter';
import { readTexts } from '@/domain/words';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { DESK_NOW, FakeDesk } from '../fakes/desk';
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

describe('running a draft on what has been', () => {
  const tally = (hits: number, wrong: number, open = 0) => ({
    ...{ spoke: hits + wrong + open, hits, wrong, open, unplaced: 0 },
  });
  const wrongCase: SpokenAt = {
    ...{ caseKey: CASE.key, ticketId: '4711', subject: 'Skruvar <i>', at: DESK_NOW - 86_400_000, hintId: 'screws' },
    ...{ namedId: 'logistics', outcome: 'wrong', endedId: 'billing', endedIn: 'Faktura', to: 'Support' },
  };
  const block = () => screen.getByRole('region', { name: 'Run it on what has been' });

  it('says how often it would have spoken and been right, and opens what it would have sent wrong', async () => {
    const hints = new FakeHints();
    hints.cases = [CASE];
    hints.ran = {
      ...{ cases: 400, transfers: 312, hints: [{ hintId: 'screws', tally: tally(31, 12, 7) }] },
      spoken: [wrongCase, { ...wrongCase, outcome: 'hit' }, { ...wrongCase, hintId: 'other', ticketId: '1' }],
    };
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints, '#hints/screws');
    await press('Run on the captured cases');
    expect(block().textContent).toContain('It would have spoken at 50 of 312 transfers.');
    expect(block().textContent).toContain('Right in 31 of 43 (57 to 83%): those cases ended at Logistics.');
    expect(block().textContent).toContain('7 have not ended yet.');
    await press('12 it would have sent wrong');
    const list = within(block())
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(list[0]).toBe(
      'Case 4711 Skruvar <i>Yesterday: given to Support, ended at Billing: wrong. Try it on this one',
    );
    expect(list[1]).toBe('The newest 1 are shown.');
    await press('Try it on this one: case 4711');
    expect(await screen.findByText('Case 4711: Skruvar <i>')).toBeTruthy();
  });

  it('opens every transfer at which it would have spoken, and says what became of each', async () => {
    const hints = new FakeHints();
    hints.cases = [CASE];
    const nowhere = { outcome: 'unplaced', endedId: null } as const;
    hints.ran = {
      ...{ cases: 9, transfers: 9, hints: [{ hintId: 'screws', tally: { ...tally(1, 1, 1), spoke: 5, unplaced: 2 } }] },
      spoken: [
        { ...wrongCase, ticketId: '5', outcome: 'hit', endedId: 'logistics', endedIn: 'Logistik' },
        { ...wrongCase, ticketId: '4' },
        { ...wrongCase, ticketId: '3', outcome: 'open', endedId: null, endedIn: null },
        { ...wrongCase, ticketId: '2', ...nowhere, endedIn: 'Grupp X' },
        { ...wrongCase, ...nowhere, endedIn: null, to: null },
      ],
    };
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints, '#hints/screws');
    await press('Run on the captured cases');
    expect(hints.runs[0]?.about).toBe('screws');
    const fold = screen.getByRole('button', { name: 'The 5 transfers it would have spoken at' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    await press('The 5 transfers it would have spoken at');
    expect(
      [...block().querySelectorAll('.backtest-cases li')].map((item) => item.textContent?.split('Yesterday: ')[1]),
    ).toEqual([
      'given to Support, ended at Logistics: right. Try it on this one',
      'given to Support, ended at Billing: wrong. Try it on this one',
      'given to Support, not ended yet. Try it on this one',
      'given to Support, ended in Grupp X, which belongs to no department. Try it on this one',
      'given to nobody, ended with nobody. Try it on this one',
    ]);
    await press('Try it on this one: case 4711');
    expect(await screen.findByText('Case 4711: Skruvar <i>')).toBeTruthy();
  });

  it('runs what is written, not what is saved, and compares the two', async () => {
    const hints = new FakeHints();
    hints.ran = {
      ...{ cases: 40, transfers: 30, present: tally(4, 4), draft: tally(6, 1) },
      hints: [{ hintId: 'screws', tally: tally(6, 1) }],
      change: {
        newly: tally(2, 0),
        noLonger: tally(0, 3),
        otherwise: { before: tally(0, 0), after: tally(0, 0) },
        same: 5,
      },
    };
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints, '#hints/screws');
    await type('Name', 'Anew');
    await press('Run on the captured cases');
    expect(hints.runs[0]?.draft.hints).toMatchObject([{ name: 'Anew' }]);
    const table = within(block()).getByRole('table', { name: 'All hints, before and after' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'Spoke atRight inWrong',
      'As they are now84 of 8 (22 to 78%)4',
      'With this change76 of 7 (49 to 97%)1',
      'Speaks where it was silent22 of 2 (34 to 100%)0',
      'Silent where one spoke30 of 3 (0 to 56%)3',
    ]);
    await type('Name', 'Anew again');
    expect(block().textContent).toContain('The hint has been changed since.');
  });

  it('shows how far it is, and stops when told to or when the hint is closed', async () => {
    const hints = new FakeHints();
    await showHints(new FakeDesk({ hints: [SCREWS, BAGS] }), hints, '#hints/screws');
    await press('Run on the captured cases');
    await act(async () => hints.runs[0]?.progress({ done: 1200, of: 4000 }));
    expect(block().textContent).toContain('1,200 of 4,000 cases');
    expect(screen.getByRole('progressbar', { name: 'Running on the captured cases' })).toHaveProperty('value', 1200);
    await press('Cancel');
    expect(hints.runs[0]?.signal.aborted).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    await press('Run on the captured cases');
    await act(async () => {
      location.hash = '#hints/bags';
      dispatchEvent(new Event('hashchange'));
    });
    expect(hints.runs[1]?.signal.aborted).toBe(true);
  });

  it('says what the history cannot tell, and when there is none', async () => {
    const hints = new FakeHints();
    hints.ran = { cases: 0, transfers: 0 };
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints, '#hints/screws');
    await press('Run on the captured cases');
    expect(block().textContent).toContain('No cases have been captured in this browser yet');
    hints.ran = { cases: 9, transfers: 5, untold: { cut: 2, changeable: 3, hintIds: ['screws'] } };
    await press('Run again');
    expect(block().textContent).toContain('It would not have spoken at any of the 5 transfers.');
    expect(block().textContent).toContain('2 cases are left out');
    expect(block().textContent).toContain('asks for tags, types or forms');
    expect(block().textContent).toContain('newest; no further.');
  });

  it('says so when the history could not be read', async () => {
    const hints = new FakeHints();
    hints.backtest = () => Promise.reject(new Error('gone'));
    await showHints(new FakeDesk({ hints: [SCREWS] }), hints, '#hints/screws');
    await press('Run on the captured cases');
    expect(within(block()).getByRole('alert').textContent).toContain('could not be read');
  });
});
