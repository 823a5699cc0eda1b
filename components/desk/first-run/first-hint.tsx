import { useEffect, useRef, useState } from 'preact/hooks';
import { DONT_KNOW } from '@/domain/group-department';
import type { Hint } from '@/domain/hint';
import { emptyCondition } from '@/domain/condition-lists';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { ChipsField } from '../parts/chips-field';
import { departmentName } from '../parts/department-label';
import { FieldFrame } from '../parts/field-frame';
import { FormText } from '../parts/form-fields';
import { PartHead } from '../parts/part-head';
import { HintMade } from './hint-made';

/** The first routing hint: words of a customer, and the department that they belong to. Nothing else is needed. */
export function FirstHint() {
  const { book, change, newId, go } = useDesk();
  const [words, setWords] = useState<string[]>([]);
  const [departmentId, setDepartmentId] = useState('');
  const [advice, setAdvice] = useState('');
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<Hint | null>(null);
  const form = useRef<HTMLFormElement>(null);
  // The button that led here is gone, and the keyboard with it.
  useEffect(() => form.current?.querySelector('input')?.focus(), [made]);
  const departments = book.departments.filter(({ id }) => id !== DONT_KNOW);
  const wrongWords = tried && words.length === 0 ? t('desk_hintWordsNeeded') : null;
  const wrongDepartment = tried && departmentId === '' ? t('desk_hintDepartmentNeeded') : null;

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (words.length === 0 || departmentId === '') return;
    const hint: Hint = {
      ...{ id: newId(), name: words.join(', ').slice(0, 80), isOn: true, priority: 1 },
      ...{ when: { ...emptyCondition(), any: words }, departmentId, mandateId: null, advice: advice.trim() },
    };
    if (await change((now) => ({ ...now, hints: [...now.hints, hint] }), undefined, 'first_run')) setMade(hint);
  };
  const another = () => {
    setMade(null);
    setWords([]);
    setAdvice('');
    setDepartmentId('');
    setTried(false);
  };
  if (made) return <HintMade hint={made} another={another} />;
  return (
    <>
      <PartHead step={t('desk_step', { n: 2, of: 2 })} title={t('desk_hintTitle')} more={t('desk_hintMore')} />
      <form ref={form} class="first-hint" noValidate onSubmit={(event) => void submit(event)}>
        <ChipsField
          label={t('desk_hintWords')}
          more={t('desk_hintWordsMore')}
          wrong={wrongWords}
          words={words}
          keep={setWords}
          example={t('desk_hintWordsExample')}
        />
        <FieldFrame label={t('desk_hintDepartment')} wrong={wrongDepartment}>
          {(ids) => (
            <select
              {...ids}
              class="field field-select"
              value={departmentId}
              onChange={(event) => setDepartmentId(event.currentTarget.value)}
            >
              <option value="">{t('desk_choose')}</option>
              {departments.map((department) => (
                <option key={department.id} value={department.id}>
                  {departmentName(department)}
                </option>
              ))}
            </select>
          )}
        </FieldFrame>
        <FormText
          label={t('desk_hintAdvice')}
          example={t('desk_hintAdviceExample')}
          value={advice}
          set={setAdvice}
          most={280}
          wrong={null}
        />
        <p class="row">
          <Button type="submit" look="primary">
            {t('desk_hintKeep')}
          </Button>
          <Button onClick={() => go('departments')}>{t('desk_hintSkip')}</Button>
        </p>
      </form>
    </>
  );
}
