import type { Department } from '@/domain/department';
import { tagFault } from '@/domain/new-department';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { TextField } from '../parts/text-field';

/** The tag that a flag to the department puts on the ticket. It follows the name until tickets have it. */
export function TagField({
  department,
  flags,
  disabled,
  set,
}: {
  department: Department;
  flags: number | null;
  disabled: boolean;
  set: (part: (now: Department) => Department) => unknown;
}) {
  const { book } = useDesk();
  const check = (tag: string) => {
    const fault = tagFault(tag, department, book.departments);
    return fault && t(`desk_tagFault_${fault}`);
  };
  return (
    <TextField
      label={t('departmentTag')}
      more={flags === 0 ? t('desk_tagFollows') : t('desk_tagUsed', flags ?? 1)}
      value={department.tag}
      most={60}
      needed
      disabled={disabled}
      check={check}
      keep={(tag) => set((one) => ({ ...one, tag }))}
    />
  );
}
