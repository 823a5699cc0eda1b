import { RotateCw } from 'lucide';
import type { CaseKey } from '@/domain/case-key';
import type { CaseView } from '@/domain/panel-view';
import { ago } from '@/utils/format';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { IconButton } from '../shared/button';
import { useServices } from '../shared/services-context';
import { useClock } from '../shared/use-clock';
import { useVerb } from '../shared/use-verb';

interface FreshnessProps {
  caseKey: CaseKey;
  /** when the case was last read from the helpdesk, ms; null: never */
  readAt: number | null;
  reading: boolean;
  trouble: CaseView['trouble'];
}

/** How old the facts are, whether they are being read anew, and why that failed. One line, always there, always as tall. */
export function Freshness({ caseKey, readAt, reading, trouble }: FreshnessProps) {
  const { refresh } = useServices();
  const now = useClock(30_000);
  const again = useVerb();
  const busy = reading || again.busy;
  return (
    <div class={trouble && !busy ? 'freshness freshness-trouble' : 'freshness'}>
      <p class="small" role="status">
        {trouble && !busy && `${t(`readTrouble_${part(trouble)}`)} `}
        {readAt !== null && <span class="quiet">{t('readAgo', { ago: ago(readAt, now) })}</span>}
        {busy && (readAt === null ? t('reading') : ` · ${t('readingAgain')}`)}
      </p>
      <IconButton
        icon={RotateCw}
        label={t('refresh')}
        onClick={() => void again.run(() => refresh(caseKey))}
        disabled={busy}
      />
    </div>
  );
}
