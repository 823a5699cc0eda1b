import { useState } from 'preact/hooks';
import { MOST_CAUSES } from '@/domain/book-limits';
import { causesOfDepartment, leafCauses } from '@/domain/causes';
import { language, t } from '@/utils/i18n';
import { DepartmentName } from '../../shared/department-name';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { useHints } from '../hints/hints-services';
import { ItemList } from '../parts/item-list';
import { ListAndEditor } from '../parts/list-and-editor';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { DepartmentCauses } from './department-causes';

const NO_FLAGS: ReadonlyMap<string, number> = new Map();

/** Why customers get in touch, department by department, in two levels at most. */
export function Causes() {
  const { book, item, locked } = useDesk();
  const { causeFlags } = useHints();
  const [times, setTimes] = useState(0);
  const flags = useAnswer(causeFlags, times);
  const department = book.departments.find(({ id }) => id === item) ?? book.departments[0];
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const items = book.departments.map((one) => ({
    id: one.id,
    name: one.name[own],
    row: (
      <span class="cause-department">
        <span>
          <DepartmentName department={one} />
        </span>{' '}
        <span class="small quiet">{t('cause_count', causesOfDepartment(book, one.id).length)}</span>
      </span>
    ),
  }));
  return (
    <>
      <PartHead title={t('desk_causes')} more={t('cause_more', { most: MOST_CAUSES })} />
      <LockedNote path="causes" />
      <p class="cause-used">{t('cause_used', { count: leafCauses(book).length, most: MOST_CAUSES })}</p>
      {department && (
        <ListAndEditor
          label={department.name[own]}
          list={<ItemList part="causes" items={items} label={t('desk_departments')} open={department.id} />}
        >
          <DepartmentCauses
            key={department.id}
            department={department}
            flags={flags === null || flags === 'failed' ? NO_FLAGS : flags}
            isCounted={flags !== null && flags !== 'failed'}
            locked={locked('causes') !== null}
            changed={() => setTimes((n) => n + 1)}
          />
        </ListAndEditor>
      )}
    </>
  );
}
