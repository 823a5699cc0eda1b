import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';

/** Asks once before customers are kept for a shorter time: whom that would take here, and how long it can be undone. */
export function ShorterRetention({ days, keep, leave }: { days: number; keep: () => void; leave: () => void }) {
  const { forgotten } = useDesk();
  const here = useAnswer(() => forgotten(days), days);
  return (
    <div class="shorter-retention">
      <div role="alert">
        <p class="strong">{t('desk_shorter', days)}</p>
        <p>
          {here !== null &&
            here !== 'failed' &&
            here.of > 0 &&
            `${t('desk_shorterHere', here.gone, [count(here.gone), count(here.of)])} `}
          {t('desk_shorterMore')}
        </p>
      </div>
      <p class="row">
        <Button look="stop" onClick={keep}>
          {t('desk_shorterKeep', days)}
        </Button>
        <Button onClick={leave}>{t('cancel')}</Button>
      </p>
    </div>
  );
}
