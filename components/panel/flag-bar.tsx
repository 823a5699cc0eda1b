import { useMemo, useRef, useState } from 'preact/hooks';
import type { Department } from '@/domain/department';
import { WITH_KEYS } from '@/domain/flag-order';
import type { CaseView, CauseChoice, FlagView } from '@/domain/panel-view';
import { takesNoChanges } from '@/domain/takes-no-changes';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { causeLetters } from './cause-letters';
import { causeName } from './cause-name';
import { CauseSlot } from './cause-slot';
import { chipId, departmentName, FlagChip } from './flag-chip';
import { useFlagKeys } from './flag-keys';
import { FlagStatus } from './flag-status';
import { OtherFlag } from './other-flag';
import { useCauseOffer } from './use-cause-offer';
import { useSuggestedOrder } from './use-suggested-order';

/**
 * One click, or one key, flags the case to the department that can remove the cause; then it offers that department's
 * causes, for one more click or letter.
 */
export function FlagBar({ view }: { view: CaseView }) {
  const { flag, undoFlag, chooseCause, now } = useServices();
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const verb = useVerb();
  // Two keys in one go: the cause waits until the flag is kept.
  const flagging = useRef<Promise<void> | null>(null);
  const flagOf = (departmentId: string) => {
    const those = view.flags.filter((candidate) => candidate.departmentId === departmentId);
    return those.find(({ mine }) => mine) ?? those[0] ?? null;
  };
  const { departments, hold, whyFirst } = useSuggestedOrder(view);
  const shown = all ? departments : departments.slice(0, WITH_KEYS);
  const told = toldFlag(view.flags, chosen, now());
  const hint = hintOf(view);
  const nameOf = (departmentId: string) => {
    const department = departments.find(({ id }) => id === departmentId);
    return department ? departmentName(department) : departmentId;
  };
  const { departmentId: offered, shown: offer, armed, ...offering } = useCauseOffer(view.caseKey);
  const letters = useMemo(() => lettersOf(causesFor(view, offered)), [view.causes, offered]);
  const others = view.flags.filter((one) => departments.every(({ id }) => id !== one.departmentId));

  const press = (department: Department) => {
    hold();
    setChosen(department.id);
    if (!view.me) return;
    if (view.causes.some(({ departmentId }) => departmentId === department.id)) offering.open(department.id);
    else offering.close();
    if (flagOf(department.id)) return;
    flagging.current = verb
      .run(() => flag(view.caseKey, department.id))
      .then((done) => {
        flagging.current = null;
        if (!done) offering.close();
      });
  };
  const undo = (id: string) => {
    offering.close();
    void verb.run(() => undoFlag(id));
  };
  const choose = (departmentId: string, causeId: string | null) => {
    offering.disarm();
    const own = view.flags.find((one) => one.mine && one.departmentId === departmentId);
    if (own ? (own.cause?.id ?? null) === causeId : causeId === null) return;
    const give = () => verb.run(() => chooseCause(view.caseKey, departmentId, causeId));
    void (flagging.current?.then(give) ?? give());
  };
  const leave = () => {
    if (offered === null) return false;
    if (document.activeElement?.closest('.causes')) document.getElementById(chipId(offered))?.focus();
    offering.close();
    return true;
  };
  useFlagKeys({
    digit(digit) {
      const department = departments[digit - 1];
      if (department) press(department);
    },
    undo() {
      if (told?.undoUntil && told.undoUntil > now()) undo(told.id);
    },
    letter(letter) {
      if (offered === null || !armed) return false;
      offering.disarm();
      const [causeId] = [...letters].find(([, key]) => key === letter) ?? [];
      if (causeId === undefined) return false;
      choose(offered, causeId);
      return true;
    },
    into() {
      const first = armed && document.querySelector<HTMLElement>('.causes input, .cause-list button');
      if (first) first.focus();
      return Boolean(first);
    },
    out: leave,
    other: offering.disarm,
  });
  return (
    <Section name="flags" label={t('flagTo')}>
      <div class="chips" onPointerEnter={hold} onFocusCapture={hold}>
        {shown.map((department, index) => (
          <FlagChip
            key={department.id}
            department={department}
            digit={index < WITH_KEYS ? index + 1 : null}
            flag={flagOf(department.id)}
            why={whyFirst(department.id)}
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
          causes={causesOf(told, view.flags)}
          offers={armed && offer?.departmentId === told.departmentId}
          onUndo={() => undo(told.id)}
        />
      ) : (
        <p class={`flag-status small ${hint === null ? 'quiet' : 'flag-hinted'}`}>{hint ?? whatToDo(view)}</p>
      )}
      {view.causes.length > 0 && (
        <CauseSlot
          shown={
            offer && {
              ...{ ...offer, armed, flags: view.flags, causes: causesFor(view, offer.departmentId) },
              letters: offer.departmentId === offered ? letters : NO_LETTERS,
              department: nameOf(offer.departmentId),
              choose: (causeId) => choose(offer.departmentId, causeId),
              close: leave,
            }
          }
        />
      )}
      {verb.failed && <NotKept />}
    </Section>
  );
}

/** What a click does; on a ticket that takes no changes, that the flag stays here. */
function whatToDo({ me, head, trouble }: CaseView): string {
  if (!me) return t('flagSignedOut');
  const isKeptHere = (head !== null && takesNoChanges(head)) || trouble === 'not-found';
  return t(isKeptHere ? 'flagKeptHere' : 'flagHint');
}

/** What the routing hint says, with the lead's sentence, where a click would do what it says; null: nothing. */
function hintOf(view: CaseView): string | null {
  const { hinted, departments } = view;
  const department = departments.find(({ id }) => id === hinted?.departmentId);
  if (hinted === null || department === undefined || whatToDo(view) !== t('flagHint')) return null;
  const { contact } = department;
  const said = [t('flagHintedTo', { department: departmentName(department) }), hinted.advice];
  return [...said, contact && t('departmentContact', { contact })].filter(Boolean).join(' ');
}

const NO_LETTERS: ReadonlyMap<string, string> = new Map();

function causesFor({ causes }: CaseView, of: string | null): CauseChoice[] {
  return causes.filter(({ departmentId }) => departmentId === of);
}

function lettersOf(causes: readonly CauseChoice[]): Map<string, string> {
  const keys = causeLetters(causes.map(causeName));
  return new Map(causes.flatMap(({ id }, index) => (keys[index] ? [[id, keys[index]] as const] : [])));
}

/** A flag's cause, then those that others gave for the same department. What failed is told by its tag. */
function causesOf(flag: FlagView, flags: readonly FlagView[]): string[] {
  if (flag.state === 'failed') return [];
  const others = flags.filter((one) => one.departmentId === flag.departmentId && one.id !== flag.id);
  return [...new Set([flag, ...others].flatMap(({ cause }) => (cause ? [causeName(cause)] : [])))];
}

/** Which flag the line under the chips tells of: one that can be undone, one that failed, the one pressed, the newest. */
function toldFlag(flags: FlagView[], chosen: string | null, now: number): FlagView | null {
  const newest = [...flags].sort((a, b) => b.at - a.at);
  return (
    newest.find((flag) => flag.undoUntil !== null && flag.undoUntil > now && flag.state !== 'failed') ??
    newest.find((flag) => flag.departmentId === chosen && flag.mine) ??
    newest.find((flag) => flag.departmentId === chosen) ??
    newest.find((flag) => flag.state === 'failed') ??
    newest[0] ??
    null
  );
}
