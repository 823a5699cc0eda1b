import { Bell, CircleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { isOverdue } from '@/domain/commitment-steps';
import type { Promised } from '@/domain/promised';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { Icon } from '../shared/icon';
import { useServices } from '../shared/services-context';
import { useAnswer } from '../shared/use-answer';
import { useVerb } from '../shared/use-verb';
import type { TodayProps } from './my-day';
import { dueText } from './promise-text';

/** What the agent has to do today, over all cases, the next first: each opens its case. */
export function Today({ promised, caseKey }: TodayProps) {
  return (
    <div class="today">
      <p class="small strong" aria-hidden="true">
        {t('myDayLabel')}
      </p>
      <ul aria-label={t('myDayLabel')}>
        {promised.map((one) => (
          <TodayLine key={one.id} one={one} here={one.caseKey === caseKey} />
        ))}
      </ul>
      <Reminders />
    </div>
  );
}

function TodayLine({ one, here }: { one: Promised; here: boolean }) {
  const { now, openCase } = useServices();
  const open = useVerb();
  const { text, dueAt, customer, caseKey } = one;
  const late = isOverdue(one, now());
  const when = dueText(dueAt, now());
  const said = [customer, text].filter(Boolean).join(': ');
  return (
    <li class={late ? 'commitment commitment-late' : 'commitment'}>
      <span class="commitment-text">
        {late && <Icon node={CircleAlert} />}
        {here ? (
          <span>{said}</span>
        ) : (
          <Button look="quiet" disabled={open.busy} onClick={() => void open.run(() => openCase(caseKey))}>
            {said}
          </Button>
        )}{' '}
        <span class="small quiet commitment-when">{late ? t('commitmentOverdue', { when }) : when}</span>
      </span>
    </li>
  );
}

/** Opt-in: the browser reminds also when no ticket is open. */
function Reminders() {
  const { mayRemind, allowReminders } = useServices();
  const [asked, setAsked] = useState(0);
  const allowed = useAnswer(mayRemind, asked);
  if (allowed !== false) return allowed === true ? <p class="small quiet">{t('remindersOn')}</p> : null;
  const ask = () => {
    // At once, within the click: the browser wants to see it.
    allowReminders().then(
      () => setAsked((times) => times + 1),
      (error: unknown) => console.warn('stafett: reminders', error),
    );
  };
  return (
    <Button look="quiet" icon={Bell} onClick={ask}>
      {t('remindersAllow')}
    </Button>
  );
}
