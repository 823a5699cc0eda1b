import type { PanelServices } from '@/components/shared/services-context';
import type { HistoryEntry } from '@/domain/history-entry';

/** A Thursday afternoon, so that every screenshot is the same whenever it is taken. */
export const NOW = new Date(2026, 10, 19, 14, 12).getTime();

/** Verbs that say on the console what they were asked, and a history that is there at once. */
export function galleryServices(history: HistoryEntry[], complete = true): PanelServices {
  const said =
    (verb: string) =>
    async (...asked: unknown[]): Promise<void> => {
      console.info(verb, ...asked);
    };
  return {
    now: () => NOW,
    flag: said('flag'),
    undoFlag: said('undoFlag'),
    retryWrite: said('retryWrite'),
    addFact: said('addFact'),
    removeFact: said('removeFact'),
    saveBrief: said('saveBrief'),
    markBriefRead: said('markBriefRead'),
    alsoTold: said('alsoTold'),
    refresh: said('refresh'),
    dismissNotice: said('dismissNotice'),
    openCase: said('openCase'),
    reloadTab: said('reloadTab'),
    watchHistory: (_, show) => {
      show({ entries: history, complete });
      return () => undefined;
    },
  };
}
