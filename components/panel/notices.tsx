import { Info, RotateCw, TriangleAlert, X } from 'lucide';
import type { CaseView, Notice } from '@/domain/panel-view';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Button, IconButton } from '../shared/button';
import { Icon } from '../shared/icon';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { noticeText } from './notice-text';
import { retryHelps } from './retry-helps';

/**
 * What happened that the agent should know: one calm line each, with what was kept and what to do. It stands at the foot
 * of the window, so that news never moves anything under the pointer.
 */
export function Notices({ view }: { view: CaseView }) {
  if (view.guarded && view.notices.length === 0) return null;
  return (
    <ul class="section notices" aria-label={t('noticesLabel')}>
      {!view.guarded && <NotGuarded />}
      {view.notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </ul>
  );
}

/** The tab was open before Stafett was installed or updated. */
function NotGuarded() {
  const { reloadTab } = useServices();
  const reload = useVerb();
  return (
    <li class="line">
      <Icon node={Info} />
      <span>
        {t('notGuarded')}{' '}
        <Button look="quiet" icon={RotateCw} onClick={() => void reload.run(reloadTab)} disabled={reload.busy}>
          {t('reloadTab')}
        </Button>
      </span>
    </li>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { dismissNotice, retryWrite, now } = useServices();
  const verb = useVerb();
  const note = notice.kind === 'save' ? notice.note : null;
  const failed = note?.state === 'failed';
  const serious = failed || (notice.kind === 'save' && (notice.fate === 'refused' || notice.fate === 'not-saved'));
  return (
    <li class={serious ? 'line line-attention' : 'line'}>
      <Icon node={serious ? TriangleAlert : Info} />
      <span class="notice-text">
        {noticeText(notice)} <span class="small quiet">{dayAndTime(notice.at, now())}</span>
        {failed && note && (
          <span class="notice-more">
            {note.trouble && t(`writeTrouble_${part(note.trouble.fault)}`)}{' '}
            {retryHelps(note.trouble) && (
              <Button
                look="quiet"
                icon={RotateCw}
                onClick={() => void verb.run(() => retryWrite(note.id))}
                disabled={verb.busy}
              >
                {t('tryAgain')}
              </Button>
            )}
          </span>
        )}
      </span>
      <IconButton icon={X} label={t('dismiss')} onClick={() => void verb.run(() => dismissNotice(notice.id))} />
    </li>
  );
}
