import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { Department } from '@/domain/department';
import { DONT_KNOW } from '@/domain/group-department';
import { dependentsOf, withoutDepartment } from '@/domain/without-department';
import { count, list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { departmentName } from '../parts/department-label';

/** Takes the department out. Where hints, causes or managers point to it, first asks where they are to go. */
export function RemoveDepartment({ department }: { department: Department }) {
  const { book, change, go, now } = useDesk();
  const [asking, setAsking] = useState(false);
  const [into, setInto] = useState('');
  const { hints, causes, duties } = dependentsOf(book, department.id);
  const depend = [
    ...(hints > 0 ? [t('desk_countHints', hints, [count(hints)])] : []),
    ...(causes > 0 ? [t('desk_countCauses', causes)] : []),
    ...(duties > 0 ? [t('desk_countDuties', duties)] : []),
  ];
  const others = book.departments.filter(({ id }) => id !== department.id && id !== DONT_KNOW);
  const remove = async () => {
    const name = departmentName(department);
    const target = into === '' ? null : into;
    const without = (all: Book) => withoutDepartment(all, department.id, target, now());
    if (await change(without, t('desk_removed', { name }))) go('departments');
  };
  if (!asking) {
    return (
      <p>
        <Button icon={Trash2} onClick={() => (depend.length === 0 ? void remove() : setAsking(true))}>
          {t('desk_departmentRemove')}
        </Button>
      </p>
    );
  }
  return (
    <>
      <p>{t('desk_dependents', { what: list(depend) })}</p>
      <p class="row">
        <label for="desk-into">{t('desk_into')}</label>
        <select
          id="desk-into"
          class="field field-select"
          value={into}
          onChange={(event) => setInto(event.currentTarget.value)}
        >
          <option value="">{t('desk_intoNone')}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {departmentName(one)}
            </option>
          ))}
        </select>
      </p>
      <p class="row">
        <Button look="stop" icon={Trash2} onClick={() => void remove()}>
          {t('desk_departmentRemove')}
        </Button>
        <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
      </p>
    </>
  );
}
