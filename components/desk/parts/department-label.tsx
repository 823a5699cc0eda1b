import type { Department } from '@/domain/department';
import { t } from '@/utils/i18n';

/** A department's name in the language of whoever looks. */
export function departmentName({ name }: Pick<Department, 'name'>): string {
  return name[t('language') === 'sv' ? 'sv' : 'en'];
}

/** A department by its colour and its name, never by colour alone. */
export function DepartmentLabel({ department }: { department: Pick<Department, 'hue' | 'name'> }) {
  return (
    <>
      <span class={`dot hue-${department.hue}`} aria-hidden="true" />
      <span>{departmentName(department)}</span>
    </>
  );
}
