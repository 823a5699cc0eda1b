import { useRef, useState } from 'preact/hooks';
import type { CaseKey } from '@/domain/case-key';
import type { WhenText } from '@/domain/when/when-text';
import { fieldTime, timeOfField } from '@/utils/field-time';
import { language, t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

/** One line, such as "call back today 14". The time that was understood stands below it, to be corrected. Esc empties it. */
export function CommitmentForm({ caseKey }: { caseKey: CaseKey }) {
  const { addCommitment, now } = useServices();
  const { line, read, dueAt, type, correct } = useLine(now);
  const add = useVerb();
  const field = useRef<HTMLInputElement>(null);
  // What stood below the line goes with it: the keyboard goes on in the line.
  const empty = () => {
    type('');
    field.current?.focus();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (line.trim() === '' || dueAt === null) return;
    const text = (read?.text ?? line).trim() || t('commitmentDefault');
    if (await add.run(() => addCommitment(caseKey, text, dueAt))) empty();
  };
  return (
    <form
      class="commitment-form"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && empty()}
    >
      <input
        class="field"
        ref={field}
        aria-label={t('commitmentAdd')}
        placeholder={t('commitmentExample')}
        maxLength={280}
        value={line}
        onInput={(event) => type(event.currentTarget.value)}
      />
      {line.trim() !== '' && (
        <div class="row">
          <label class="commitment-time">
            <span class="small quiet">{t('commitmentWhen')}</span>
            <input
              class="field"
              type="datetime-local"
              value={dueAt === null ? '' : fieldTime(dueAt)}
              onInput={(event) => correct(timeOfField(event.currentTarget.value))}
            />
          </label>
          <Button type="submit" look="primary" disabled={add.busy || dueAt === null}>
            {t('add')}
          </Button>
        </div>
      )}
      {add.failed && <NotKept />}
    </form>
  );
}

type Understand = (line: string) => WhenText | null;

/** What understands times in text, fetched when the first line is begun; without it the agent sets the time. */
async function fetchUnderstanding(now: () => number): Promise<Understand> {
  const { whenText } = await import('@/domain/when/when-text');
  return (line) => whenText(line, now(), language() === 'en-US');
}

/** The line, what is understood of it, and the time: as understood until the agent corrects it. */
function useLine(now: () => number) {
  const [line, setLine] = useState('');
  const [understand, setUnderstand] = useState<Understand>(() => () => null);
  const [corrected, setCorrected] = useState<number | null | undefined>(undefined);
  const begun = useRef(false);
  const type = (next: string) => {
    setLine(next);
    if (next.trim() === '') setCorrected(undefined);
    if (begun.current) return;
    begun.current = true;
    fetchUnderstanding(now).then(
      (fetched) => setUnderstand(() => fetched),
      (error: unknown) => console.warn('stafett: times in text', error),
    );
  };
  const read = understand(line);
  const dueAt = corrected === undefined ? (read?.dueAt ?? null) : corrected;
  return { line, read, dueAt, type, correct: (at: number | null) => setCorrected(at) };
}
