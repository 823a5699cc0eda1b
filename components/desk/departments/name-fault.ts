import { DONT_KNOW } from '@/domain/group-department';
import type { Department } from '@/domain/department';
import { t } from '@/utils/i18n';

/** What is wrong with a department's name, in the lead's words; null: nothing. @param own the department that has it */
export function nameFault(name: string, departments: readonly Department[], own: string | null): string | null {
  const wanted = name.toLocaleLowerCase();
  const same = departments.find(
    ({ id, name: { sv, en } }) =>
      id !== own && id !== DONT_KNOW && [sv, en].some((one) => one.toLocaleLowerCase() === wanted),
  );
  return same ? t('desk_nameTaken', { name }) : null;
}
