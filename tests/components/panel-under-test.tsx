import '../fakes/locale-files';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Panel } from '@/components/panel/panel';
import { ServicesProvider, type CauseSuggestion, type PanelServices } from '@/components/shared/services-context';
import type { AlikeView } from '@/domain/alike';
import type { SiteAnswer } from '@/domain/found-account';
import type { HistoryEntry } from '@/domain/history-entry';
import type { PanelView } from '@/domain/panel-view';
import type { Suggestion } from '@/domain/suggest/suggestion';
import type { Promised } from '@/domain/promised';
import { NOW } from '../gallery/services';
import { promiseVerbs } from './promise-verbs';
import './patience';

const done = () => vi.fn(() => Promise.resolve());
/** Done, and remembers whether it was taken back. */
const undoable = (undo: () => Promise<void>) => vi.fn(() => Promise.resolve(undo));

type NotAVerb = 'now' | 'helpdeskTitle' | 'watchHistory' | 'watchAlike' | 'watchToday' | 'watchBookAsked';

/** Verbs that succeed and remember what they were asked; the clock stands still until `at` is changed. */
export function servicesUnderTest(history: HistoryEntry[] = [], today: Promised[] = []) {
  const clock = { at: NOW };
  const undo = done();
  const alike: { view: AlikeView } = { view: { suggestions: [], apart: [] } };
  const verbs = {
    flag: done(),
    undoFlag: done(),
    chooseCause: done(),
    suggestDepartments: vi.fn((): Promise<Suggestion[]> => Promise.resolve([])),
    suggestCauses: vi.fn((): Promise<CauseSuggestion[]> => Promise.resolve([])),
    retryWrite: done(),
    undoNote: done(),
    addFact: done(),
    removeFact: done(),
    samePerson: undoable(undo),
    notSamePerson: undoable(undo),
    splitOff: undoable(undo),
    saveBrief: done(),
    markBriefRead: done(),
    alsoTold: done(),
    sayReceived: done(),
    refresh: done(),
    dismissNotice: done(),
    openCase: done(),
    ...promiseVerbs(),
    allow: done(),
    reloadTab: done(),
    openSites: done(),
    useSite: vi.fn((): Promise<SiteAnswer> => Promise.resolve({ kind: 'unknown' })),
  } satisfies Omit<PanelServices, NotAVerb>;
  const services: PanelServices = {
    ...(verbs as Omit<PanelServices, NotAVerb>),
    now: () => clock.at,
    helpdeskTitle: (helpdesk) => (helpdesk === 'zendesk' ? 'Zendesk' : 'Freshdesk'),
    watchAlike: (_, show) => {
      show(alike.view);
      return () => undefined;
    },
    watchBookAsked: () => () => undefined,
    watchToday: (show) => {
      show(today);
      return () => undefined;
    },
    watchHistory: (_, show) => {
      show({ entries: history, complete: true });
      return () => undefined;
    },
  };
  return { services, verbs, clock, undo, alike };
}

/** The panel in a page, with a way to show it another view as the live query would. */
export function showPanel(view: PanelView | null, history?: HistoryEntry[], alike?: AlikeView, today?: Promised[]) {
  const under = servicesUnderTest(history, today);
  if (alike) under.alike.view = alike;
  const page = (shown: PanelView | null) => (
    <ServicesProvider value={under.services}>
      <Panel view={shown} />
    </ServicesProvider>
  );
  const rendered = render(page(view));
  return { ...under, ...rendered, show: (next: PanelView | null) => rendered.rerender(page(next)) };
}
