import { CalendarX2, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { DONT_KNOW } from '@/domain/group-department';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icon';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { ItemList } from '../parts/item-list';
import { ListAndEditor } from '../parts/list-and-editor';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { hashOf } from '../use-route';
import { useWatched } from '../use-watched';
import { DepartmentEditor } from './department-editor';
import { DepartmentLabel, departmentName } from '../parts/department-label';
import { Holidays } from './holidays';
import { MoveLine } from '../parts/move-line';
import { moved } from '../parts/moved';
import { NewDepartment } from './new-department';

/** No department has such an id. */
const HOLIDAYS = '-holidays';

/** Who can remove a cause: their names, groups, tags and hours, in the order of the flag bar. */
export function Departments() {
  const { book, item, locked, change, go, watchAccounts, flagCounts } = useDesk();
  const accounts = useWatched(watchAccounts);
  const flags = useAnswer(flagCounts, book.departments.length);
  const [adding, setAdding] = useState(false);
  const isLocked = locked('departments') !== null;
  const { departments } = book;
  const open = departments.find(({ id }) => id === item) ?? (item === HOLIDAYS ? null : (departments[0] ?? null));
  const move = (id: string, place: number) =>
    change((now) => ({ ...now, departments: moved(now.departments, id, place) }));
  return (
    <>
      <PartHead title={t('desk_departments')} more={t('desk_departmentsMore')}>
        {!isLocked && (
          <Button icon={Plus} onClick={() => setAdding(true)} disabled={adding}>
            {t('desk_departmentAdd')}
          </Button>
        )}
      </PartHead>
      <LockedNote path="departments" />
      {adding && (
        <NewDepartment
          done={(id) => {
            setAdding(false);
            if (id === null) return;
            go('departments', id);
            // The rest of it is set there.
            requestAnimationFrame(() => document.querySelector<HTMLElement>('.lae-editor input')?.focus());
          }}
        />
      )}
      <ListAndEditor
        label={open ? departmentName(open) : t('desk_holidays')}
        list={
          <>
            <ItemList
              part="departments"
              label={t('desk_departments')}
              move={isLocked ? undefined : move}
              items={departments.map((department) => ({
                id: department.id,
                name: `${department.name.sv} ${department.name.en} ${department.groups.map(({ name }) => name).join(' ')}`,
                row: <DepartmentLabel department={department} />,
              }))}
              open={open?.id ?? null}
            />
            {!isLocked && open && open.id !== DONT_KNOW && (
              <MoveLine
                name={departmentName(open)}
                index={departments.indexOf(open)}
                of={departments.length}
                move={(place) => move(open.id, place)}
              />
            )}
            <p class="item">
              <a href={hashOf('departments', HOLIDAYS)} aria-current={open === null ? 'true' : undefined}>
                <Icon node={CalendarX2} />
                {t('desk_holidaysOf', book.holidays.length)}
              </a>
            </p>
          </>
        }
      >
        {open === null ? (
          <Holidays />
        ) : (
          <DepartmentEditor
            key={open.id}
            department={open}
            accounts={accounts === 'failed' ? [] : accounts}
            flags={flags === null || flags === 'failed' ? null : (flags.get(open.id) ?? 0)}
          />
        )}
      </ListAndEditor>
    </>
  );
}
