import { PhoneIncoming } from 'lucide';
import { useState } from 'preact/hooks';
import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { daysBetween } from '@/utils/format';
import { t } from '@/utils/i18n';
import { IconButton } from '../shared/button';
import { useServices } from '../shared/services-context';
import { AlsoTold } from './also-told';

/** "Told 3 times · 4 days on the way", and the correction when the customer told it where no trace was left. */
export function Told({ view, head }: { view: CaseView; head: CaseHead }) {
  const { now } = useServices();
  const [correcting, setCorrecting] = useState(false);
  return (
    <>
      <div class="told">
        <p class="strong">
          {t('told', head.told)}
          {head.carouselSince !== null && ` · ${t('onTheWay', daysBetween(head.carouselSince, now()))}`}
        </p>
        <IconButton
          icon={PhoneIncoming}
          label={t('alsoToldOpen')}
          expanded={correcting}
          onClick={() => setCorrecting(!correcting)}
        />
      </div>
      {correcting && <AlsoTold view={view} head={head} onDone={() => setCorrecting(false)} />}
    </>
  );
}
