// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Section } from '@/components/shared/section';

afterEach(cleanup);

function Page({ more }: { more: boolean }) {
  return (
    <main>
      <Section name="owner" label="Owner">
        Eva
      </Section>
      {more && (
        <Section name="attention" label="Needs attention">
          2 messages
        </Section>
      )}
      <Section name="flags" label="Flag to">
        Logistik
      </Section>
    </main>
  );
}

it('a section that comes later has its own name, and takes none from another', () => {
  const { rerender } = render(<Page more={false} />);
  // Drawn twice before: only then ids made by the framework begin from the start again.
  for (const more of [false, false, true]) rerender(<Page more={more} />);
  const names = ['Owner', 'Needs attention', 'Flag to'];
  expect(names.map((name) => screen.getByRole('region', { name }).textContent)).toEqual([
    'OwnerEva',
    'Needs attention2 messages',
    'Flag toLogistik',
  ]);
});
