/**
 * How the page shall behave. The server hands these out at `GET /sandbox/settings.json`, together with `me`;
 * whatever is left out has the value of `DEFAULT_SETTINGS`.
 */
export interface PageSettings {
  /** Language of every label on the page, also of the field labels that some test ids are made of. */
  language: Language;
  /**
   * Where the requester's contact card is: in the document as the classic widget or (seen in June 2026) as links, or in
   * the open shadow root of its micro-frontend.
   */
  contactCard: 'light' | 'links' | 'shadow';
  /** Where the subject is: in the document's heading, or (seen in August 2026) in an open shadow root. */
  subject: 'heading' | 'shadow';
  /**
   * What the fields' test ids are made of: `tkt-properties-<internal name>`, or the (translated, renameable) label.
   * `mixed`, as one program reads them: the label for agent and group, the internal name for every other field.
   */
  fieldTestIds: 'tkt-properties' | 'label' | 'mixed';
  /** Fields that this agent may look at and not change. */
  lockedFields: ('agent' | 'group')[];
  /** How list views are laid out; both can assign in the row. */
  listLayout: 'card' | 'table';
  /** Which of the two accepted paths the Update button puts to: `/api/_/tickets/ID`, or `.../update_properties`. */
  savePath: 'ticket' | 'update_properties';
  /** Which key of the body holds what was changed: none, `ticket` or `properties`. The server takes all three. */
  saveBody: 'root' | 'ticket' | 'properties';
  /** Which browser interface carries the page's requests: jQuery's way, or fetch with an address or with a Request. */
  transport: 'xhr' | 'fetch' | 'request';
  /**
   * What "Send and set as" saves after the reply: the status alone, or also whatever else was changed in the fields.
   * Nobody has seen which.
   */
  sendCarries: 'status' | 'everything';
  /** Milliseconds after which the page gives a save up and aborts it; 0 waits for ever. */
  saveTimeout: number;
  /** Where bulk actions go. Nobody has seen the private call: nothing may rest on this path. */
  bulkPath: string;
  /** Milliseconds before each step in which a ticket's parts appear; 0 draws everything at once. */
  renderDelay: number;
  /** The page gets in everybody's way: see tests/sandbox/page/hostile.ts. */
  hostile: boolean;
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
  subject: 'heading',
  fieldTestIds: 'tkt-properties',
  lockedFields: [],
  listLayout: 'card',
  savePath: 'ticket',
  saveBody: 'root',
  transport: 'xhr',
  sendCarries: 'status',
  saveTimeout: 0,
  bulkPath: '/api/_/tickets/bulk_update',
  renderDelay: 0,
  hostile: false,
};
