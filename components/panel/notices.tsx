import { Info, RotateCw, TriangleAlert, X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { OutboxTrouble } from '@/domain/outbox';
import type { CaseView, Notice } from '@/domain/panel-view';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { BookAskedText, useBookAsked } from '../shared/book-asked';
import { Button, IconButton } from '../shared/button';
import { Icon } from '../shared/icon';
import { useServices } from '../shared/services-context';
import { useKeyboardStays } from '../shared/use-keyboard-stays';
import { useVerb } from '../shared/use-verb';
import { noticeText } from './notice-text';
import { retryHelps } from './retry-helps';
import { UndoNote } from './undo-note';

/** As many lines as leave the panel its room, in the narrowest of windows. */
const SHOWN = 2;

/**
 * What happened that the agent should know: one calm line each, with what was kept and what to do. It stands at the foot
 * of the window, so that news never moves anything under the pointer.
 */
export function Notices({ view }: { view: CaseView }) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useKeyboardStays(list);
  const services = useServices();
  const asked = useBookAsked(services);
  if (view.guarded && view.notices.length === 0 && !asked) return null;
  const first = view.guarded && !asked ? SHOWN : SHOWN - 1;
  // Sorting is stable: among the serious ones and among the rest, the newest stays first.
  const worstFirst = [...view.notices].sort((a, b) => Number(isSerious(b)) - Number(isSerious(a)));
  const more = worstFirst.length - first;
  return (
    <section class="section notices">
      <ul ref={list} aria-label={t('noticesLabel')}>
        {!view.guarded && <NotGuarded />}
        {(all ? worstFirst : worstFirst.slice(0, first)).map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
        {asked && (
          <li class="line">
            <BookAskedText asked={asked} allow={services.allow} />
          </li>
        )}
      </ul>
      {more > 0 && (
        <Button look="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('noticesMore', more)}
        </Button>
      )}
    </section>
  );
}

/** Not done as the agent asked: what to do about it must not wait behind what only went another way. */
function isSerious(notice: Notice): boolean {
  if (notice.kind !== 'save') return false;
  return notice.note?.state === 'failed' || notice.fate === 'refused' || notice.fate === 'not-saved';
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
  const serious = isSerious(notice);
  return (
    <li class={serious ? 'line line-attention' : 'line'}>
      <Icon node={serious ? TriangleAlert : Info} />
      <span class="notice-text">
        {noticeText(notice)} <span class="small quiet">{dayAndTime(notice.at, now())}</span>
        {note && <UndoNote note={note} />}
        {failed && note && (
          <span class="notice-more">
            {note.trouble && noteTrouble(note.trouble)}{' '}
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

/** What stands in the note's way, and what the agent can do where the helpdesk takes nothing from us. */
function noteTrouble({ fault }: OutboxTrouble): string {
  return fault === 'forbidden' ? t('noteByHand') : t(`writeTrouble_${part(fault)}`);
}
