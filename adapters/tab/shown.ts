import type { Finding } from '@/domain/assessment';
import type { DialogHeard, OpenDialog } from './dialog-frame';
import type { SubmitNote } from './submit-note';

/**
 * What the guard shows the agent in the page. The gate is there before the page's first script; this is not needed until
 * there is something to ask about, so it comes when the page is drawn, the same for every helpdesk.
 */
export interface Shown {
  openDialog(holdId: string, heard: DialogHeard): OpenDialog;
  note: SubmitNote;
  words: {
    finding(finding: Finding): string;
    /** the stopped click could not be done again */
    pressAgain(): string;
    /**
     * @param name who has the case: the agent has to pick them in the field again
     * @param alone nothing but the transfer was in the save, so that there is nothing to submit once more
     */
    putBack(name: string, alone: boolean): string;
    /** @param name who is to get the case instead: nothing was sent, and the agent has to pick them in the field */
    choose(name: string): string;
  };
}
