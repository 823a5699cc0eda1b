import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';

/** Everything goes, after the word has been typed: too large for a click. */
export function EraseAll() {
  const { eraseAll } = useOptions();
  const [typed, setTyped] = useState('');
  const [done, setDone] = useState(false);
  const verb = useVerb();
  const word = t('eraseAllWord');
  const sure = typed.trim().toLocaleLowerCase() === word;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!sure || !(await verb.run(eraseAll))) return;
    setTyped('');
    setDone(true);
  };
  return (
    <form class="task" onSubmit={(event) => void submit(event)}>
      <h3>{t('eraseAll')}</h3>
      <p class="quiet">{t('eraseAllMore')}</p>
      <label class="small quiet" for="erase-all-word">
        {t('eraseAllType', { word })}
      </label>
      <div class="row">
        <input
          id="erase-all-word"
          class="field field-short"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setDone(false);
          }}
        />
        <Button type="submit" look="stop" disabled={!sure || verb.busy}>
          {t('eraseAll')}
        </Button>
      </div>
      <p class="small" role="status">
        {done && t('eraseAllDone')}
      </p>
      {verb.failed && <NotKept />}
    </form>
  );
}
