// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { calm, carousel, notices, notGuarded, saveRefused } from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('worth knowing', () => {
  it('shows each line with its last day and can be taken away', () => {
    const { verbs } = showPanel(calm);
    expect(screen.getByText('until 21 Nov')).toBeTruthy();
    fireEvent.click(button('Remove: Dottern fyller 20'));
    expect(verbs.removeFact).toHaveBeenCalledWith('zendesk:acme.zendesk.com:user:77', 'f1');
  });

  it('is added in place, for a month unless another day is chosen, and closes when it is kept', async () => {
    const { verbs } = showPanel(calm);
    fireEvent.click(button('Worth knowing'));
    const text = await screen.findByLabelText('Worth knowing at the next contact');
    await waitFor(() => expect(document.activeElement).toBe(text));
    fireEvent.input(text, { target: { value: '  Flyttar till Luleå ' } });
    fireEvent.submit(text.closest('form') as Element);
    await waitFor(() => expect(screen.queryByLabelText('Worth knowing at the next contact')).toBeNull());
    expect(verbs.addFact).toHaveBeenCalledWith('zendesk:acme.zendesk.com:user:77', 'Flyttar till Luleå', '2026-12-19');
  });

  it('keeps the words when they could not be kept, and Esc leaves', async () => {
    const { verbs } = showPanel(calm);
    verbs.addFact.mockRejectedValueOnce(new Error('quota'));
    fireEvent.click(button('Worth knowing'));
    const text = await screen.findByLabelText<HTMLInputElement>('Worth knowing at the next contact');
    fireEvent.input(text, { target: { value: 'Flyttar' } });
    fireEvent.submit(text.closest('form') as Element);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be kept');
    expect(text.value).toBe('Flyttar');
    fireEvent.keyDown(text, { key: 'Escape' });
    expect(screen.queryByLabelText('Worth knowing at the next contact')).toBeNull();
  });
});

describe('also told by phone', () => {
  it('is one click on somebody who has had the case', async () => {
    const { verbs } = showPanel(carousel);
    const open = button('Also told somebody by phone');
    expect(open.title).toBe('Also told somebody by phone');
    // Only an icon: the headline beside it has the row to itself.
    expect(open.textContent).toBe('');
    fireEvent.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button('Björn Ek'));
    expect(verbs.alsoTold).toHaveBeenCalledWith(carousel.caseKey, 'Björn Ek');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Björn Ek' })).toBeNull());
  });

  it('takes another name, and never an empty one', () => {
    const { verbs } = showPanel(carousel);
    fireEvent.click(button('Also told somebody by phone'));
    const name = screen.getByLabelText('Another name');
    fireEvent.submit(name.closest('form') as Element);
    expect(verbs.alsoTold).not.toHaveBeenCalled();
    fireEvent.input(name, { target: { value: 'Sara i växeln' } });
    fireEvent.submit(name.closest('form') as Element);
    expect(verbs.alsoTold).toHaveBeenCalledWith(carousel.caseKey, 'Sara i växeln');
  });
});

describe('what happened', () => {
  it('stands at the foot and says what was kept, what failed and what was not seen', () => {
    const { container } = showPanel(notices);
    const foot = container.querySelector('main > :last-child');
    expect(foot?.querySelector('ul')?.getAttribute('aria-label')).toBe('What happened');
    fireEvent.click(button('2 more'));
    const lines = [...(foot?.querySelectorAll('li') ?? [])].map((line) => line.textContent);
    expect(lines[0]).toContain('but the brief is not on the ticket');
    expect(lines[0]).toContain('The helpdesk asks us to wait');
    expect(lines[1]).toContain('The question to Logistik is on the ticket');
    expect(lines[2]).toContain('Stafett did not see this transfer happen');
    expect(lines[3]).toContain('does not find the assignee field');
  });

  it.each([
    ['list', 'The case went to Faktura from a list. Stafett did not see it before it happened.'],
    ['rule', 'The case went to Faktura by a scenario. Stafett did not see it before it happened.'],
    ['early', 'The case went to Faktura. Stafett did not see it before it happened.'],
    ['elsewhere', 'The case went to Faktura. Stafett did not see it before it happened.'],
  ] as const)('says calmly that a transfer could not be seen beforehand: %s', (via, text) => {
    showPanel({ ...carousel, notices: [{ kind: 'unseen', id: 'u', at: 0, to: 'Faktura', via }] });
    const [line, ...more] = screen.getByRole('list', { name: 'What happened' }).querySelectorAll('li');
    expect(line?.textContent).toContain(text);
    expect(line?.className).toBe('line');
    expect(more).toEqual([]);
  });

  it('is at most two lines until the rest is asked for, the worst first', () => {
    const { show } = showPanel(notices);
    const lines = () => screen.getByRole('list', { name: 'What happened' }).querySelectorAll('li');
    expect([...lines()].map((line) => line.textContent.slice(0, 33))).toEqual([
      'Handed over to Logistik, but the ',
      'You kept the customer. The questi',
    ]);
    fireEvent.click(button('2 more'));
    expect(lines()).toHaveLength(4);
    fireEvent.click(button('fewer'));
    expect(lines()).toHaveLength(2);
    show({ ...notices, guarded: false });
    expect(lines()).toHaveLength(2);
    expect(lines()[0]?.textContent).toContain('transfers are not watched here');
    expect(button('3 more')).toBeTruthy();
    show({ ...notices, notices: notices.notices.slice(0, 2) });
    expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
  });

  it('can be tried again and put away', () => {
    const { verbs } = showPanel(notices);
    fireEvent.click(button('2 more'));
    fireEvent.click(button('Try again'));
    expect(verbs.retryWrite).toHaveBeenCalledWith('w2');
    fireEvent.click(screen.getAllByRole('button', { name: 'Put away' })[2] as Element);
    expect(verbs.dismissNotice).toHaveBeenCalledWith('n3');
  });

  it.each(['closed', 'not-found'] as const)('offers no second try where it never helps: %s', (fault) => {
    const [, failed] = notices.notices;
    if (failed?.kind !== 'save' || !failed.note) throw new Error('no failed note in the story');
    const note = { ...failed.note, trouble: { fault, detail: '', at: 0 } };
    showPanel({ ...notices, notices: [{ ...failed, note }] });
    expect(screen.getByRole('list', { name: 'What happened' }).textContent).toContain('Kept here.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('says after a refused save that the reply is there and what to do', () => {
    showPanel(saveRefused);
    const said = screen.getByRole('list', { name: 'What happened' }).textContent;
    expect(said).toContain('Nothing was saved');
    expect(said).toContain('Your reply is still in the ticket');
    expect(said).toContain('Change the assignee back and save; the question to Logistik follows');
  });

  it('says that transfers are not watched until the tab is reloaded', () => {
    const { verbs } = showPanel(notGuarded);
    expect(screen.getByRole('list', { name: 'What happened' }).textContent).toContain('transfers are not watched here');
    fireEvent.click(button('Reload the tab'));
    expect(verbs.reloadTab).toHaveBeenCalled();
  });
});
