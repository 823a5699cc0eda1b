import { browser } from 'wxt/browser';
import { caseAddress, helpdeskTitle } from '@/adapters';
import type { PanelServices } from '@/components/shared/services-context';
import { caseRef } from '@/domain/case-key';
import type { CaseView, PanelView } from '@/domain/panel-view';
import { useSite } from '@/services/use-site';
import { loadedOnce } from '@/utils/loaded-once';
import type { FollowedTab } from './follow-tab';
import { lastWords } from './last-words';
import { promiseServices } from './promise-services';

/** What the panel shows now, and of which tab. */
export interface Shown {
  tab: FollowedTab | null;
  view: PanelView | null;
}

/** Writing code is fetched when something is first written: the first paint has no use for it. */
const verbs = loadedOnce(() => import('./verbs'));
const personVerbs = loadedOnce(() => import('./person-verbs'));
/** What learns from flags: asked for when the panel stands. */
const suggestions = () => import('@/services/suggest');
const notSuggested = (error: unknown) => console.warn('stafett: suggestions', error);
const now = () => Date.now();

/** The panel's verbs, wired to the services. `shown` is asked at every click, `lookAgain` told that what is a helpdesk has changed. */
export function panelServices(shown: () => Shown, lookAgain: () => Promise<boolean>): PanelServices {
  const caseShown = (caseKey: string): CaseView => {
    const { view } = shown();
    if (view?.kind !== 'case' || view.caseKey !== caseKey) throw new Error('the panel shows another case by now');
    return view;
  };
  const lastOf = lastWords();
  return {
    ...promiseServices(caseShown, late),
    now,
    helpdeskTitle,
    async flag(caseKey, departmentId) {
      const view = caseShown(caseKey);
      const { flag } = await verbs();
      await flag(view, departmentId);
    },
    async chooseCause(caseKey, departmentId, causeId) {
      const view = caseShown(caseKey);
      const { chooseCause } = await verbs();
      await chooseCause(view, departmentId, causeId);
    },
    async suggestDepartments(caseKey) {
      const { prepareCauses, suggestDepartments } = await suggestions();
      const found = await suggestDepartments(caseKey);
      prepareCauses(found.map(({ id }) => id)).catch(notSuggested);
      return found;
    },
    suggestCauses: async (caseKey, departmentId) => (await suggestions()).suggestCauses(caseKey, departmentId),
    undoFlag: async (flagId) => (await verbs()).undoFlag(flagId),
    retryWrite: async (entryId) => (await verbs()).retryWrite(entryId),
    undoNote: async (entryId) => (await verbs()).undoNote(entryId),
    async addFact(customerId, text, until) {
      const { view } = shown();
      const from = view?.kind === 'case' ? view.requester : null;
      await (await verbs()).addFact(customerId, text, until, from);
    },
    removeFact: async (customerId, factId) => (await verbs()).removeFact(customerId, factId),
    watchAlike(customerId, show) {
      const failed = (error: unknown) => console.warn('stafett: who else this may be', error);
      return late(
        import('@/services/watch-alike').then(
          ({ watchAlike }) =>
            () =>
              watchAlike(customerId, now, show, failed),
        ),
        failed,
      );
    },
    samePerson: async (customerId, otherId) => (await personVerbs()).samePerson(customerId, otherId),
    notSamePerson: async (customerId, otherId) => (await personVerbs()).notSamePerson(customerId, otherId),
    splitOff: async (userKey) => (await personVerbs()).splitOff(userKey),
    async saveBrief(caseKey, changed) {
      lastOf(caseKey, changed);
      await (await verbs()).saveBrief(caseKey, changed);
    },
    markBriefRead: async (caseKey, operation) => (await verbs()).markBriefRead(caseKey, operation),
    alsoTold: async (caseKey, name) => (await verbs()).alsoTold(caseKey, name),
    async sayReceived(caseKey) {
      const view = caseShown(caseKey);
      const { sayReceived } = await verbs();
      await sayReceived(view);
    },
    dismissNotice: async (noticeId) => (await verbs()).dismissNotice(noticeId),
    async refresh(caseKey) {
      const { tab } = shown();
      caseShown(caseKey);
      if (tab) await browser.runtime.sendMessage({ name: 'refresh', body: { tabId: tab.tabId, caseKey } });
    },
    async openCase(caseKey) {
      const windowId = shown().tab?.windowId;
      // A new tab: the one beside the panel may hold a reply that is being written.
      await browser.tabs.create({ url: caseAddress(caseRef(caseKey)), ...(windowId !== undefined && { windowId }) });
    },
    async useSite(host) {
      const answer = await useSite(host);
      await lookAgain();
      return answer;
    },
    async openSites() {
      await browser.tabs.create({ url: browser.runtime.getURL('/options.html#own-domains') });
    },
    async allow(origin) {
      await browser.permissions.request({ origins: [origin] });
    },
    watchBookAsked(show) {
      const failed = (error: unknown) => console.warn('stafett: the organisation’s routing book', error);
      return late(
        import('@/services/watch-book-asked').then(
          ({ watchBookAsked }) =>
            () =>
              watchBookAsked(show, failed),
        ),
        failed,
      );
    },
    async reloadTab() {
      const tabId = shown().tab?.tabId;
      if (tabId !== undefined) await browser.tabs.reload(tabId);
    },
    watchHistory(customerId, show, failed) {
      return late(
        import('@/services/watch-history').then(
          ({ watchHistory }) =>
            () =>
              watchHistory(customerId, show, failed),
        ),
        failed,
      );
    },
  };
}

/** Starts to watch as soon as the code is there, unless that is no longer wanted. Returns how to stop. */
function late(code: Promise<() => () => void>, failed: (error: unknown) => void): () => void {
  let stop: (() => void) | null = null;
  let wanted = true;
  code.then((watch) => {
    if (wanted) stop = watch();
  }, failed);
  return () => {
    wanted = false;
    stop?.();
  };
}
