import { Plus, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CustomerFact } from '@/domain/customer';
import { dayToTime, relativeDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button, IconButton } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import type { FactFormProps } from './fact-form';
import { later } from './later';

const FactForm = later<FactFormProps>('fact form', async () => (await import('./fact-form')).FactForm);

/** "Worth knowing": one line each, shown until its day has passed. */
export function Facts({
  customerId,
  facts,
  aside,
}: {
  customerId: string;
  facts: CustomerFact[];
  /** beside the button: its line is there anyway */
  aside?: ComponentChildren;
}) {
  const { removeFact, now } = useServices();
  const [adding, setAdding] = useState(false);
  const remove = useVerb();
  return (
    <div class="facts">
      {facts.length > 0 && (
        <ul aria-label={t('factsLabel')}>
          {facts.map((fact) => (
            <li key={fact.id} class="fact">
              <span class="fact-text">{fact.text}</span>
              <span class="small quiet fact-until">
                {t('factUntil', { day: relativeDay(dayToTime(fact.until), now()) })}
              </span>
              <IconButton
                icon={X}
                label={t('factRemove', { fact: fact.text })}
                onClick={() => void remove.run(() => removeFact(customerId, fact.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {remove.failed && <NotKept />}
      {adding ? (
        <FactForm customerId={customerId} onDone={() => setAdding(false)} />
      ) : (
        <div class="facts-foot">
          <Button look="quiet" icon={Plus} onClick={() => setAdding(true)}>
            {t('factAdd')}
          </Button>
          {aside}
        </div>
      )}
    </div>
  );
}
