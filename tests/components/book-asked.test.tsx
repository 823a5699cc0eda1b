// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options } from '@/components/options/options';
import { OptionsProvider } from '@/components/options/options-services';
import { Panel } from '@/components/panel/panel';
import { ServicesProvider } from '@/components/shared/services-context';
import type { PanelView } from '@/domain/panel-view';
import type { BookAsked } from '@/services/watch-book-asked';
import { galleryOptions } from '../gallery/services';
import { calm } from '../gallery/views';
import { servicesUnderTest } from './panel-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const ASKED: BookAsked = { host: 'bok.exempel.se', origin: 'https://bok.exempel.se/*' };
const SAYS = /Your organisation’s routing book comes from bok\.exempel\.se\./;

/** What the store says, and a way to let it say something else. */
function store() {
  let tell: (asked: BookAsked | null) => void = () => undefined;
  const stopped = vi.fn();
  const watchBookAsked = (show: typeof tell) => {
    tell = show;
    return stopped;
  };
  return { watchBookAsked, stopped, say: (asked: BookAsked | null) => act(() => tell(asked)) };
}

function showPanel(view: PanelView) {
  const { services, verbs } = servicesUnderTest();
  const { watchBookAsked, ...rest } = store();
  render(
    <ServicesProvider value={{ ...services, watchBookAsked }}>
      <Panel view={view} />
    </ServicesProvider>,
  );
  return { verbs, ...rest };
}

describe('a book of the organisation that the browser may not fetch yet', () => {
  it.each([
    ['beside a case', calm],
    ['beside a list', { kind: 'nothing', why: 'list' }],
  ] as const)('is told in the panel %s, with one press that asks the browser for that host alone', async (_, view) => {
    const { verbs, say, stopped } = showPanel(view);
    expect(screen.queryByText(SAYS)).toBeNull();
    await say(ASKED);
    const line = screen.getByText(SAYS);
    fireEvent.click(within(line).getByRole('button', { name: 'Allow' }));
    // Within the click: the browser wants to see it.
    expect(verbs.allow).toHaveBeenCalledExactlyOnceWith('https://bok.exempel.se/*');
    await say(null);
    expect(screen.queryByText(SAYS)).toBeNull();
    cleanup();
    await vi.waitFor(() => expect(stopped).toHaveBeenCalledTimes(1));
  });

  it('is told on the options page, in its own language', async () => {
    speak('sv');
    const { watchBookAsked, say } = store();
    const allow = vi.fn(() => Promise.resolve());
    render(
      <OptionsProvider value={{ ...galleryOptions, watchBookAsked, allow }}>
        <Options />
      </OptionsProvider>,
    );
    await say(ASKED);
    const book = screen.getByRole('region', { name: 'Vägvisarbok' });
    expect(within(book).getByText(/Din organisations vägvisarbok hämtas från bok\.exempel\.se\./)).toBeTruthy();
    fireEvent.click(within(book).getByRole('button', { name: 'Tillåt' }));
    expect(allow).toHaveBeenCalledExactlyOnceWith('https://bok.exempel.se/*');
  });
});
