import { useEffect, useRef, useState } from 'preact/hooks';
import { newDepartment } from '@/domain/new-department';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { FieldFrame } from '../parts/field-frame';
import { nameFault } from './name-fault';

const MOST_DEPARTMENTS = 300;

/** A department is there as soon as it has a name; the rest is set where the others are. @param done null: not after all */
export function NewDepartment({ done }: { done: (id: string | null) => void }) {
  const { book, change } = useDesk();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const trimmed = name.trim();
  const wrong =
    book.departments.length >= MOST_DEPARTMENTS
      ? t('desk_tooMany', { most: MOST_DEPARTMENTS })
      : trimmed === ''
        ? tried
          ? t('desk_needed')
          : null
        : nameFault(trimmed, book.departments, null);

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (trimmed === '' || wrong !== null) return;
    const { id } = newDepartment({ sv: trimmed, en: trimmed }, book.departments);
    const kept = await change(
      (now) => ({
        ...now,
        departments: beforeDontKnow(now.departments, newDepartment({ sv: trimmed, en: trimmed }, now.departments)),
      }),
      t('desk_added', { name: trimmed }),
    );
    if (kept) done(id);
  };
  return (
    <form
      class="desk-new"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && done(null)}
    >
      <FieldFrame label={t('desk_departmentName')} wrong={wrong}>
        {(ids) => (
          <input
            {...ids}
            ref={input}
            class="field"
            maxLength={80}
            autocomplete="off"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </FieldFrame>
      <p class="row">
        <Button type="submit" look="primary">
          {t('add')}
        </Button>
        <Button onClick={() => done(null)}>{t('cancel')}</Button>
      </p>
    </form>
  );
}

/** "Don't know yet" stays last: the others come before it. */
function beforeDontKnow<T extends { id: string }>(departments: readonly T[], fresh: T): T[] {
  const last = departments.at(-1);
  return last?.id === 'unknown' ? [...departments.slice(0, -1), fresh, last] : [...departments, fresh];
}
