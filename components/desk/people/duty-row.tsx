import { TriangleAlert } from 'lucide';
import type { Duty, Manager } from '@/domain/duty';
import type { KnownColleague } from '@/services/known-colleagues';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { useDesk } from '../desk-services';
import { TextField } from '../parts/text-field';
import { departmentName } from '../parts/department-label';
import { ColleagueField, colleagueLabel } from './colleague-field';
import { DepartmentChoice } from './department-choice';
import { DutyWhen, dutyWhenText } from './duty-when';
import { PeopleRow } from './people-row';

/** One manager on duty, and how to reach them. */
export function DutyRow({
  duty,
  known,
  today,
  disabled,
}: {
  duty: Duty;
  known: readonly KnownColleague[];
  today: string;
  disabled: boolean;
}) {
  const { book, change } = useDesk();
  const { id, manager, standIn } = duty;
  const department = book.departments.find((one) => one.id === duty.departmentId);
  const isPast = 'until' in duty.on && duty.on.until < today;
  const set = (part: Partial<Duty>) =>
    change((all) => ({ ...all, duties: all.duties.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  const remove = () =>
    void change(
      (all) => ({ ...all, duties: all.duties.filter((one) => one.id !== id) }),
      t('desk_dutyRemoved', { name: manager.name }),
    );
  return (
    <PeopleRow
      name={colleagueLabel(manager, known)}
      when={dutyWhenText(duty.on, today)}
      isPast={isPast}
      how={
        <>
          {manager.reach === '' ? (
            <span class="people-warning">
              <Icon node={TriangleAlert} />
              {t('desk_reachNone')}
            </span>
          ) : (
            <span>{manager.reach}</span>
          )}
          {standIn && (
            <span class="small quiet">
              {t('desk_dutyElse', { name: [standIn.name, standIn.reach].filter(Boolean).join(', ') })}
            </span>
          )}
          {department && <span class="small quiet">{t('desk_dutyFor', { name: departmentName(department) })}</span>}
        </>
      }
      disabled={disabled}
      remove={remove}
    >
      <DutyWhen on={duty.on} today={today} keep={(on) => set({ on })} />
      <ManagerFields
        label={t('desk_dutyName')}
        manager={manager}
        known={known}
        needed
        keep={(next) => (next ? set({ manager: next }) : false)}
      />
      <ManagerFields
        label={t('desk_dutyStandIn')}
        manager={standIn}
        known={known}
        keep={(next) => set({ standIn: next })}
      />
      <DepartmentChoice value={duty.departmentId} keep={(departmentId) => set({ departmentId })} />
    </PeopleRow>
  );
}

/** A manager's name and how to reach them. A stand-in is there when it has a name. */
function ManagerFields({
  label,
  manager,
  known,
  needed = false,
  keep,
}: {
  label: string;
  manager: Manager | null;
  known: readonly KnownColleague[];
  needed?: boolean;
  keep: (manager: Manager | null) => unknown;
}) {
  return (
    <>
      <ColleagueField
        label={label}
        value={manager}
        known={known}
        needed={needed}
        keep={(colleague) => keep(colleague && { ...colleague, reach: manager?.reach ?? '' })}
      />
      {manager && (
        <TextField
          label={t('desk_reach')}
          example={t('desk_reachExample')}
          value={manager.reach}
          most={120}
          keep={(reach) => keep({ ...manager, reach })}
        />
      )}
    </>
  );
}
