// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AlikeView } from '@/domain/alike';
import * as person from '../gallery/persons';
import { NOW } from '../gallery/services';
import * as view from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(cleanup);

const customer = () => screen.getByRole('region', { name: 'Customer' });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** What a press has opened may still be on its way. */
const clickWhenThere = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('one person in several accounts', () => {
  it('says in which, and how that is known; nothing of the kind for a customer of one account', () => {
    const { show } = showPanel(person.inBoth);
    expect(customer().textContent).toContain('Zendesk acme · Freshdesk acme · same e-mail');
    show(view.calm);
    expect(customer().textContent).not.toContain('acme');
    expect(screen.queryByRole('button', { name: 'Not the same person?' })).toBeNull();
  });

  it('says in the history which helpdesk a case is from, and the account where two are of one helpdesk', async () => {
    const { show } = showPanel(person.inBoth, person.bothHistories);
    expect((await screen.findAllByRole('button', { name: 'Freshdesk 88' })).length).toBeGreaterThan(0);
    show(person.inThree);
    expect((await screen.findAllByRole('button', { name: 'Freshdesk acme 88' })).length).toBeGreaterThan(0);
  });

  it('is split after two clicks, and made one again by Undo, which has the focus', async () => {
    const { verbs, undo } = showPanel(person.inBoth);
    click('Not the same person?');
    const rows = within(screen.getByRole('list', { name: 'Not the same person?' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Anna Lindqvist, Zendesk acmeSeparate',
      'Anna Lindqvist, Freshdesk acmeSeparate',
    ]);
    const separate = screen.getByRole('button', { name: 'Separate Anna Lindqvist, Freshdesk acme' });
    separate.focus();
    fireEvent.click(separate);
    await screen.findByText('Anna Lindqvist is a customer of their own now.');
    expect(verbs.splitOff).toHaveBeenCalledWith('freshdesk:acme.freshdesk.com:user:501');
    const back = screen.getByRole('button', { name: /^Undo/ });
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(undo).not.toHaveBeenCalled();
    fireEvent.click(back);
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull());
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('who else it may be', () => {
  it('is said with the reason once it is asked for, and nothing has moved until then', async () => {
    showPanel(view.calm, [], person.mayBe);
    const ask = screen.getByRole('button', { name: 'Same person?' });
    expect(ask.closest('.facts-foot')?.textContent).toContain('Worth knowing');
    expect(customer().textContent).not.toContain('Anna Berg');
    fireEvent.click(ask);
    expect(ask.getAttribute('aria-expanded')).toBe('true');
    await screen.findByText('May be the same person: Anna Berg, acme.freshdesk.com. Same name.');
  });

  it('is answered by one click either way, each with an undo for ten seconds', async () => {
    const { verbs, undo, clock } = showPanel(view.calm, [], person.mayBe);
    click('Same person?');
    await clickWhenThere('Same person: Anna Berg, acme.freshdesk.com');
    await screen.findByText('Anna Berg is the same customer now.');
    expect(verbs.samePerson).toHaveBeenCalledWith(view.calm.customer?.id, 'b');
    click('Not the same: Anna Berg, acme.freshdesk.com');
    await screen.findByText('Anna Berg is not the same person. That is kept.');
    expect(verbs.notSamePerson).toHaveBeenCalledWith(view.calm.customer?.id, 'b');
    clock.at = NOW + 9_500;
    click(/^Undo/);
    await waitFor(() => expect(undo).toHaveBeenCalledOnce());
    click('Not the same: Anna Berg, acme.freshdesk.com');
    await screen.findByRole('button', { name: /^Undo/ });
    clock.at += 10_000;
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull());
    // Its line stays: nothing moves because time has passed.
    expect(screen.getByText('Anna Berg is not the same person. That is kept.').closest('.person-undo')).not.toBeNull();
  });

  it('shows up to three, and those who were told apart with the way to change one’s mind', async () => {
    const { verbs } = showPanel(view.calm, [], person.mayBeThree);
    click('Same person? (3)');
    expect(await screen.findAllByText(/^May be the same person/)).toHaveLength(3);
    expect(customer().textContent).toContain('Somebody without a name');
    expect(customer().textContent).toContain('Not the same person as Anna Ek, acme.freshdesk.com.');
    click('Same person: Anna Ek, acme.freshdesk.com');
    expect(verbs.samePerson).toHaveBeenCalledWith(view.calm.customer?.id, 'e');
  });

  it('names who it is not, when that is all there is to say', () => {
    showPanel(view.calm, [], person.isNot);
    expect(screen.getByRole('button', { name: 'Not the same as Anna Berg' })).toBeTruthy();
  });

  it('says so when nothing was changed, and offers no undo of it', async () => {
    const { verbs } = showPanel(view.calm, [], person.mayBe);
    verbs.samePerson.mockRejectedValueOnce(new Error('too much'));
    click('Same person?');
    await clickWhenThere('Same person: Anna Berg, acme.freshdesk.com');
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('comes in whatever the helpdesks say, as text', async () => {
    const nobody: AlikeView = { suggestions: [], apart: [] };
    const { container } = showPanel(view.calm, [], { ...nobody, suggestions: person.mayBeThree.suggestions });
    click('Same person? (3)');
    await waitFor(() => expect(container.textContent).toContain('<b>Anna</b>'));
    expect(container.querySelector('.persons b')).toBeNull();
  });
});
