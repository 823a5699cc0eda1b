import type { Book } from '@/domain/book';
import { causesOfDepartment } from '@/domain/causes';
import { language, t } from '@/utils/i18n';
import { DepartmentName } from '../../shared/department-name';
import { useLocked } from '../parts/lock-note';

interface CauseTicksProps {
  book: Pick<Book, 'departments' | 'causes'>;
  chosen: readonly string[];
  disabled: boolean;
  set(causeIds: string[]): void;
}

/** The book's causes to tick, department by department. */
export function CauseTicks({ book, chosen, disabled, set }: CauseTicksProps) {
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const departments = book.departments
    .map((department) => ({ department, causes: causesOfDepartment(book, department.id) }))
    .filter(({ causes }) => causes.length > 0);
  return (
    <fieldset class="desk-choice" disabled={disabled} {...useLocked(disabled)}>
      <legend class="desk-label">{t('mandate_causes')}</legend>
      {departments.length === 0 && <p class="small quiet">{t('mandate_causesNone')}</p>}
      {departments.map(({ department, causes }) => (
        <div key={department.id} class="cause-ticks" role="group" aria-label={department.name[own]}>
          <span>
            <DepartmentName department={department} />
          </span>
          <span class="cause-ticks-all">
            {causes.map(({ id, name }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) =>
                    set(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
                {name[own]}
              </label>
            ))}
          </span>
        </div>
      ))}
    </fieldset>
  );
}
