import { useState } from 'preact/hooks';
import { t, type MessageKey } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';

/** The number that was typed, if it is a whole one from `least` to `most`. */
function wholeNumber(typed: string, least: number, most: number): number | null {
  if (!/^\s*\d{1,4}\s*$/.test(typed)) return null;
  const number = Number(typed);
  return number >= least && number <= most ? number : null;
}

/** How often the guard may stop, and from what risk on. */
export function GuardSettings(kept: { stopBudget: number; stopAt: number }) {
  const { setGuard } = useOptions();
  const [budget, setBudget] = useState(String(kept.stopBudget));
  const [percent, setPercent] = useState(String(Math.round(kept.stopAt * 100)));
  const [saved, setSaved] = useState(false);
  const verb = useVerb();
  const stopBudget = wholeNumber(budget, 1, 200);
  const stopPercent = wholeNumber(percent, 50, 100);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (stopBudget === null || stopPercent === null) return;
    setSaved(await verb.run(() => setGuard({ stopBudget, stopAt: stopPercent / 100 })));
  };
  const typing = (set: (typed: string) => void) => (typed: string) => {
    set(typed);
    setSaved(false);
  };
  return (
    <form class="task" noValidate onSubmit={(event) => void submit(event)}>
      <h3>{t('guardSettings')}</h3>
      <NumberField name="guardBudget" typed={budget} wrong={stopBudget === null} type={typing(setBudget)} />
      <NumberField name="guardStopAt" typed={percent} wrong={stopPercent === null} type={typing(setPercent)} />
      <p class="row">
        <Button type="submit" look="primary" disabled={verb.busy || stopBudget === null || stopPercent === null}>
          {t('guardSave')}
        </Button>
        <span class="small quiet" role="status">
          {saved && t('saved')}
        </span>
      </p>
      {verb.failed && <NotKept />}
    </form>
  );
}

type FieldName = 'guardBudget' | 'guardStopAt';

const MORE = {
  guardBudget: ['guardBudgetMore', 'guardBudgetWrong'],
  guardStopAt: ['guardStopAtMore', 'guardStopAtWrong'],
} as const satisfies Record<FieldName, [MessageKey, MessageKey]>;

function NumberField(field: { name: FieldName; typed: string; wrong: boolean; type: (typed: string) => void }) {
  const { name, typed, wrong, type } = field;
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
        aria-invalid={wrong}
        aria-describedby={`${name}-more`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id={`${name}-more`} class={wrong ? 'small wrong' : 'small quiet'} role={wrong ? 'alert' : undefined}>
        {t(wrong ? mistake : more)}
      </p>
    </div>
  );
}
