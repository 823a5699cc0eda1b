import { render, screen } from '@testing-library/preact';
import { DeskPage } from '@/components/desk/desk';
import { HintsProvider } from '@/components/desk/hints/hints-services';
import type { FakeDesk } from '../fakes/desk';
import type { FakeHints } from '../fakes/desk-hints';
import './patience';

/** Shows a part of the desk that asks for hints' services, as the page does. */
export async function showHints(desk: FakeDesk, hints: FakeHints, hash = '#hints'): Promise<void> {
  location.hash = hash;
  render(
    <HintsProvider value={hints}>
      <DeskPage services={desk} />
    </HintsProvider>,
  );
  await screen.findByRole('heading', { level: 1 }, { timeout: 5000 });
}
