import { useEffect, useState } from 'preact/hooks';
import type { Kept } from '@/services/read-kept';
import { t } from '@/utils/i18n';
import { useOptions } from './options-services';

/** What is kept of customers here, and who has decided it where it is not as Stafett comes. */
export function WhatIsKept() {
  const { kept } = useOptions();
  const [known, setKnown] = useState<Kept | null>(null);
  useEffect(() => void kept().then(setKnown, () => undefined), []);
  if (known === null) return null;
  const { retentionDays, wholeMessages } = known;
  return (
    <>
      <p class="quiet">
        {t('keptDays', retentionDays.value)} {retentionDays.by !== 'agent' && t(`keptBy_${retentionDays.by}`)}
      </p>
      <p class="quiet">
        {t(wholeMessages.value ? 'keptWhole' : 'keptBeginnings')}{' '}
        {wholeMessages.value && wholeMessages.by !== 'agent' && t(`keptBy_${wholeMessages.by}`)}
      </p>
    </>
  );
}
