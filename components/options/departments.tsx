import { DONT_KNOW } from '@/domain/group-department';
import { t } from '@/utils/i18n';
import { list } from '@/utils/format';
import { useAnswer } from '../shared/use-answer';
import { DepartmentName } from '../shared/department-name';
import { useOptions } from './options-services';

/** Who can remove a cause, and which of the helpdesk's groups belong to whom. Read-only: the lead decides. */
export function Departments() {
  const { departments } = useOptions();
  const rows = useAnswer(departments);
  return (
    <section id="departments" class="part" aria-labelledby="departments-title">
      <h2 id="departments-title">{t('optionsDepartments')}</h2>
      <p class="quiet">{t('optionsDepartmentsMore')}</p>
      {rows === 'failed' && <p role="alert">{t('notRead')}</p>}
      <table class="departments">
        <thead>
          <tr class="label">
            <th scope="col">{t('optionsDepartment')}</th>
            <th scope="col">{t('departmentGroups')}</th>
            <th scope="col">{t('departmentTag')}</th>
          </tr>
        </thead>
        <tbody>
          {rows !== null &&
            rows !== 'failed' &&
            rows.map(({ department, groups }) => (
              <tr key={department.id}>
                <th scope="row">
                  <DepartmentName department={department} />
                </th>
                <td>
                  {groups.length > 0 && list(groups)}
                  {groups.length === 0 && department.id !== DONT_KNOW && (
                    <span class="quiet">{t('departmentNoGroups')}</span>
                  )}
                </td>
                <td class="quiet">{department.tag}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
