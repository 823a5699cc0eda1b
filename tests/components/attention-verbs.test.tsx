// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import * as promised from '../gallery/promised';
import * as view from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(cleanup);

const KEY = view.calm.caseKey;
const attention = () => screen.getByRole('region', { name: 'Needs attention' });
const button = (name: string | RegExp, where = document.body) => within(where).getByRole('button', { name });

describe('one click on the case', () => {
  it('says that the customer asks for a manager, and a second one takes it back until somebody has called', async () => {
    const { verbs, show } = showPanel(view.calm);
    fireEvent.click(button('Asks for a manager'));
    await waitFor(() => expect(verbs.askForManager).toHaveBeenCalledWith(KEY));
    show(promised.managerAsked);
    expect(button('Asks for a manager').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Asks for a manager'));
    await waitFor(() => expect(verbs.takeBackAsk).toHaveBeenCalledWith(KEY));
    show(promised.managerNotReached);
    expect(button('Asks for a manager').hasAttribute('disabled')).toBe(true);
  });

  it('says that it is a complaint, and a second one that it is none', async () => {
    const { verbs, show } = showPanel(view.calm);
    fireEvent.click(button('Complaint'));
    await waitFor(() => expect(verbs.markComplaint).toHaveBeenCalledWith(KEY));
    show(promised.everything);
    fireEvent.click(button('Complaint'));
    await waitFor(() => expect(verbs.unmarkComplaint).toHaveBeenCalledWith(KEY));
  });
});

describe('needs attention', () => {
  it('names the manager on duty and how to reach them, and takes down what came of the call', async () => {
    const { verbs } = showPanel(promised.managerAsked);
    expect(attention().textContent).toContain('On duty: Sara Holm, 08-123 45 67');
    fireEvent.click(button('Call taken', attention()));
    await waitFor(() => expect(verbs.logManagerCall).toHaveBeenCalledWith(KEY, true));
    fireEvent.click(button('Not reached', attention()));
    await waitFor(() => expect(verbs.logManagerCall).toHaveBeenCalledWith(KEY, false));
    fireEvent.click(button('Done: asked for a manager', attention()));
    await waitFor(() => expect(verbs.closeAsk).toHaveBeenCalledWith(KEY));
  });

  it('says so when no manager is set, nothing while that is being read, and when somebody was not reached', () => {
    const { show } = showPanel({ ...promised.managerAsked, onDuty: null });
    expect(attention().textContent).toContain('No manager on duty is set.');
    show({ ...promised.managerAsked, onDuty: 'coming' });
    expect(attention().textContent).not.toMatch(/No manager|On duty/);
    show(promised.managerNotReached);
    expect(attention().textContent).toContain('Sara Holm could not be reached today 14:02.');
  });

  it('keeps the keyboard in the list when a line is done and goes', () => {
    const { show } = showPanel(promised.overdue);
    const lines = () => within(attention()).getAllByRole('button');
    lines()[0]?.focus();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Done: Ring Anna om påsen');
    show(promised.without(promised.overdue, 'p1'));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Done: Skicka ny påse');
    // Nor is it called back from where the agent has gone.
    const line = screen.getByLabelText('What was promised, and for when');
    line.focus();
    show(promised.without(promised.without(promised.overdue, 'p1'), 'p2'));
    expect(document.activeElement).toBe(line);
  });

  it('has a complaint first, and lets a promise be done there', async () => {
    const { verbs } = showPanel(promised.everything);
    expect(within(attention()).getAllByRole('listitem')[0]?.textContent).toContain('Complaint, 3 days old');
    fireEvent.click(button('Done: Ring Anna om påsen', attention()));
    await waitFor(() => expect(verbs.keepCommitment).toHaveBeenCalledWith(KEY, 'p1'));
  });

  it('proposes a call with its reason in numbers, to be answered once', async () => {
    const { verbs } = showPanel(promised.rising);
    expect(attention().textContent).toContain(
      'In touch on 5 of the last 14 days, against 2 of the 180 before. Time to call?',
    );
    fireEvent.click(button('Called', attention()));
    await waitFor(() => expect(verbs.answerRise).toHaveBeenCalledWith(view.calm.customer?.id, 'called'));
    expect(verbs.lookForRise).toHaveBeenCalledWith(view.calm.customer?.id);
  });
});
