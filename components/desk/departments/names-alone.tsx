import { MOST_GROUPS } from '@/domain/book-limits';
import type { Department } from '@/domain/department';
import { namesAlone, withNamesAlone } from '@/domain/pick-group';
import { isPicked } from '@/domain/picked-group';
import { t } from '@/utils/i18n';
import { ChipsField } from '../parts/chips-field';

/** Names by which groups of any helpdesk are known: of accounts that were never seen here, or of groups to come. */
export function NamesAlone({
  department,
  disabled,
  set,
}: {
  department: Department;
  disabled: boolean;
  set: (part: (now: Department) => Department) => unknown;
}) {
  const names = namesAlone(department);
  return (
    <details class="desk-details">
      <summary>{t('desk_otherNames', names.length)}</summary>
      <ChipsField
        label={t('desk_otherNamesLabel')}
        more={t('desk_otherNamesMore')}
        words={names}
        keep={(words) => set((one) => withNamesAlone(one, words))}
        most={MOST_GROUPS - department.groups.filter(isPicked).length}
        longest={120}
        disabled={disabled}
      />
    </details>
  );
}
