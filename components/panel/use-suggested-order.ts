import { useEffect, useState } from 'preact/hooks';
import type { Department } from '@/domain/department';
import { suggestedFirst } from '@/domain/flag-order';
import type { CaseView } from '@/domain/panel-view';
import type { Suggestion } from '@/domain/suggest/suggestion';
import { useServices } from '../shared/services-context';
import { useSteadyOrder } from './use-steady-order';

/** Why a department stands first: the lead's hint names it, or flags so far do. */
export type WhyFirst = 'hint' | Pick<Suggestion, 'hits' | 'of' | 'rate'>;

/**
 * The flag bar's order: the lead's hint for the case, what flags so far suggest, the rest by use. What is suggested is asked
 * for once the panel stands, and comes to nothing when the agent has come to the chips by then: nothing moves there.
 */
export function useSuggestedOrder({ caseKey, departments, head, hinted }: CaseView): {
  departments: Department[];
  hold: () => void;
  whyFirst: (departmentId: string) => WhyFirst | null;
} {
  const { suggestDepartments } = useServices();
  const [learned, setLearned] = useState<readonly Suggestion[] | null>(null);
  const isRead = head !== null;
  const first = [...(hinted === null ? [] : [hinted.departmentId]), ...(learned ?? []).map(({ id }) => id)];
  const { isHeld, ...order } = useSteadyOrder(suggestedFirst(departments, first), learned !== null);
  useEffect(() => {
    if (!isRead) return;
    let isWanted = true;
    const take = (suggestions: readonly Suggestion[]) => {
      if (isWanted && !isHeld()) setLearned(suggestions);
    };
    suggestDepartments(caseKey).then(take, () => take([]));
    return () => {
      isWanted = false;
    };
  }, [caseKey, isRead, isHeld]);
  const whyFirst = (departmentId: string): WhyFirst | null => {
    if (departmentId === hinted?.departmentId) return 'hint';
    return learned?.find(({ id }) => id === departmentId) ?? null;
  };
  return { ...order, whyFirst };
}
