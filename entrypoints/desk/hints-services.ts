import { HELPDESKS } from '@/adapters';
import type { DraftStore, HintsServices } from '@/components/desk/hints/hints-services';

/**
 * Drafts stand in the page's own storage: written within the key press, so that a page that is closed has kept everything.
 * Hints and mandates that nobody has saved, of this browser's lead; no customers.
 */
const drafts: DraftStore = {
  read(kind) {
    try {
      return localStorage.getItem(`stafett-draft-${kind}`);
    } catch {
      return null; // a browser that keeps nothing for pages: the draft lives as long as the page
    }
  },
  keep(kind, text) {
    try {
      if (text === null) localStorage.removeItem(`stafett-draft-${kind}`);
      else localStorage.setItem(`stafett-draft-${kind}`, text);
    } catch {
      // the same
    }
  },
};

export const hintsServices: HintsServices = {
  drafts,
  formless: HELPDESKS.filter(({ hasForms }) => !hasForms).map(({ title }) => title),
  knownValues: async () => (await import('@/services/read-known-values')).readKnownValues(),
  deeds: async () => (await import('@/services/read-hint-deeds')).readHintDeeds(),
  testCases: async (words) => (await import('@/services/read-test-cases')).readTestCases(words),
  matterOf: async (caseKey) => (await import('@/services/read-test-cases')).readMatter(caseKey),
  backtest: async (draft, onProgress, signal) =>
    (await import('@/services/backtest')).backtest(draft, onProgress, signal),
  proposals: async () => (await import('@/services/propose-hints')).proposeHints(),
  causeFlags: async () => (await import('@/services/read-cause-flags')).readCauseFlags(),
};
