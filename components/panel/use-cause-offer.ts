import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseKey } from '@/domain/case-key';
import { useServices, type CauseSuggestion } from '../shared/services-context';

/** The offer waits no longer than this for what is suggested, in ms: nothing is put first under the pointer later. */
const PATIENCE = 150;

export interface CauseOffer {
  departmentId: string;
  /** the learned suggestion; null: none, or not in time; undefined: being asked for */
  suggested: CauseSuggestion | null | undefined;
}

/**
 * The causes that are offered right after a flag. They stay until the agent closes them or flags anew. `armed`: a letter
 * chooses. It counts once, and only while nothing else has been done: whoever types something else, or goes to another
 * window, is writing.
 */
export function useCauseOffer(caseKey: CaseKey) {
  const { suggestCauses } = useServices();
  const [offer, setOffer] = useState<CauseOffer | null>(null);
  const [armed, setArmed] = useState(false);
  const asked = useRef(0);

  const open = useCallback(
    (departmentId: string) => {
      const mine = ++asked.current;
      setOffer({ departmentId, suggested: undefined });
      setArmed(true);
      const answer = (suggested: CauseSuggestion | null) => {
        if (mine !== asked.current) return;
        asked.current += 1;
        setOffer({ departmentId, suggested });
      };
      setTimeout(() => answer(null), PATIENCE);
      suggestCauses(caseKey, departmentId).then(
        ([best]) => answer(best ?? null),
        () => answer(null),
      );
    },
    [caseKey, suggestCauses],
  );
  const disarm = useCallback(() => setArmed(false), []);
  const close = useCallback(() => {
    asked.current += 1;
    setOffer(null);
    setArmed(false);
  }, []);
  useEffect(() => {
    window.addEventListener('blur', disarm);
    return () => window.removeEventListener('blur', disarm);
  }, [disarm]);
  return { offer, armed, open, disarm, close };
}
