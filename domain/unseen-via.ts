/**
 * How a transfer was made that nobody could look at before it happened: in a list, by a rule of the helpdesk's that the
 * agent applied, on a page where Stafett was not ready yet, or elsewhere, where Stafett was not at all.
 */
export const UNSEEN_VIA = ['list', 'rule', 'early', 'elsewhere'] as const;
export type UnseenVia = (typeof UNSEEN_VIA)[number];
