import { useRef, useState } from 'preact/hooks';
import type { Cause } from '@/domain/cause';
import { causeTree, moveCause } from '@/domain/cause-tree';
import type { Department } from '@/domain/department';
import { t } from '@/utils/i18n';
import { DepartmentName } from '../../shared/department-name';
import { useDesk } from '../desk-services';
import { AddCause } from './add-cause';
import { CauseRow } from './cause-row';

interface DepartmentCausesProps {
  department: Department;
  flags: ReadonlyMap<string, number>;
  /** the flags have been counted: what has none may become a heading */
  isCounted: boolean;
  locked: boolean;
  /** something was merged: flags count anew */
  changed(): void;
}

/** A department's causes: each line opens to be renamed, moved, merged or removed; Alt with an arrow moves it. */
export function DepartmentCauses({ department, flags, isCounted, locked, changed }: DepartmentCausesProps) {
  const { book, change } = useDesk();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const tree = causeTree(book, department.id);
  const move = async (cause: Cause, by: -1 | 1) => {
    if (locked || moveCause(book, cause.id, by) === book) return;
    await change((present) => moveCause(present, cause.id, by));
    // The line is another element's neighbour now; the keyboard goes with it.
    list.current?.querySelector<HTMLElement>(`[data-cause="${cause.id}"] .cause-open`)?.focus();
  };
  const row = (cause: Cause, isHeading: boolean, isFirst: boolean, isLast: boolean) => (
    <CauseRow
      {...{ cause, isHeading, isFirst, isLast, flags, isCounted, locked, changed }}
      isOpen={open === cause.id}
      toggle={() => setOpen(open === cause.id ? null : cause.id)}
      close={() => setOpen(null)}
      move={(by) => void move(cause, by)}
    />
  );
  return (
    <>
      <h2 class="cause-title">
        <DepartmentName department={department} />
      </h2>
      {tree.length === 0 && <p class="quiet">{t('cause_none')}</p>}
      <ul ref={list} class="cause-tree">
        {tree.map(({ cause, under }, index) => (
          <li key={cause.id} data-cause={cause.id}>
            {row(cause, under.length > 0, index === 0, index === tree.length - 1)}
            {under.length > 0 && (
              <ul class="cause-under">
                {under.map((one, place) => (
                  <li key={one.id} data-cause={one.id}>
                    {row(one, false, place === 0, place === under.length - 1)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {!locked && (
        <AddCause key={department.id} department={department} headings={tree} flags={flags} isCounted={isCounted} />
      )}
    </>
  );
}
