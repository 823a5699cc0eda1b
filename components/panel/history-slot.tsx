import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseKey } from '@/domain/case-key';
import type { CustomerRecord } from '@/domain/customer';
import { Boundary } from '../shared/boundary';
import { t } from '@/utils/i18n';
import { Section } from '../shared/section';
import { Lines } from './skeleton';

export interface HistoryProps {
  customer: CustomerRecord;
  caseKey: CaseKey;
}

/** History comes last on the page and last to the browser: its code is fetched once the rest of the panel stands. */
export function HistorySlot(props: HistoryProps) {
  const [History, setHistory] = useState<ComponentType<HistoryProps> | null>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    import('./history').then(
      (module) => setHistory(() => module.History),
      () => setMissing(true),
    );
  }, []);
  const broken = (
    <Section name="history" label={t('history')}>
      <p class="quiet">{t('historyBroken')}</p>
    </Section>
  );
  if (missing) return broken;
  if (!History) {
    return (
      <Section name="history" label={t('history')}>
        <Lines widths={[90, 70, 80, 60]} />
      </Section>
    );
  }
  return (
    <Boundary instead={broken}>
      <History {...props} />
    </Boundary>
  );
}
