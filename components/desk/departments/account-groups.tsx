import type { ListedGroup } from '@/domain/account-group';
import type { Department } from '@/domain/department';
import { departmentForGroup } from '@/domain/group-department';
import { withGroup, withoutGroup, withPresentNames } from '@/domain/pick-group';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { departmentName } from '../parts/department-label';
import { useLocked } from '../parts/lock-note';
import type { PickableAccount, PickableGroup } from './pickable-groups';

/** The groups of one account, to be ticked. @param known all groups of all accounts that this browser has met */
export function AccountGroups({
  department,
  account: { helpdesk, host, isCut, isUnmet },
  groups,
  known,
  disabled,
}: {
  department: Department;
  account: PickableAccount;
  groups: readonly PickableGroup[];
  known: readonly ListedGroup[];
  disabled: boolean;
}) {
  const { book, change, helpdeskTitle } = useDesk();
  const { id } = department;
  const lockedBy = useLocked(disabled);
  const toggle = (group: ListedGroup, owner: Department | null) => {
    const isMine = owner?.id === id;
    const next = (now: Department[]) => (isMine ? withoutGroup(now, group, id, known) : withGroup(now, group, id));
    const said =
      owner && !isMine ? t('desk_groupMoved', { group: group.name, from: departmentName(owner) }) : undefined;
    return change(
      (now) => ({ ...now, departments: next(now.departments).map((one) => withPresentNames(one, known)) }),
      said,
    );
  };
  // None is called what is searched for.
  if (groups.length === 0) return null;
  return (
    <fieldset class="desk-choice" disabled={disabled} {...lockedBy}>
      <legend class="label">
        {helpdeskTitle(helpdesk)} · {host}
      </legend>
      <div class="groups">
        {groups.map((group) => {
          const owner = departmentForGroup(group, book.departments);
          return (
            <label key={group.id} class="tick">
              <input type="checkbox" checked={owner?.id === id} onChange={() => void toggle(group, owner)} />
              <span>
                {group.name}
                {owner && owner.id !== id && (
                  <span class="small quiet"> {t('desk_groupOf', { name: departmentName(owner) })}</span>
                )}
                {group.isGone && <span class="small quiet"> {t('desk_groupGone')}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {isCut && <p class="small quiet">{t('desk_groupsCut')}</p>}
      {isUnmet && <p class="small quiet">{t('desk_groupsUnmet')}</p>}
    </fieldset>
  );
}
