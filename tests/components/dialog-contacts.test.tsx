// @vitest-environment happy-dom
import '../fakes/locale-files';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import * as dialog from '../gallery/dialogs';
import { button, field, showDialog } from './dialog-under-test';

afterEach(cleanup);

describe('whom to ask at a department, and how', () => {
  it('stands on the way that asks it, before that is chosen and while the question is written', () => {
    showDialog(dialog.contacts);
    fireEvent.click(button(/^Keep Anna, ask Logistik\s*Contact: Karin Hedman, 08-465 001 00/));
    expect(field('Question to Logistik').getAttribute('aria-describedby')).toBe('words-more');
    expect(document.getElementById('words-more')?.textContent).toMatch(/Contact: Karin Hedman, 08-465 001 00$/);
  });

  it('stands with what the hint says, and where the case is about to be sent there instead', () => {
    showDialog(dialog.contacts);
    expect(screen.getByText(/goes to Billing/).textContent).toMatch(
      /goes to Billing, says the routing hint. Contact: #faktura, eller Iris/,
    );
    fireEvent.click(button(/^Change to Billing/));
    expect(screen.getByText(/The case goes to the group Faktura instead.*Contact: #faktura, eller Iris/)).toBeTruthy();
  });

  it('is not said where the book names nobody', () => {
    showDialog(dialog.elsewhere);
    expect(document.body.textContent).not.toContain('Contact:');
    fireEvent.click(button(/^Keep Anna/));
    expect(document.body.textContent).not.toContain('Contact:');
    expect(document.getElementById('words-more')?.textContent).toBe('Becomes an internal note. The case stays here.');
  });
});
