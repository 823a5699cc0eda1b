/**
 * How the page shall behave. The server hands these out at `GET /sandbox/settings.json`, together with `me`;
 * whatever is left out has the value of `DEFAULT_SETTINGS`.
 */
export interface PageSettings {
  /** Language of every label on the page, also of the field labels that some test ids are made of. */
  language: Language;
  /** Where the requester's contact card is: in the document, or in the open shadow root of its micro-frontend. */
  contactCard: 'light' | 'shadow';
  /** What the fields' test ids are made of: `tkt-properties-<internal name>`, or the (translated) label. */
  fieldTestIds: 'tkt-properties' | 'label';
  /** How list views are laid out; both can assign in the row. */
  listLayout: 'card' | 'table';
  /** Which of the two accepted paths the Update button puts to: `/api/_/tickets/ID`, or `.../update_properties`. */
  savePath: 'ticket' | 'update_properties';
  /** Which key of the body holds what was changed: none, `ticket` or `properties`. The server takes all three. */
  saveBody: 'root' | 'ticket' | 'properties';
  /** Which browser interface carries a save. */
  transport: 'xhr' | 'fetch';
  /** Where bulk actions go. Nobody has seen the private call: nothing may rest on this path. */
  bulkPath: string;
  /** Milliseconds before each step in which a ticket's parts appear; 0 draws everything at once. */
  renderDelay: number;
}

export type Language = 'en' | 'sv' | 'de';

/** The agent who is logged in. */
export interface Me {
  id: number;
  name: string;
  email: string;
  group_ids: number[];
}

/** Body of `GET /sandbox/settings.json`. `me` is null where nobody is logged in. */
export type PageStart = Partial<PageSettings> & { account: string; me: Me | null };

export const DEFAULT_SETTINGS: PageSettings = {
  language: 'en',
  contactCard: 'light',
  fieldTestIds: 'tkt-properties',
  listLayout: 'card',
  savePath: 'ticket',
  saveBody: 'root',
  transport: 'xhr',
  bulkPath: '/api/_/tickets/bulk_update',
  renderDelay: 0,
};
