import { HELPDESKS } from '@/adapters';
import type { DeclinedStore, DraftStore, HintsServices } from '@/components/desk/hints/hints-services';

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

const DECLINED = 'stafett-declined-proposals';
/** More are never proposed at once; the oldest are forgotten. */
const MOST_DECLINED = 200;

const declined: DeclinedStore = {
  read() {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(DECLINED) ?? '[]');
      return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
    } catch {
      return [];
    }
  },
  keep(all) {
    try {
      localStorage.setItem(DECLINED, JSON.stringify(all.slice(-MOST_DECLINED)));
    } catch {
      // as with drafts: declined as long as the page is open
    }
  },
};

export const hintsServices: HintsServices = {
  drafts,
  declined,
  formless: HELPDESKS.filter(({ hasForms }) => !hasForms).map(({ title }) => title),
  knownValues: async () => (await import('@/services/read-known-values')).readKnownValues(),
  deeds: async () => (await import('@/services/read-hint-deeds')).readHintDeeds(),
  testCases: async (words) => (await import('@/services/read-test-cases')).readTestCases(words),
  matterOf: async (caseKey) => (await import('@/services/read-test-cases')).readMatter(caseKey),
  backtest: async (draft, onProgress, signal, about) =>
    (await import('@/services/backtest')).backtest(draft, onProgress, signal, about),
  proposals: async () => (await import('@/services/propose-hints')).proposeHints(),
  causeFlags: async () => (await import('@/services/read-cause-flags')).readCauseFlags(),
};
