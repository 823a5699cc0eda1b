import { CircleAlert } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Attention as Item, CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { dayAndTime, daysBetween } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Icon } from '../shared/icon';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { useKeyboardStays } from '../shared/use-keyboard-stays';
import { AttentionVerbs } from './attention-verbs';
import { dueText, riseText } from './promise-text';

/** What needs attention, worst first; the section is there only when there is something. */
export function Attention({ view, head }: { view: CaseView; head: CaseHead }) {
  const { now, lookForRise } = useServices();
  const customerId = view.customer?.id;
  useEffect(() => {
    if (customerId !== undefined) void lookForRise(customerId).catch(() => undefined);
  }, [customerId, head.contact.lastAt, head.complaintSince]);
  const list = useRef<HTMLUListElement>(null);
  useKeyboardStays(list);
  if (head.attention.length === 0) return null;
  return (
    <Section name="attention" label={t('attention')}>
      <ul ref={list}>
        {head.attention.map((item) => (
          <li key={'id' in item ? item.id : item.kind} class="line line-attention">
            <Icon node={CircleAlert} />
            <span class="attention-text">
              {sentence(item, now())}
              {!('id' in item) && <AttentionVerbs item={item} view={view} head={head} />}
            </span>
            {/* "Done" stands at the end of its line. */}
            {'id' in item && <AttentionVerbs item={item} view={view} head={head} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sentence(item: Item, now: number): string {
  switch (item.kind) {
    case 'complaint':
      return t('complaintAge', Math.max(0, daysBetween(item.since, now)));
    case 'manager':
      return t(item.met ? 'managerMet' : 'managerAsked', { when: dayAndTime(item.since, now) });
    case 'overdue':
      return t('promisedOverdue', { text: item.text, when: dueText(item.dueAt, now) });
    case 'due':
      return t('promisedDue', { text: item.text, when: dueText(item.dueAt, now) });
    case 'unanswered': {
      const days = daysBetween(item.since, now);
      return `${t('unanswered', item.count)}, ${days > 0 ? t('days', days) : t('today')}`;
    }
    case 'silent':
      return t('silent', daysBetween(item.since, now));
    case 'rising':
      return riseText(item.rise);
    case 'repeated':
      return t('repeated', item.cases, { days: item.withinDays });
  }
}
