import { useEffect, useRef, useState } from 'preact/hooks';
import { isoDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

const MAX_LENGTH = 140;
const MONTH = 30 * 86_400_000;

export interface FactFormProps {
  customerId: string;
  onDone(): void;
}

/** One line and its last day; a month ahead unless the agent says otherwise. Enter adds, Esc leaves. */
export function FactForm({ customerId, onDone }: FactFormProps) {
  const { addFact, now } = useServices();
  const [text, setText] = useState('');
  const [until, setUntil] = useState(() => isoDay(now() + MONTH));
  const first = useRef<HTMLInputElement>(null);
  const add = useVerb();
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() && until && (await add.run(() => addFact(customerId, text.trim(), until)))) onDone();
  };
  return (
    <form
      class="fact-form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label>
        <span class="small quiet">{t('factText')}</span>
        <input
          class="field"
          ref={first}
          value={text}
          maxLength={MAX_LENGTH}
          placeholder={t('factExample')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <label class="fact-day">
          <span class="small quiet">{t('factShownUntil')}</span>
          <input
            class="field"
            type="date"
            value={until}
            min={isoDay(now())}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" look="primary" disabled={add.busy || !text.trim()}>
          {t('add')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
      {add.failed && <NotKept />}
    </form>
  );
}
