import type { Department } from '@/domain/department';
import type { SpokenAt } from '@/domain/hints/newest-spoken';
import { hitRate, type Tally } from '@/domain/hints/tally';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';

/** "Right in 31 of 43 (58 to 83 %): those ended at Logistics." Empty where nothing has ended. */
export function hitText(tally: Tally, department: string): string {
  const figures = hitFigures(tally);
  return figures === '' ? '' : t('backtest_right', { figures, department });
}

/** "31 of 43 (58 to 83 %)": of the cases that ended at some department; empty: none has. */
export function hitFigures(tally: Tally): string {
  const { low, high, of } = hitRate(tally);
  if (of === 0) return '';
  return t('backtest_figures', {
    ...{ hits: count(tally.hits), of: count(of) },
    ...{ low: count(Math.round(low * 100)), high: count(Math.round(high * 100)) },
  });
}

/** What is known of the cases that count as neither right nor wrong; empty: there are none. */
export function endedText({ open, unplaced, hits, wrong }: Tally): string {
  return [
    hits + wrong === 0 ? t('backtest_noneEnded') : '',
    open > 0 ? t('backtest_open', open, [count(open)]) : '',
    unplaced > 0 ? t('backtest_unplaced', unplaced, [count(unplaced)]) : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** "given to Support, ended at Billing: wrong." */
export function endText({ outcome, to, endedId, endedIn }: SpokenAt, departments: readonly Department[]): string {
  const given = to ?? t('backtest_nobody');
  if (outcome === 'open') return t('backtest_endOpen', { to: given });
  if (outcome === 'unplaced') {
    return endedIn === null
      ? t('backtest_endNobody', { to: given })
      : t('backtest_endUnplaced', { to: given, group: endedIn });
  }
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const ended = departments.find(({ id }) => id === endedId)?.name[own] ?? endedIn ?? '';
  return t(outcome === 'hit' ? 'backtest_endHit' : 'backtest_endWrong', { to: given, ended });
}
