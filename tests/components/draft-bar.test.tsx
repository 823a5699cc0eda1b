// @vitest-environment happy-dom
import '../fakes/locale-files';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { DraftBar } from '@/components/desk/conditions/draft-bar';

afterEach(cleanup);

const show = (more: { isDraft: boolean; locked: boolean }) => {
  const nothing = () => undefined;
  render(
    <DraftBar
      {...{ isNew: false, isBehind: false, faults: [], ...more }}
      save={nothing}
      discard={nothing}
      remove={nothing}
    />,
  );
};

it('what cannot be changed here is not said to wait for being saved', () => {
  show({ isDraft: false, locked: true });
  expect(screen.queryByRole('status')).toBeNull();
});

it('what was written before it was locked is still there, and can only be let go', () => {
  show({ isDraft: true, locked: true });
  expect(screen.getAllByRole('button').map((one) => [one.textContent, (one as HTMLButtonElement).disabled])).toEqual([
    ['Save', true],
    ['Discard the changes', false],
  ]);
});
