// @vitest-environment happy-dom
import '../fakes/locale-files';
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { showHints } from './desk-hints-under-test';
import { press } from './desk-under-test';

afterEach(() => cleanup());

describe('what the flags suggest', () => {
  const proposal = { departmentId: 'logistics', phrase: 'saknas skruv', flags: 38, of: 120 };

  it('becomes a draft by one press: in the book it is when the lead saves it', async () => {
    const desk = new FakeDesk();
    const hints = new FakeHints();
    hints.proposed = [proposal, { ...proposal, departmentId: 'gone', phrase: 'annat' }];
    await showHints(desk, hints);
    expect(await screen.findByText('38 of 120 flags to Logistics contain “saknas skruv”.')).toBeTruthy();
    expect(screen.queryByText(/annat/)).toBeNull();
    await press('Make it a hint: saknas skruv');
    expect(desk.kept).toEqual([]);
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Saknas skruv');
    await press('Save');
    expect(desk.book.hints).toMatchObject([{ departmentId: 'logistics', when: { any: ['saknas skruv'] } }]);
  });

  it('is not said again once declined, in whichever form customers write it then, until it is asked for', async () => {
    const hints = new FakeHints();
    hints.proposed = [proposal, { ...proposal, phrase: 'paketet' }];
    await showHints(new FakeDesk(), hints);
    await screen.findByText(/saknas skruv/);
    await press('No, thanks: saknas skruv');
    expect(screen.queryByText(/saknas skruv/)).toBeNull();
    expect(screen.getByText(/paketet/)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('What the flags suggest');
    cleanup();

    hints.proposed = [
      { ...proposal, phrase: 'saknas skruvar' },
      { ...proposal, departmentId: 'tech' },
    ];
    await showHints(new FakeDesk(), hints);
    expect(await screen.findByText('38 of 120 flags to Tech contain “saknas skruv”.')).toBeTruthy();
    expect(screen.queryByText(/saknas skruvar/)).toBeNull();
    expect(screen.getByText('1 proposal is declined.')).toBeTruthy();
    await press('Show again');
    expect(screen.getByText(/saknas skruvar/)).toBeTruthy();
    expect(screen.queryByText(/declined/)).toBeNull();
  });

  it('is nothing as long as there are too few flags, and says so', async () => {
    await showHints(new FakeDesk(), new FakeHints());
    expect(await screen.findByText(/Nothing yet. When enough flags/)).toBeTruthy();
  });
});
