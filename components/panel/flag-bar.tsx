import { useState } from 'preact/hooks';
import type { Department } from '@/domain/department';
import { WITH_KEYS } from '@/domain/group-department';
import type { CaseView, FlagView } from '@/domain/panel-view';
import { takesNoChanges } from '@/domain/takes-no-changes';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { departmentName, FlagChip } from './flag-chip';
import { useFlagKeys } from './flag-keys';
import { FlagStatus } from './flag-status';
import { OtherFlag } from './other-flag';
import { useSteadyOrder } from './use-steady-order';

/** One click, or one key, flags the case to the department that can remove the cause. */
export function FlagBar({ view }: { view: CaseView }) {
  const { flag, undoFlag, now } = useServices();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const verb = useVerb();
  const flagOf = (departmentId: string) =>
    view.flags.find((candidate) => candidate.departmentId === departmentId) ?? null;
  const { departments, hold } = useSteadyOrder(view.departments);
  const shown = all ? departments : departments.slice(0, WITH_KEYS);
  const told = toldFlag(view.flags, chosen, now());
  const nameOf = (departmentId: string) => {
    const department = departments.find(({ id }) => id === departmentId);
    return department ? departmentName(department) : departmentId;
  };
  const tagOf = (departmentId: string) => departments.find(({ id }) => id === departmentId)?.tag ?? null;
  const others = view.flags.filter((one) => departments.every(({ id }) => id !== one.departmentId));

  const press = (department: Department) => {
    hold();
    setChosen(department.id);
    if (view.me && !flagOf(department.id)) void verb.run(() => flag(view.caseKey, department.id));
  };
  const undo = (id: string) => void verb.run(() => undoFlag(id));
  useFlagKeys(
    (digit) => {
      const department = departments[digit - 1];
      if (department) press(department);
    },
    () => {
      if (told?.undoUntil && told.undoUntil > now()) undo(told.id);
    },
  );
  return (
    <Section name="flags" label={t('flagTo')}>
      <div class="chips" onPointerEnter={hold} onFocusCapture={hold}>
        {shown.map((department, index) => (
          <FlagChip
            key={department.id}
            department={department}
            digit={index < WITH_KEYS ? index + 1 : null}
            flag={flagOf(department.id)}
            disabled={!view.me}
            onClick={() => press(department)}
          />
        ))}
        {others.map((other) => (
          <OtherFlag key={other.id} flag={other} />
        ))}
        {departments.length > WITH_KEYS && (
          <Button look="quiet" expanded={all} onClick={() => setAll(!all)}>
            {all ? t('fewer') : t('more')}
          </Button>
        )}
      </div>
      {told ? (
        <FlagStatus
          flag={told}
          name={nameOf(told.departmentId)}
          tag={tagOf(told.departmentId)}
          onUndo={() => undo(told.id)}
        />
      ) : (
        <p class="flag-status small quiet">{hint(view)}</p>
      )}
      {verb.failed && <NotKept />}
    </Section>
  );
}

/** What a click does; on a ticket that takes no changes, that the flag stays here. */
function hint({ me, head, trouble }: CaseView): string {
  if (!me) return t('flagSignedOut');
  return (head !== null && takesNoChanges(head)) || trouble === 'not-found' ? t('flagKeptHere') : t('flagHint');
}

/** Which flag the line under the chips tells of: one that can be undone, one that failed, the one pressed, the newest. */
function toldFlag(flags: FlagView[], chosen: string | null, now: number): FlagView | null {
  const newest = [...flags].sort((a, b) => b.at - a.at);
  return (
    newest.find((flag) => flag.undoUntil !== null && flag.undoUntil > now && flag.state !== 'failed') ??
    newest.find((flag) => flag.departmentId === chosen) ??
    newest.find((flag) => flag.state === 'failed') ??
    newest[0] ??
    null
  );
}
