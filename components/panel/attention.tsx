import { CircleAlert } from 'lucide';
import type { Attention as Item } from '@/domain/customer';
import { daysBetween } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Icon } from '../shared/icon';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';

/** What needs attention, worst first; the section is there only when there is something. */
export function Attention({ items }: { items: Item[] }) {
  const { now } = useServices();
  return (
    <Section name="attention" label={t('attention')}>
      <ul>
        {items.map((item) => (
          <li key={item.kind} class="line line-attention">
            <Icon node={CircleAlert} />
            <span>{sentence(item, now())}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function sentence(item: Item, now: number): string {
  switch (item.kind) {
    case 'unanswered': {
      const days = daysBetween(item.since, now);
      return `${t('unanswered', item.count)}, ${days > 0 ? t('days', days) : t('today')}`;
    }
    case 'silent':
      return t('silent', daysBetween(item.since, now));
    case 'repeated':
      return t('repeated', item.cases, { days: item.withinDays });
  }
}
