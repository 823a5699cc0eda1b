import { useEffect, useRef, useState } from 'preact/hooks';
import type { BriefParts, ChangedParts } from '@/domain/brief';
import { withChanges } from '@/domain/brief-parts';
import { useVerb, type VerbRun } from './use-verb';

/** How long the typing has to pause until it is kept, in ms. */
const PAUSE = 250;

export interface Draft {
  words: BriefParts;
  edit(changed: ChangedParts): void;
  save: VerbRun;
  /** Keeps at once what waits to be kept. */
  flush(): Promise<void>;
}

/**
 * A brief that is being written: what is typed here, until what is kept has caught up. Kept when the typing pauses, and
 * when the agent leaves, by whatever way. Only the changed parts are: the rest may be written elsewhere at the same time.
 * @param pause 0: every key is kept at once, where nobody says that the page is going
 */
export function useDraft(kept: BriefParts, keep: (changed: ChangedParts) => Promise<void>, pause = PAUSE): Draft {
  const save = useVerb();
  const [typed, setTyped] = useState<ChangedParts>({});
  /** Typed since it was last kept. */
  const waiting = useRef<ChangedParts>({});
  /** Being kept, or could not be. */
  const going = useRef<ChangedParts>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const send = async (changed: ChangedParts) => {
    clearTimeout(timer.current);
    waiting.current = {};
    if (Object.keys(changed).length === 0) return;
    going.current = { ...going.current, ...changed };
    if (!(await save.run(() => keep(changed)))) return;
    // Words typed meanwhile stay, and so do words that could not be kept.
    going.current = without(going.current, changed);
    setTyped((all) => without(all, changed));
  };
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => {
    const part = () => void latest.current(waiting.current);
    const hide = () => {
      if (document.visibilityState === 'hidden') part();
    };
    // A tab that is closed takes no part away from the page; it only says so. What is on its way may not arrive: once more.
    const leave = () => void latest.current({ ...going.current, ...waiting.current });
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      part();
    };
  }, []);

  const edit = (changed: ChangedParts) => {
    setTyped((all) => ({ ...all, ...changed }));
    clearTimeout(timer.current);
    waiting.current = { ...waiting.current, ...changed };
    if (pause === 0) void send(waiting.current);
    else timer.current = setTimeout(() => void latest.current(waiting.current), pause);
  };
  return { words: withChanges(kept, typed), edit, save, flush: () => send(waiting.current) };
}

function without(typed: ChangedParts, kept: ChangedParts): ChangedParts {
  return Object.fromEntries(Object.entries(typed).filter(([part, text]) => kept[part as keyof ChangedParts] !== text));
}
