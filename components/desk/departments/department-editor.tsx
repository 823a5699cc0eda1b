import type { Account } from '@/domain/account';
import { listedGroups } from '@/domain/account-group';
import type { Department } from '@/domain/department';
import { DONT_KNOW } from '@/domain/group-department';
import { renamed } from '@/domain/new-department';
import { withPresentNames } from '@/domain/pick-group';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { BothLanguagesField } from '../parts/both-languages-field';
import { HueChoice } from '../parts/hue-choice';
import { TextField } from '../parts/text-field';
import { DepartmentLabel, departmentName } from '../parts/department-label';
import { GroupPicker } from './group-picker';
import { Hours } from './hours';
import { nameFault } from './name-fault';
import { RemoveDepartment } from './remove-department';
import { TagField } from './tag-field';

/** One department. `flags`: how many it has in this browser; null: not known yet, and then its tag is taken for used. */
export function DepartmentEditor({
  department,
  accounts,
  flags,
}: {
  department: Department;
  /** null: they are being read */
  accounts: readonly Account[] | null;
  flags: number | null;
}) {
  const { book, change, locked } = useDesk();
  const disabled = locked('departments') !== null;
  const { id } = department;
  const listed = listedGroups(accounts ?? []);
  /** A group that the helpdesk calls something else by now is called that in the book, too. */
  const set = (part: (now: Department, all: readonly Department[]) => Department) =>
    change((now) => ({
      ...now,
      departments: now.departments.map((one) =>
        one.id === id ? withPresentNames(part(one, now.departments), listed) : one,
      ),
    }));
  const others = book.departments.filter((one) => one.id !== id);
  const taken = new Map<number, string[]>();
  for (const one of others) taken.set(one.hue, [...(taken.get(one.hue) ?? []), departmentName(one)]);
  return (
    <>
      <h2 class="editor-title">
        <DepartmentLabel department={department} />
      </h2>
      <BothLanguagesField
        label={t('desk_name')}
        value={department.name}
        disabled={disabled}
        check={(name) => nameFault(name, book.departments, id)}
        keep={(name) => set((one, all) => renamed(one, name, all, flags !== 0))}
      />
      <HueChoice
        hue={department.hue}
        taken={taken}
        disabled={disabled}
        keep={(hue) => set((one) => ({ ...one, hue }))}
      />
      {id !== DONT_KNOW && accounts !== null && (
        <GroupPicker department={department} accounts={accounts} disabled={disabled} set={set} />
      )}
      <div class="desk-block">
        <TagField department={department} flags={flags} disabled={disabled} set={set} />
        {id !== DONT_KNOW && (
          <TextField
            label={t('desk_contact')}
            more={t('desk_contactMore')}
            example={t('desk_contactExample')}
            value={department.contact}
            most={120}
            disabled={disabled}
            keep={(contact) => set((one) => ({ ...one, contact }))}
          />
        )}
      </div>
      {id !== DONT_KNOW && <Hours department={department} disabled={disabled} set={set} />}
      {id !== DONT_KNOW && !disabled && (
        <div class="desk-block">
          <RemoveDepartment department={department} />
        </div>
      )}
    </>
  );
}
