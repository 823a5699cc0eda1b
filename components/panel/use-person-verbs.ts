import { useState } from 'preact/hooks';
import { UNDO_FOR } from '@/domain/undo-for';
import { useServices, type Undo } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

/** What was just done about who is who, and how to take it back. */
export interface Done {
  text: string;
  undo: Undo;
  /** offered until then, ms since 1970 */
  until: number;
}

export interface PersonVerbs {
  busy: boolean;
  failed: boolean;
  done: Done | null;
  /** Runs a verb and offers its undo; true when it did what it should. */
  run(text: string, verb: () => Promise<Undo>): Promise<boolean>;
  undo(): Promise<void>;
}

/** The verbs of who is who share one undo: the newest, for as long as a flag's. */
export function usePersonVerbs(): PersonVerbs {
  const { now } = useServices();
  const verb = useVerb();
  const [done, setDone] = useState<Done | null>(null);
  return {
    busy: verb.busy,
    failed: verb.failed,
    done,
    async run(text, what) {
      const came: { undo?: Undo } = {};
      const ran = await verb.run(async () => {
        came.undo = await what();
      });
      if (came.undo) setDone({ text, undo: came.undo, until: now() + UNDO_FOR });
      return ran;
    },
    async undo() {
      if (done !== null && (await verb.run(done.undo))) setDone(null);
    },
  };
}
