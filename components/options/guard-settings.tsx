import { useState } from 'preact/hooks';
import { STOP_BUDGET } from '@/domain/book-limits';
import type { LockedBy } from '@/domain/book-lock';
import type { GuardView } from '@/services/read-guard';
import { t, type MessageKey } from '@/utils/i18n';
import { Button } from '../shared/button';
import { LockedLine } from '../shared/locked-line';
import { NotKept } from '../shared/not-kept';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';

/** The number that was typed, if it is a whole one from `least` to `most`. */
function wholeNumber(typed: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(typed)) return null;
  const number = Number(typed);
  return number >= least && number <= most ? number : null;
}

interface Kept {
  stopBudget: number;
  stopAt: number;
  locks: GuardView['locks'];
}

/** How often the guard may stop, and from what risk on. What somebody else decides is shown, and said to be theirs. */
export function GuardSettings({ locks, ...kept }: Kept) {
  const { setGuard } = useOptions();
  const [budget, setBudget] = useState(String(kept.stopBudget));
  const [percent, setPercent] = useState(String(Math.round(kept.stopAt * 100)));
  const [saved, setSaved] = useState(false);
  const verb = useVerb();
  const stopBudget = locks.stopBudget ? kept.stopBudget : wholeNumber(budget, STOP_BUDGET.least, STOP_BUDGET.most);
  const stopPercent = wholeNumber(percent, 50, 100);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (stopBudget === null || stopPercent === null) return;
    const stopAt = stopPercent / 100;
    setSaved(await verb.run(() => setGuard(locks.stopBudget ? { stopAt } : { stopBudget, stopAt })));
  };
  const typing = (set: (typed: string) => void) => (typed: string) => {
    set(typed);
    setSaved(false);
  };
  return (
    <form class="task" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t('guardSettings')}</h3>
      <NumberField
        name="guardBudget"
        typed={budget}
        wrong={stopBudget === null}
        locked={locks.stopBudget}
        // Said once for all of them, above.
        says={locks.stopAt === null}
        type={typing(setBudget)}
      />
      <NumberField
        name="guardStopAt"
        typed={percent}
        wrong={stopPercent === null}
        locked={locks.stopAt}
        says={false}
        type={typing(setPercent)}
      />
      {!locks.stopAt && (
        <p class="row">
          <Button type="submit" look="primary" disabled={verb.busy || stopBudget === null || stopPercent === null}>
            {t('guardSave')}
          </Button>
          <span class="small quiet" role="status">
            {saved && t('saved')}
          </span>
        </p>
      )}
      {verb.failed && <NotKept />}
    </form>
  );
}

type FieldName = 'guardBudget' | 'guardStopAt';

const MORE = {
  guardBudget: ['guardBudgetMore', 'guardBudgetWrong'],
  guardStopAt: ['guardStopAtMore', 'guardStopAtWrong'],
} as const satisfies Record<FieldName, [MessageKey, MessageKey]>;

interface FieldProps {
  name: FieldName;
  typed: string;
  wrong: boolean;
  locked: LockedBy | null;
  /** who decides it stands at the field itself */
  says: boolean;
  type: (typed: string) => void;
}

function NumberField({ name, typed, wrong, locked, says, type }: FieldProps) {
  const [more, mistake] = MORE[name];
  return (
    <div class="number-field">
      <label for={name}>{t(name)}</label>
      <input
        id={name}
        class="field field-number"
        inputMode="numeric"
        autocomplete="off"
        value={typed}
        disabled={locked !== null}
        aria-invalid={wrong}
        aria-describedby={locked ? `${name}-more ${says ? `${name}-locked` : 'guard-locked'}` : `${name}-more`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id={`${name}-more`} class={wrong ? 'small wrong' : 'small quiet'} role={wrong ? 'alert' : undefined}>
        {t(wrong ? mistake : more)}
      </p>
      {locked && says && <LockedLine id={`${name}-locked`} says={t(`guardLocked_${locked}`)} />}
    </div>
  );
}
