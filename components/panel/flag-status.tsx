import { RotateCw, Undo2 } from 'lucide';
import type { FlagView } from '@/domain/panel-view';
import { dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { Button } from '../shared/button';
import { useClock } from '../shared/use-clock';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { retryHelps } from './retry-helps';

const SECOND = 1000;

interface Props {
  flag: FlagView;
  /** of the department */
  name: string;
  /** of its causes */
  causes: readonly string[];
  /** causes are offered below: said to who does not see them come */
  offers: boolean;
  onUndo: () => void;
}

/** Where the flag is now, why it failed, and the way back: one line that is always there, always as tall. */
export function FlagStatus({ flag, name, causes, offers, onUndo }: Props) {
  const { retryWrite } = useServices();
  const retry = useVerb();
  const counting = flag.undoUntil !== null;
  const now = useClock(counting ? SECOND / 4 : null);
  const left = flag.undoUntil === null ? 0 : Math.ceil((flag.undoUntil - now) / SECOND);
  const failed = flag.state === 'failed';
  const retryAll = async () => void (await Promise.all(flag.failed.map(({ id }) => retryWrite(id))));
  const why = failed || flag.state === 'here' ? flag.trouble : null;
  const whole = [name, ...causes].join(' · ');
  return (
    <div class={failed ? 'flag-status flag-status-failed' : 'flag-status'}>
      <p class={failed ? 'small flag-why' : 'small'} role="status">
        <span class={causes.length > 0 ? 'strong flag-named' : 'strong'} title={causes.length > 0 ? whole : undefined}>
          {whole}:
        </span>{' '}
        {why ? whyText(flag, why.fault) : t(`flag_${part(flag.state)}`)}
        {!failed && left <= 0 && <span class="quiet"> · {who(flag, now)}</span>}
        {offers && <span class="visually-hidden">. {t('whyBelow')}</span>}
      </p>
      {failed && retryHelps(flag.trouble) && (
        <Button icon={RotateCw} onClick={() => void retry.run(retryAll)} disabled={retry.busy}>
          {t('tryAgain')}
        </Button>
      )}
      {!failed && left > 0 && (
        <Button icon={Undo2} onClick={onUndo}>
          {t('undo')}
          <span class="countdown" aria-hidden="true">
            {left}
          </span>
        </Button>
      )}
    </div>
  );
}

/** What stands in the way, and what the agent can do where the helpdesk takes nothing from us. */
function whyText({ failed }: FlagView, fault: NonNullable<FlagView['trouble']>['fault']): string {
  const tagsTo = (want: 'present' | 'absent') => failed.filter((one) => one.want === want).map(({ tag }) => tag);
  const [on, off] = [tagsTo('present'), tagsTo('absent')].map((tags) => tags.join(', '));
  if (fault === 'forbidden' && on) return t('flagByHand', { tag: on });
  return fault === 'forbidden' && off ? t('flagOffByHand', { tag: off }) : t(`writeTrouble_${part(fault)}`);
}

function who(flag: FlagView, now: number): string {
  const when = dayAndTime(flag.at, now);
  return flag.byName ? `${flag.byName}, ${when}` : t('flagFromTicket');
}
