// Free of zod: the panel's first load needs it, and nothing else of what undo is about.

/** Undo is offered for this long after the click, in ms; of a cause given meanwhile, after that one. */
export const UNDO_FOR = 10_000;
