import { act, fireEvent, render, screen } from '@testing-library/preact';
import { DeskPage } from '@/components/desk/desk';
import type { FakeDesk } from '../fakes/desk';
import './patience';

/** Shows the desk at an address, as the page does. */
export async function showDesk(fake: FakeDesk, hash = ''): Promise<FakeDesk> {
  location.hash = hash;
  render(<DeskPage services={fake} />);
  // The part's own code comes when it is opened.
  await screen.findByRole('heading', { level: 1 }, { timeout: 5000 });
  await settle();
  return fake;
}

/** Lets everything happen that has been asked for. */
async function settle(): Promise<void> {
  await act(() => new Promise<void>((done) => setTimeout(done)));
}

/** Types into a field and goes on to the next one. */
export async function write(field: HTMLElement, text: string): Promise<void> {
  await act(async () => {
    field.focus();
    fireEvent.input(field, { target: { value: text } });
  });
  await act(async () => field.blur());
  await settle();
}

export async function press(
  name: string | RegExp,
  role: 'button' | 'checkbox' | 'radio' | 'link' = 'button',
): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole(role, { name }));
  });
  await settle();
}

/** A key, where the keyboard is told to be. */
export async function key(on: Element, name: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => void fireEvent.keyDown(on, { key: name, ...more }));
  await settle();
}
