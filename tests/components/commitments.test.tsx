// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../fakes/locale-files';
import type { CaseView } from '@/domain/panel-view';
import { fieldTime } from '@/utils/field-time';
import * as promised from '../gallery/promised';
import * as view from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const KEY = view.calm.caseKey;
const part = () => screen.getByRole('region', { name: 'Commitments' });
const button = (name: string | RegExp, where = document.body) => within(where).getByRole('button', { name });
const line = () => screen.getByRole('textbox', { name: 'What was promised, and for when' });
const submit = (field: Element) => fireEvent.submit(field.closest('form') as Element);
const time = () => screen.getByLabelText<HTMLInputElement>('When');
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

describe('what was promised', () => {
  it('is written in one line, and the time that is understood is shown at once', async () => {
    const { verbs } = showPanel(view.calm);
    fireEvent.input(line(), { target: { value: 'call back tomorrow 9:30' } });
    await waitFor(() => expect(time().value).toBe('2026-11-20T09:30'));
    submit(line());
    await waitFor(() => expect(verbs.addCommitment).toHaveBeenCalledWith(KEY, 'call back', at(20, 9, 30)));
    await waitFor(() => expect((line() as HTMLInputElement).value).toBe(''));
  });

  it('is understood in Swedish too, and where nothing but a time is written it says what for', async () => {
    speak('sv');
    const { verbs } = showPanel(view.calm);
    const field = screen.getByRole('textbox', { name: 'Vad som är lovat, och till när' });
    fireEvent.input(field, { target: { value: 'fre 10:00' } });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('När').value).toBe('2026-11-20T10:00'));
    submit(field);
    await waitFor(() => expect(verbs.addCommitment).toHaveBeenCalledWith(KEY, 'Återkomma till kunden', at(20, 10)));
  });

  it('is corrected in the date field, which typing on does not undo', async () => {
    const { verbs } = showPanel(view.calm);
    fireEvent.input(line(), { target: { value: 'call today 16' } });
    await waitFor(() => expect(time().value).toBe('2026-11-19T16:00'));
    fireEvent.input(time(), { target: { value: '2026-11-23T11:00' } });
    fireEvent.input(line(), { target: { value: 'call today 16 about screws' } });
    await waitFor(() => expect(time().value).toBe('2026-11-23T11:00'));
    submit(line());
    await waitFor(() => expect(verbs.addCommitment).toHaveBeenCalledWith(KEY, 'call about screws', at(23, 11)));
  });

  it('is not added without a time, and Esc empties the line', async () => {
    const { verbs } = showPanel(view.calm);
    fireEvent.input(line(), { target: { value: 'call back' } });
    expect(button('Add', part()).hasAttribute('disabled')).toBe(true);
    submit(line());
    fireEvent.keyDown(line(), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByLabelText('When')).toBeNull());
    expect(verbs.addCommitment).not.toHaveBeenCalled();
  });

  it('keeps what was typed when it could not be kept', async () => {
    const { verbs } = showPanel(view.calm);
    verbs.addCommitment.mockRejectedValueOnce(new Error('quota'));
    fireEvent.input(line(), { target: { value: 'call today 16' } });
    await waitFor(() => expect(time().value).not.toBe(''));
    submit(line());
    await screen.findByRole('alert');
    expect((line() as HTMLInputElement).value).toBe('call today 16');
  });

  it('stands with its time, overdue ones first and said to be so; done by one click, with a way back in the same place', async () => {
    const { verbs, show } = showPanel(promised.overdue);
    const rows = within(part()).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('Ring Anna om påsen overdue, yesterday 16:00');
    fireEvent.click(button('Done: Ring Anna om påsen', part()));
    await waitFor(() => expect(verbs.keepCommitment).toHaveBeenCalledWith(KEY, 'p1'));
    show(promised.without(promised.overdue, 'p1'));
    expect(within(part()).getAllByRole('listitem')[0]?.textContent).toContain('Ring Anna om påsen Done');
    fireEvent.click(button('Undo', part()));
    await waitFor(() => expect(verbs.reopenCommitment).toHaveBeenCalledWith(KEY, 'p1'));
  });

  it('is moved only with another time and why', async () => {
    const { verbs } = showPanel(promised.overdue);
    fireEvent.click(button('More about: Ring Anna om påsen'));
    const move = await screen.findByRole('button', { name: 'Move' });
    fireEvent.input(screen.getByLabelText('Move to'), { target: { value: fieldTime(at(20, 12)) } });
    expect(move.hasAttribute('disabled')).toBe(true);
    fireEvent.input(screen.getByLabelText('Why'), { target: { value: 'påsen är försenad' } });
    submit(screen.getByLabelText('Why'));
    await waitFor(() => expect(verbs.moveCommitment).toHaveBeenCalledWith(KEY, 'p1', at(20, 12), 'påsen är försenad'));
  });

  it('is passed on to whoever has the case, when that is another', async () => {
    const { verbs } = showPanel(promised.elsewhere);
    fireEvent.click(button(/^More about/));
    fireEvent.click(await screen.findByRole('button', { name: 'Pass on to Faktura' }));
    await waitFor(() => expect(verbs.passOnCommitment).toHaveBeenCalledWith(KEY, 'p1'));
    cleanup();
    showPanel(promised.overdue);
    fireEvent.click(button('More about: Ring Anna om påsen'));
    await screen.findByRole('button', { name: 'Move' });
    expect(screen.queryByRole('button', { name: /^Pass on/ })).toBeNull();
  });

  it('cannot be changed by nobody', () => {
    showPanel({ ...promised.overdue, me: null });
    expect(button('Done: Ring Anna om påsen', part()).hasAttribute('disabled')).toBe(true);
    expect(part().textContent).toContain('Sign in to the helpdesk');
  });
});

