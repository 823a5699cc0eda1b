import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseKey } from '@/domain/case-key';
import { useServices, type CauseSuggestion } from '../shared/services-context';

/** The offer waits no longer than this for what is suggested, in ms: nothing is put first under the pointer later. */
const PATIENCE = 150;

export interface CauseOffer {
  departmentId: string;
  /** the learned suggestion; null: none, or not in time */
  suggested: CauseSuggestion | null;
}

/**
 * The causes that are offered right after a flag: of `departmentId` from the click on, `shown` a moment later, when what is
 * suggested is known. They stay until the agent closes them or flags anew. `armed`: a letter chooses. It counts once, and only
 * while nothing else has been done: whoever types something else, or goes to another window, is writing.
 */
export function useCauseOffer(caseKey: CaseKey) {
  const { suggestCauses } = useServices();
  const [departmentId, setDepartment] = useState<string | null>(null);
  const [shown, setShown] = useState<CauseOffer | null>(null);
  const [armed, setArmed] = useState(false);
  const wanted = useRef<string | null>(null);
  const patience = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const want = useCallback((id: string | null) => {
    clearTimeout(patience.current);
    wanted.current = id;
    setDepartment(id);
    setArmed(id !== null);
  }, []);
  const open = useCallback(
    (id: string) => {
      const isOpen = wanted.current === id;
      if (isOpen) return setArmed(true);
      want(id);
      let asked = true;
      const answer = (suggested: CauseSuggestion | null) => {
        if (asked && wanted.current === id) setShown({ departmentId: id, suggested });
        asked = false;
      };
      patience.current = setTimeout(() => answer(null), PATIENCE);
      suggestCauses(caseKey, id).then(
        ([best]) => answer(best ?? null),
        () => answer(null),
      );
    },
    [caseKey, suggestCauses, want],
  );
  const disarm = useCallback(() => setArmed(false), []);
  const close = useCallback(() => {
    want(null);
    setShown(null);
  }, [want]);
  useEffect(() => {
    window.addEventListener('blur', disarm);
    return () => {
      window.removeEventListener('blur', disarm);
      clearTimeout(patience.current);
    };
  }, [disarm]);
  return { departmentId, shown, armed, open, disarm, close };
}
