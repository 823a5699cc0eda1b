// Types only. What the guard's dialog and the content script that put it there tell each other over their own port, which
// the page does not see. Nothing about a customer: the content script of a hostile page needs none of it.
import type { Decision } from './hold';

/** The first message to the frame, with the port. The id is not in the frame's address, where the page could find it. */
export interface DialogHello {
  holdId: string;
}

export type FromDialogFrame =
  /** the question is on the screen */
  | { is: 'ready'; height: number }
  | { is: 'height'; height: number }
  /** there is nothing to ask: the hold is not known, or the background does not answer */
  | { is: 'lost'; why: string }
  /** the answer to `there?` */
  | { is: 'here' }
  /** the agent has answered; this is what it means for the request; `to`: who gets the case instead, by name */
  | { is: 'decided'; decision: Decision; to?: string };

export type ToDialogFrame =
  /** Escape was pressed while the keyboard was outside of the frame */
  | { is: 'escape' }
  /** whether nothing lies over the dialog, from where the frame itself cannot tell */
  | { is: 'cover'; clear: boolean }
  /** asked while the question is open: a frame that has crashed is still there to see */
  | { is: 'there?' };
