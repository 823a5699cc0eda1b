import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CauseChoice, CaseView } from '@/domain/panel-view';
import { Boundary } from '../shared/boundary';
import type { CauseSuggestion } from '../shared/services-context';

export interface CausesProps {
  departmentId: string;
  /** as people read it */
  department: string;
  causes: CauseChoice[];
  flags: CaseView['flags'];
  /** put first, with how often it has been right, where that is known; null: nothing is */
  suggested: CauseSuggestion | null;
  letters: ReadonlyMap<string, string>;
  /** letters choose */
  armed: boolean;
  choose(causeId: string | null): void;
  close(): void;
}

const code = () => import('./causes');

/** What a flag is about, offered below it. Its code is fetched when the book has causes, after the rest of the panel. */
export function CauseSlot({ shown }: { shown: CausesProps | null }) {
  const [Causes, setCauses] = useState<ComponentType<CausesProps> | null>(null);
  useEffect(() => {
    // Without it the flag stays without a cause, which is no trouble.
    code().then(
      (module) => setCauses(() => module.Causes),
      () => undefined,
    );
  }, []);
  if (!Causes || !shown) return null;
  return (
    <Boundary instead={null}>
      <Causes key={shown.departmentId} {...shown} />
    </Boundary>
  );
}
