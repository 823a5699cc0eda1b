import { useEffect, useMemo, useState } from 'preact/hooks';
import type { HistoryView } from '@/domain/history-entry';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { caseNamer } from './accounts';
import { HistoryList } from './history-list';
import { historyRows } from './history-rows';
import type { HistoryProps } from './history-slot';
import { Lines } from './skeleton';

/** All of this customer's contacts, notes and changes of hands, newest first, over all cases that are known here. */
export function History({ customer, caseKey }: HistoryProps) {
  const { watchHistory, helpdeskTitle } = useServices();
  const nameCase = caseNamer(customer, helpdeskTitle);
  const [history, setHistory] = useState<HistoryView | null>(null);
  const [wanted, setWanted] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => watchHistory(customer.id, setHistory, () => setFailed(true)), [customer.id, watchHistory]);

  const { rows, found } = useMemo(() => historyRows(history?.entries ?? [], wanted), [history, wanted]);
  const searching = wanted.trim() !== '';
  return (
    <Section
      name="history"
      label={t('history')}
      aside={
        <input
          class="field history-search"
          type="search"
          placeholder={t('search')}
          aria-label={t('historySearch')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      }
    >
      {failed && <p role="alert">{t('historyBroken')}</p>}
      {history === null && failed ? null : history === null ? (
        <Lines widths={[90, 70, 80, 60]} />
      ) : rows.length === 0 ? (
        <p class="quiet">{searching ? t('historyNoHit', { words: wanted.trim() }) : t('historyEmpty')}</p>
      ) : (
        <HistoryList rows={rows} caseKey={caseKey} nameCase={nameCase} />
      )}
      <p class="small quiet history-foot" role="status">
        {searching && t('historyHits', found, [count(found)])}
        {!searching && history && !history.complete && t('historyIncomplete')}
      </p>
    </Section>
  );
}
