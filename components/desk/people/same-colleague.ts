import type { Colleague } from '@/domain/absence';
import { folded } from '@/domain/away';

/** Whether somebody is named, as far as a name tells. */
export function sameColleague(name: string, colleague: Colleague): boolean {
  return name !== '' && folded(name) === folded(colleague.name);
}