describe('my commitments today', () => {
  it('are counted beside the label and listed when asked for; each opens its case', async () => {
    const { verbs } = showPanel(view.calm, [], undefined, promised.today);
    fireEvent.click(button('3 today'));
    const list = await screen.findByRole('list', { name: 'My commitments today' });
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toContain('overdue');
    fireEvent.click(button(/^Karin: /, list));
    await waitFor(() => expect(verbs.openCase).toHaveBeenCalledWith('zendesk:acme.zendesk.com:4712'));
  });

  it('stand where no case is open, and nothing does where there are none', async () => {
    showPanel({ kind: 'nothing', why: 'list' }, [], undefined, promised.today);
    await screen.findByRole('list', { name: 'My commitments today' });
    cleanup();
    showPanel({ kind: 'nothing', why: 'list' });
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('are reminded of by the browser only when the agent asks for it', async () => {
    const { verbs } = showPanel({ kind: 'nothing', why: 'list' }, [], undefined, promised.today);
    const ask = await screen.findByRole('button', { name: 'Remind me in the browser' });
    expect(verbs.allowReminders).not.toHaveBeenCalled();
    verbs.mayRemind.mockResolvedValue(true);
    fireEvent.click(ask);
    await screen.findByText('The browser reminds you when one falls due.');
    expect(verbs.allowReminders).toHaveBeenCalledOnce();
  });
});

describe('a brief that was received', () => {
  it('offers to say so, which is one line on the ticket, and then it is read', async () => {
    const atFaktura: CaseView = { ...view.receivedBrief, me: { id: '12', name: 'Cecilia Holm' } };
    const { verbs } = showPanel(atFaktura);
    const brief = screen.getByRole('region', { name: 'Brief received' });
    fireEvent.click(button('Mark as received', brief));
    await waitFor(() => expect(verbs.markBriefRead).toHaveBeenCalledWith(KEY, '7f3a9c01'));
    expect(verbs.sayReceived).toHaveBeenCalledWith(KEY);
    expect(screen.getAllByRole('button', { name: 'Mark as received' })).toHaveLength(1);
  });

  it('stays when that could not be said, and can be read without it', async () => {
    const { verbs } = showPanel({ ...view.receivedBrief, me: { id: '12', name: 'Cecilia Holm' } });
    verbs.sayReceived.mockRejectedValueOnce(new Error('disk'));
    fireEvent.click(button('Mark as received'));
    await screen.findByRole('alert');
    expect(verbs.markBriefRead).not.toHaveBeenCalled();
    fireEvent.click(button('Read'));
    await waitFor(() => expect(verbs.markBriefRead).toHaveBeenCalledOnce());
    expect(verbs.sayReceived).toHaveBeenCalledOnce();
  });
});
