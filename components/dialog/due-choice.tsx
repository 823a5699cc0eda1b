import { dueChoices } from '@/domain/due-choices';
import { fieldTime, timeOfField } from '@/utils/field-time';
import { soonMoment } from '@/utils/format';
import { t } from '@/utils/i18n';

interface DueChoiceProps {
  customer: string;
  now: number;
  /** ms since 1970; null: nothing is promised */
  dueAt: number | null;
  choose(dueAt: number | null): void;
}

/** When the agent comes back to the customer: one click, or a field. Nothing need be promised. */
export function DueChoice({ customer, now, dueAt, choose }: DueChoiceProps) {
  const choices = dueChoices(now);
  const own = dueAt !== null && !choices.includes(dueAt);
  return (
    <div class="due" role="group" aria-labelledby="due">
      <span class="quiet small" id="due">
        {t('guard_due', { customer })}
      </span>
      <div class="due-choices">
        {choices.map((at) => (
          <button
            key={at}
            type="button"
            class="button reason due-choice"
            aria-pressed={at === dueAt}
            onClick={() => choose(at === dueAt ? null : at)}
          >
            {soonMoment(at, now)}
          </button>
        ))}
        <input
          type="datetime-local"
          class="field due-field"
          aria-label={t('guard_due_other')}
          min={fieldTime(now)}
          value={own ? fieldTime(dueAt) : ''}
          onInput={(event) => choose(timeOfField(event.currentTarget.value))}
        />
      </div>
    </div>
  );
}
