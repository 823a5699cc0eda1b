import type { Department } from '@/domain/department';
import { language } from '@/utils/i18n';

/** A department by its colour and its name, never by colour alone. */
export function DepartmentName({ department: { hue, name } }: { department: Pick<Department, 'hue' | 'name'> }) {
  return (
    <>
      <span class={`dot hue-${hue}`} aria-hidden="true" />
      {name[language().startsWith('sv') ? 'sv' : 'en']}
    </>
  );
}
