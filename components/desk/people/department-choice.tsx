import type { Book } from '@/domain/book';
import { DONT_KNOW } from '@/domain/group-department';
import { t } from '@/utils/i18n';
import { useBook } from '../desk-services';
import { departmentName } from '../parts/department-label';
import { FieldFrame } from '../parts/field-frame';

/** Whose manager it is: of one department, or of all that have none of their own that day. */
export function DepartmentChoice({
  value,
  keep,
}: {
  value: Book['duties'][number]['departmentId'];
  keep: (departmentId: string | null) => unknown;
}) {
  const { departments } = useBook();
  return (
    <FieldFrame label={t('desk_dutyWhose')}>
      {(ids) => (
        <select
          {...ids}
          class="field field-select"
          value={value ?? ''}
          onChange={(event) => void keep(event.currentTarget.value || null)}
        >
          <option value="">{t('desk_dutyAll')}</option>
          {departments
            .filter(({ id }) => id !== DONT_KNOW)
            .map((department) => (
              <option key={department.id} value={department.id}>
                {departmentName(department)}
              </option>
            ))}
        </select>
      )}
    </FieldFrame>
  );
}
