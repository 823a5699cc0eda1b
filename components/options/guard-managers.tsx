import type { ManagerFigures } from '@/domain/manager-figures';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { DepartmentName } from '../shared/department-name';

/** Whose customers asked for a manager, and what came of it. */
export function GuardManagers({ managers }: { managers: readonly ManagerFigures[] }) {
  return (
    <div class="task">
      <h3>{t('guardManagers')}</h3>
      <p class="quiet">{t('guardManagersMore')}</p>
      {managers.length === 0 ? (
        <p>{t('guardManagersNone')}</p>
      ) : (
        <div class="wide" role="region" tabIndex={0} aria-label={t('guardManagers')}>
          <table class="figures">
            <thead>
              <tr class="label">
                <th scope="col">{t('optionsDepartment')}</th>
                <th scope="col">{t('guardAsked')}</th>
                <th scope="col">{t('guardCallTaken')}</th>
                <th scope="col">{t('guardNotReached')}</th>
                <th scope="col">{t('guardStillOpen')}</th>
              </tr>
            </thead>
            <tbody>
              {managers.map(({ department, asked, taken, missed, open }) => (
                <tr key={department?.id}>
                  <th scope="row">
                    {department === null ? t('guardNoDepartment') : <DepartmentName department={department} />}
                  </th>
                  <td>{count(asked)}</td>
                  <td>{count(taken)}</td>
                  <td>{count(missed)}</td>
                  <td>{count(open)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
