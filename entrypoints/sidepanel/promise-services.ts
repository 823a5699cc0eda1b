import { browser } from 'wxt/browser';
import type { PromiseServices } from '@/components/shared/promise-services';
import type { CaseView } from '@/domain/panel-view';
import { loadedOnce } from '@/utils/loaded-once';

const verbs = loadedOnce(() => import('./promise-verbs'));
const REMINDERS = { permissions: ['notifications' as const] };

/** The panel's verbs about promises, managers and complaints. @param shown the view of a case, while it is shown */
export function promiseServices(
  shown: (caseKey: string) => CaseView,
  late: (code: Promise<() => () => void>, failed: (error: unknown) => void) => () => void,
): PromiseServices {
  return {
    async addCommitment(caseKey, text, dueAt) {
      const view = shown(caseKey);
      await (await verbs()).addCommitment(view, text, dueAt);
    },
    async keepCommitment(caseKey, id) {
      const view = shown(caseKey);
      await (await verbs()).changeCommitment(view, 'keep', id);
    },
    async reopenCommitment(caseKey, id) {
      const view = shown(caseKey);
      await (await verbs()).changeCommitment(view, 'reopen', id);
    },
    async dropCommitment(caseKey, id) {
      const view = shown(caseKey);
      await (await verbs()).changeCommitment(view, 'drop', id);
    },
    async moveCommitment(caseKey, id, dueAt, why) {
      const view = shown(caseKey);
      await (await verbs()).move(view, id, dueAt, why);
    },
    async passOnCommitment(caseKey, id) {
      const view = shown(caseKey);
      await (await verbs()).passOn(view, id);
    },
    watchToday(show) {
      const failed = (error: unknown) => console.warn('stafett: my day', error);
      const code = import('@/services/watch-today');
      return late(
        code.then(
          ({ watchToday }) =>
            () =>
              watchToday(Date.now, show, failed),
        ),
        failed,
      );
    },
    mayRemind: () => browser.permissions.contains(REMINDERS),
    allowReminders: () => browser.permissions.request(REMINDERS),
    async askForManager(caseKey) {
      const view = shown(caseKey);
      await (await verbs()).askForManager(view);
    },
    async takeBackAsk(caseKey) {
      const view = shown(caseKey);
      await (await verbs()).takeAskBack(view);
    },
    async logManagerCall(caseKey, taken) {
      const view = shown(caseKey);
      await (await verbs()).logManagerCall(view, taken);
    },
    async closeAsk(caseKey) {
      const view = shown(caseKey);
      await (await verbs()).closeAsk(view);
    },
    async markComplaint(caseKey) {
      shown(caseKey);
      await (await verbs()).setComplaint(caseKey, true);
    },
    async unmarkComplaint(caseKey) {
      shown(caseKey);
      await (await verbs()).setComplaint(caseKey, false);
    },
    lookForRise: async (customerId) => (await verbs()).lookForRise(customerId),
    answerRise: async (customerId, answer) => (await verbs()).answerRise(customerId, answer),
  };
}
