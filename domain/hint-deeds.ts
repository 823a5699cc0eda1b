// Free of zod. What each routing hint has done so far, as this browser has seen it.
import type { Hold } from './hold';

export interface HintDeeds {
  /** transfers before which the guard said what this hint says, as a note or as a stop */
  spoke: number;
  /** of these, those that it stopped */
  stopped: number;
  /** of these, those that the agent then sent to the hint's department by that way out */
  followed: number;
}

/** By hint id; hints that never spoke are not there. Transfers that nobody could look at beforehand do not count. */
export function hintDeeds(holds: Iterable<Pick<Hold, 'assessment' | 'fate' | 'answer'>>): Map<string, HintDeeds> {
  const deeds = new Map<string, HintDeeds>();
  for (const { assessment, fate, answer } of holds) {
    if (fate === 'missed' || fate === 'unseen') continue;
    const finding = assessment.findings.find(({ rule }) => rule === 'hint-elsewhere');
    const id = finding?.values.hint;
    if (finding === undefined || typeof id !== 'string') continue;
    const before = deeds.get(id) ?? { spoke: 0, stopped: 0, followed: 0 };
    deeds.set(id, {
      spoke: before.spoke + 1,
      stopped: before.stopped + (finding.tier === 2 ? 1 : 0),
      followed: before.followed + (answer?.kind === 'hinted' ? 1 : 0),
    });
  }
  return deeds;
}
