import { judgedEvidence, type EvidenceFigures } from '@/domain/evidence-figures';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';

/** Whether what the evidence says comes true: what it expected against what came, and what to make of the difference. */
export function GuardEvidence({ evidence }: { evidence: EvidenceFigures }) {
  const { finished, expected, came } = evidence;
  if (finished === 0) return null;
  return (
    <div class="task">
      <h3>{t('guardEvidenceTitle')}</h3>
      <p>
        {t('guardEvidence', {
          finished: count(finished),
          expected: count(Math.round(expected)),
          came: count(came),
        })}{' '}
        {t(`guardEvidence_${part(judgedEvidence(evidence))}`)}
      </p>
    </div>
  );
}
