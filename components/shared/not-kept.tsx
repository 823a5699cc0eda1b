import { TriangleAlert } from 'lucide';
import { t } from '@/utils/i18n';
import { Icon } from './icon';

/** Said where a verb failed: nothing was kept, the agent can try again. */
export function NotKept() {
  return (
    <p class="line line-stop" role="alert">
      <Icon node={TriangleAlert} />
      <span>{t('notKept')}</span>
    </p>
  );
}
