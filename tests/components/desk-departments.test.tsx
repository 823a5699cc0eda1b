// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { bookFault } from '@/domain/book-fault';
import { starterBook } from '@/domain/starter-book';
import { BookLocked } from '@/services/book-locked';
import { BookRefused } from '@/services/book-refused';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { anAccount, FakeDesk } from '../fakes/desk';
import { key, press, showDesk, write } from './desk-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const department = (desk: FakeDesk, id: string) => desk.book.departments.find((one) => one.id === id);

describe('departments at the desk', () => {
  it('are there as soon as they have a name, before “don’t know yet”, with a tag of their own', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments');
    await press('New department');
    fireEvent.input(screen.getByLabelText('What is the department called?'), { target: { value: 'Kvalitet & miljö' } });
    await press('Add');
    expect(desk.book.departments.slice(-2)).toMatchObject([
      { id: 'kvalitet_miljo', tag: 'stafett_kvalitet_miljo', name: { sv: 'Kvalitet & miljö', en: 'Kvalitet & miljö' } },
      { id: 'unknown' },
    ]);
    expect(desk.kept).toMatchObject([{ how: 'desk', by: 'Eva Lind' }]);
    expect(location.hash).toBe('#departments/kvalitet_miljo');
    expect(await screen.findByRole('region', { name: 'Kvalitet & miljö' })).toBeTruthy();
  });

  it('do not get a name that another has, and nothing is kept meanwhile', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/billing');
    const field = screen.getByLabelText('Name in English');
    await write(field, 'logistics');
    expect(screen.getByRole('alert').textContent).toBe('There is a department called logistics already.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(desk.kept).toEqual([]);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field).toHaveProperty('value', 'Billing');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('have a tag that follows the name until tickets have it', async () => {
    const fake = new FakeDesk();
    fake.flags.set('billing', 3);
    const desk = await showDesk(fake, '#departments/returns');
    await write(screen.getByLabelText('Name in Swedish'), 'Återköp');
    expect(department(desk, 'returns')).toMatchObject({
      name: { sv: 'Återköp', en: 'Returns' },
      tag: 'stafett_aterkop',
    });
    await press(/Billing/, 'link');
    await act(async () => {
      location.hash = '#departments/billing';
      dispatchEvent(new Event('hashchange'));
    });
    expect(screen.getByText(/3 flags have put this tag/)).toBeTruthy();
    await write(screen.getByLabelText('Name in Swedish'), 'Ekonomi');
    expect(department(desk, 'billing')).toMatchObject({
      name: { sv: 'Ekonomi', en: 'Billing' },
      tag: 'stafett_billing',
    });
  });

  it.each([
    ['Stafett!', 'Only a–z, digits and underscores, 60 characters at the most.'],
    ['stafett_orsak_x', 'Stafett’s tags for causes and questions begin like this. Choose another.'],
    ['stafett_logistics', 'Another department has that tag already.'],
  ])('refuse the tag %s, and say why', async (tag, why) => {
    const desk = await showDesk(new FakeDesk(), '#departments/billing');
    await write(screen.getByLabelText('Tag'), tag);
    expect(screen.getByRole('alert').textContent).toBe(why);
    expect(desk.kept).toEqual([]);
  });

  it('get their colour by name, with who has it already', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/billing');
    expect(screen.getByRole('radio', { name: 'Blue Logistics' })).toBeTruthy();
    await press('Slate Don’t know yet', 'radio');
    expect(department(desk, 'billing')?.hue).toBe(11);
  });

  it('are moved with Alt and an arrow, and with buttons', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/product');
    const link = within(screen.getByRole('list', { name: 'Departments' })).getByRole('link', { name: 'Product' });
    await key(link, 'ArrowUp', { altKey: true });
    expect(desk.book.departments.slice(0, 2).map(({ id }) => id)).toEqual(['product', 'logistics']);
    await press('Move Product down');
    expect(desk.book.departments.slice(0, 2).map(({ id }) => id)).toEqual(['logistics', 'product']);
  });

  it('take their helpdesk groups from the helpdesk’s list; a group that another has is moved', async () => {
    const accounts = [anAccount('zendesk', ['Faktura Sverige', 'Kvalitet', 'Nattskiftet'])];
    const desk = await showDesk(new FakeDesk({}, accounts), '#departments/billing');
    expect(screen.getByRole('checkbox', { name: 'Faktura Sverige' })).toHaveProperty('checked', true);
    expect(screen.getByRole('checkbox', { name: 'Nattskiftet' })).toHaveProperty('checked', false);
    await press('Kvalitet belongs to Product', 'checkbox');
    const kvalitet = { name: 'Kvalitet', account: 'zendesk:acme.zendesk.com', id: '2' };
    expect(department(desk, 'billing')?.groups).toContainEqual(kvalitet);
    // What the other is known by stays: it stands for other helpdesks, too.
    expect(department(desk, 'product')?.groups).toContainEqual({ name: 'kvalitet' });
    expect(screen.getByText('Kvalitet has been moved from Product.')).toBeTruthy();
    await press('Faktura Sverige', 'checkbox');
    expect(screen.getByRole('checkbox', { name: 'Faktura Sverige' })).toHaveProperty('checked', false);
  });

  it('say that a helpdesk has to be opened once, where none has told its groups', async () => {
    await showDesk(new FakeDesk(), '#departments/billing');
    expect(await screen.findByText(/^Open a ticket in a tab, and the helpdesk’s groups are shown here/)).toBeTruthy();
  });

  it('are removed at once when nothing points to them, and come back with Ctrl+Z', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/web');
    await press('Remove the department');
    expect(department(desk, 'web')).toBeUndefined();
    expect(screen.getByText('Website has been removed.')).toBeTruthy();
    await key(document.body, 'z', { ctrlKey: true });
    expect(department(desk, 'web')).toBeTruthy();
  });

  it('ask where their hints go before they are removed', async () => {
    const hints = [aHint({ departmentId: 'billing', when: { ...NO_WORDS, any: ['faktura'] } })];
    const desk = await showDesk(new FakeDesk({ hints }), '#departments/billing');
    await press('Remove the department');
    expect(screen.getByText('This points here: 1 hint.')).toBeTruthy();
    expect(desk.kept).toEqual([]);
    fireEvent.change(screen.getByLabelText('Move it to'), { target: { value: 'sales' } });
    await press('Remove the department');
    expect(desk.book.hints).toMatchObject([{ departmentId: 'sales' }]);
    expect(department(desk, 'billing')).toBeUndefined();
  });

  it('cannot be changed when the organisation decides them, and say so', async () => {
    await showDesk(new FakeDesk({}, [], { departments: 'policy' }), '#departments/billing');
    expect(screen.getByText(/Set by your organisation/)).toBeTruthy();
    expect(screen.getByLabelText('Name in English')).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'New department' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove the department' })).toBeNull();
  });

  it('say so when nothing could be kept, and the text stays in its field', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/billing');
    desk.isBroken = true;
    await write(screen.getByLabelText('Whom to ask there, and how'), 'Karin, 08-465 001 00');
    expect(screen.getByText(/That could not be kept/)).toBeTruthy();
    expect(screen.getByLabelText('Whom to ask there, and how')).toHaveProperty('value', 'Karin, 08-465 001 00');
  });

  it('say beside the field what the book does not take, and once more where and that nothing was changed', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/billing');
    const faults = [bookFault('twice', ['departments', 3, 'tag'], 'stafett_web')];
    desk.changeBook = async () => Promise.reject(new BookRefused(faults));
    const contact = screen.getByLabelText('Whom to ask there, and how');
    await write(contact, 'Karin');
    const why = contact.closest('.desk-field')?.querySelector('[role=alert]')?.textContent ?? '';
    expect(why).toMatch(/stafett_web.* twice/);
    expect(contact.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(`Not kept; the book is as it was. Departments: ${why}`)).toBeTruthy();
    // What is typed next is another text, which nobody has refused.
    fireEvent.input(contact, { target: { value: 'Karin Hedman' } });
    await act(async () => undefined);
    expect(contact.getAttribute('aria-invalid')).toBe('false');
  });

  it('say who decides the book when that has just become somebody else', async () => {
    const desk = await showDesk(new FakeDesk(), '#departments/billing');
    desk.changeBook = async () => Promise.reject(new BookLocked('policy'));
    await write(screen.getByLabelText('Whom to ask there, and how'), 'Karin');
    expect(screen.getAllByText(/Set by your organisation/)).toHaveLength(2);
  });

  it('can have a group whose name has neither letters nor digits: it is known by its id', async () => {
    const desk = await showDesk(new FakeDesk({}, [anAccount('zendesk', ['***', 'Faktura'])]), '#departments/billing');
    await screen.findByRole('checkbox', { name: '***' });
    await press('***', 'checkbox');
    expect(screen.getByRole('checkbox', { name: '***' })).toHaveProperty('checked', true);
    expect(department(desk, 'billing')?.groups.at(-1)).toMatchObject({ name: '***', id: '1' });
  });

  it('have their own groups first, then those of nobody; none changes its place when it is ticked', async () => {
    const accounts = [anAccount('zendesk', ['Frakt', 'Alfa', 'Beta', 'Faktura'])];
    await showDesk(new FakeDesk({}, accounts), '#departments/billing');
    const names = () => [...document.querySelectorAll('.groups label')].map((one) => one.textContent?.split(' ')[0]);
    await screen.findByRole('checkbox', { name: 'Beta' });
    expect(names()).toEqual(['Faktura', 'Alfa', 'Beta', 'Frakt']);
    await press('Beta', 'checkbox');
    expect(names()).toEqual(['Faktura', 'Alfa', 'Beta', 'Frakt']);
  });

  it('have one name for both languages until the other is written', async () => {
    const departments = starterBook().departments.map((one) =>
      one.id === 'web' ? { ...one, name: { sv: 'Webb', en: 'Webb' } } : one,
    );
    const desk = await showDesk(new FakeDesk({ departments }), '#departments/web');
    await write(screen.getByLabelText('Name in English'), 'Online shop');
    expect(department(desk, 'web')?.name).toEqual({ sv: 'Online shop', en: 'Online shop' });
    await write(screen.getByLabelText('Name in Swedish'), 'E-handeln');
    expect(department(desk, 'web')?.name).toEqual({ sv: 'E-handeln', en: 'Online shop' });
    await write(screen.getByLabelText('Name in English'), 'Web');
    expect(department(desk, 'web')?.name).toEqual({ sv: 'E-handeln', en: 'Web' });
  });
});
