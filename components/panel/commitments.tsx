import { useState } from 'preact/hooks';
import type { OpenCommitment } from '@/domain/commitment-steps';
import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Section } from '../shared/section';
import { CommitmentForm } from './commitment-form';
import { CommitmentRow } from './commitment-row';
import { MyDay } from './my-day';

/** What has been promised on this case and is not done, the next first; one line makes another. */
export function Commitments({ view, head }: { view: CaseView; head: CaseHead }) {
  const { rows, gone, goes, isBack } = useRows(head.commitments ?? []);
  return (
    <Section name="commitments" label={t('commitments')} aside={<MyDay caseKey={view.caseKey} />}>
      {rows.length > 0 && (
        <ul aria-label={t('commitments')}>
          {rows.map((one) => (
            <CommitmentRow
              key={one.id}
              view={view}
              head={head}
              commitment={one}
              gone={gone.get(one.id)?.how ?? null}
              onGone={(how) => goes(one, how)}
              onBack={() => isBack(one.id)}
            />
          ))}
        </ul>
      )}
      {view.me === null ? (
        <p class="small quiet">{t('commitmentSignedOut')}</p>
      ) : (
        <CommitmentForm caseKey={view.caseKey} />
      )}
    </Section>
  );
}

/** How one left the list here. */
export type Gone = 'kept' | 'dropped';

/** What was done here stays in its place, with a way back: nothing moves under the pointer that has just clicked. */
function useRows(open: readonly OpenCommitment[]) {
  const [gone, setGone] = useState<ReadonlyMap<string, { one: OpenCommitment; how: Gone }>>(new Map());
  const there = new Set(open.map((one) => one.id));
  const left = [...gone.values()].map(({ one }) => one).filter((one) => !there.has(one.id));
  const rows = [...open, ...left].sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  const change = (id: string, entry: { one: OpenCommitment; how: Gone } | null) =>
    setGone((before) => {
      const after = new Map(before);
      if (entry === null) after.delete(id);
      else after.set(id, entry);
      return after;
    });
  return {
    rows,
    gone,
    goes: (one: OpenCommitment, how: Gone) => change(one.id, { one, how }),
    isBack: (id: string) => change(id, null),
  };
}
