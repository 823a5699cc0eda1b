import type { CaseKey } from '@/domain/case-key';
import { capital, relativeDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { useServices } from '../shared/services-context';
import { HistoryItem, type NameCase } from './history-item';
import type { HistoryRow } from './history-rows';
import { useVirtualRows } from './use-virtual-rows';

/** Heights before a row has been measured, px. */
const DAY_HEIGHT = 28;
const ENTRY_HEIGHT = 60;

/** Only the rows near the window are in the page: a customer may have thousands. */
export function HistoryList({ rows, caseKey, nameCase }: { rows: HistoryRow[]; caseKey: CaseKey; nameCase: NameCase }) {
  const { now } = useServices();
  const { list, items, height, measure } = useVirtualRows({
    count: rows.length,
    keyOf: (index) => rows[index]?.id ?? index,
    estimate: (index) => (rows[index]?.kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
  });
  return (
    <div ref={list} class="history-list" role="list" aria-label={t('history')} style={{ height: `${height}px` }}>
      {items.map(({ index, key, offset }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <div
            key={key}
            ref={measure}
            data-index={index}
            class="history-row"
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${offset}px)` }}
          >
            {row.kind === 'day' ? (
              <h3 class="history-day">{capital(relativeDay(row.at, now()))}</h3>
            ) : (
              <HistoryItem entry={row.entry} isThisCase={row.entry.caseKey === caseKey} nameCase={nameCase} />
            )}
          </div>
        );
      })}
    </div>
  );
}
