import { useEffect, useRef, useState } from 'preact/hooks';
import type { BriefParts, ChangedParts } from '@/domain/brief';
import { withChanges } from '@/domain/brief-parts';
import { useVerb, type VerbRun } from './use-verb';

/** How long the typing has to pause until it is kept, in ms: sooner than a hand goes from the keys to a tab's cross. */
const SAVE_AFTER_MS = 250;

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
 */
export function useDraft(kept: BriefParts, keep: (changed: ChangedParts) => Promise<void>): Draft {
  const save = useVerb();
  const [typed, setTyped] = useState<ChangedParts>({});
  const waiting = useRef<{ changed: ChangedParts; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = async () => {
    const now = waiting.current;
    if (!now) return;
    clearTimeout(now.timer);
    waiting.current = null;
    const done = await save.run(() => keep(now.changed));
    // Words typed meanwhile stay, and so do words that could not be kept.
    if (done) setTyped((all) => without(all, now.changed));
  };
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    // A tab that is closed takes no part away from the page; it only says so.
    const leave = () => void latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const edit = (changed: ChangedParts) => {
    setTyped((all) => ({ ...all, ...changed }));
    const before = waiting.current;
    if (before) clearTimeout(before.timer);
    const timer = setTimeout(() => void latest.current(), SAVE_AFTER_MS);
    waiting.current = { changed: { ...before?.changed, ...changed }, timer };
  };
  return { words: withChanges(kept, typed), edit, save, flush };
}

function without(typed: ChangedParts, kept: ChangedParts): ChangedParts {
  return Object.fromEntries(Object.entries(typed).filter(([part, text]) => kept[part as keyof ChangedParts] !== text));
}
