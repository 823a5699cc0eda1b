import type { FlagView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Icon } from '../shared/icon';
import { STATE_ICONS } from './flag-chip';

/** A flag to a department that is not in the book here: told by the tag's own word, with nothing to press. */
export function OtherFlag({ flag }: { flag: FlagView }) {
  return (
    <span class="chip chip-other">
      <span class="chip-mark" aria-hidden="true">
        <Icon node={STATE_ICONS[flag.state]} />
      </span>
      {flag.departmentId}
      <span class="visually-hidden">: {t(`flag_${part(flag.state)}`)}</span>
    </span>
  );
}
