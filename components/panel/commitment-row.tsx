import { Check, CircleAlert, Ellipsis, Undo2 } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isOverdue, type OpenCommitment } from '@/domain/commitment-steps';
import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Button, IconButton } from '../shared/button';
import { Icon } from '../shared/icon';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import type { CommitmentMoreProps } from './commitment-more';
import type { Gone } from './commitments';
import { later } from './later';
import { dueText } from './promise-text';

const CommitmentMore = later<CommitmentMoreProps>(
  'more of a promise',
  async () => (await import('./commitment-more')).CommitmentMore,
);

interface Props {
  view: CaseView;
  head: CaseHead;
  commitment: OpenCommitment;
  /** done or dropped here just now, with a way back */
  gone: Gone | null;
  onGone(how: Gone): void;
  onBack(): void;
}

/** One promise: what, when, whose; done by one click. */
export function CommitmentRow({ view, head, commitment, gone, onGone, onBack }: Props) {
  const { keepCommitment, reopenCommitment, now } = useServices();
  const [open, setOpen] = useState(false);
  const verb = useVerb();
  const line = useRef<HTMLDivElement>(null);
  const turned = useRef(false);
  // Done and undo take each other's place, and pass the keyboard on.
  useLayoutEffect(() => {
    if (turned.current) line.current?.querySelector('button')?.focus({ preventScroll: true });
    turned.current = false;
  }, [gone]);
  const { id, text, dueAt, by } = commitment;
  const late = gone === null && isOverdue(commitment, now());
  const leave = async (how: Gone, what: () => Promise<void>) => {
    if (!(await verb.run(what))) return;
    setOpen(false);
    turned.current = true;
    onGone(how);
  };
  const close = () => {
    setOpen(false);
    line.current?.querySelector<HTMLElement>('.button-icon')?.focus({ preventScroll: true });
  };
  const back = async () => {
    if (!(await verb.run(() => reopenCommitment(view.caseKey, id)))) return;
    turned.current = true;
    onBack();
  };
  return (
    <li class={late ? 'commitment commitment-late' : 'commitment'}>
      <div class="commitment-line" ref={line}>
        <span class="commitment-text">
          {late && <Icon node={CircleAlert} />}
          <span class={gone === null ? undefined : 'commitment-gone'}>{text}</span>{' '}
          <span class="small quiet commitment-when">
            {gone === null ? when(dueAt, now(), late) : t(gone === 'kept' ? 'commitmentKept' : 'commitmentDropped')}
            {by.name !== view.me?.name && ` · ${by.name}`}
          </span>
        </span>
        {gone === null ? (
          <>
            <Button
              look="quiet"
              icon={Check}
              label={`${t('done')}: ${text}`}
              disabled={verb.busy || view.me === null}
              onClick={() => void leave('kept', () => keepCommitment(view.caseKey, id))}
            >
              {t('done')}
            </Button>
            <IconButton
              icon={Ellipsis}
              label={t('commitmentMore', { text })}
              expanded={open}
              disabled={view.me === null}
              onClick={() => setOpen(!open)}
            />
          </>
        ) : (
          <Button look="quiet" icon={Undo2} disabled={verb.busy} onClick={() => void back()}>
            {t('undo')}
          </Button>
        )}
      </div>
      {open && gone === null && (
        <CommitmentMore
          view={view}
          head={head}
          commitment={commitment}
          onClose={close}
          onDrop={(drop) => void leave('dropped', drop)}
        />
      )}
      {verb.failed && <NotKept />}
    </li>
  );
}

function when(dueAt: number, now: number, late: boolean): string {
  const moment = dueText(dueAt, now);
  return late ? t('commitmentOverdue', { when: moment }) : moment;
}
