import { t } from '@/utils/i18n';
import { useAnswer } from '../shared/use-answer';
import { useOptions } from './options-services';

/** What is kept of customers here, and who has decided it where it is not as Stafett comes. */
export function WhatIsKept() {
  const { kept } = useOptions();
  const known = useAnswer(kept);
  if (known === 'failed') return <p role="alert">{t('notRead')}</p>;
  // The room is there before the answer: what stands below does not move.
  return (
    <ul class="kept">
      {known && (
        <>
          <li>
            {t('keptDays', known.retentionDays.value)}{' '}
            {known.retentionDays.by !== 'agent' && t(`keptBy_${known.retentionDays.by}`)}
          </li>
          <li>
            {t(known.wholeMessages.value ? 'keptWhole' : 'keptBeginnings')}{' '}
            {known.wholeMessages.value && known.wholeMessages.by !== 'agent' && t(`keptBy_${known.wholeMessages.by}`)}
          </li>
        </>
      )}
    </ul>
  );
}
