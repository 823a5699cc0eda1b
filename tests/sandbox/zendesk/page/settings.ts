/**
 * How the page shall behave. The server hands these out at `GET /sandbox/settings.json`, together with `me`;
 * whatever is left out has the value of `DEFAULT_SETTINGS`.
 */
export interface PageSettings {
  /** Which generation of the Agent Workspace's markup is drawn. */
  era: Era;
  /** Language of every label on the page. */
  language: Language;
  /** Milliseconds before each of the three steps in which a ticket's parts appear; 0 draws everything at once. */
  renderDelay: number;
  /** What a save looks like on the wire. */
  saveVia: SaveVia;
  /** How `POST /api/graphql` names the assignee and the group: the attested flat ids, or a nesting nobody promised. */
  ticketShape: TicketShape;
  /** Which browser interface carries a save. */
  transport: Transport;
  /** Milliseconds after which the page gives a save up and aborts it; 0 waits for ever. */
  saveTimeout: number;
  /** True: a status in the submit menu saves at once. False: it only becomes the main button's status. */
  menuItemSubmits: boolean;
  /** What happens to the tab after a successful save. */
  afterSave: AfterSave;
  /** The page gets in everybody's way: see hostile.ts. */
  hostile: boolean;
  /** Tickets that are open in tabs from the start, as after a reload of the real page. */
  openTickets: number[];
}

export type Era = 'current' | 'layout-builder' | '2023' | '2021';
export type Language = 'en' | 'sv' | 'es';
export type SaveVia = 'graphql' | 'graphql-array' | 'rest';
export type TicketShape = 'flat' | 'nested';
export type Transport = 'fetch' | 'request' | 'xhr';
export type AfterSave = 'stay' | 'close';

/** The agent who is logged in. */
export interface Me {
  id: number;
  name: string;
  email: string;
  role: string;
  /** The first is the agent's default group: "take it" uses it where the agent is not in the ticket's own group. */
  group_ids: number[];
}

/** Body of `GET /sandbox/settings.json`. `me` is null where nobody is logged in. */
export type PageStart = Partial<PageSettings> & { me: Me | null };

export const DEFAULT_SETTINGS: PageSettings = {
  era: 'current',
  language: 'en',
  renderDelay: 0,
  saveVia: 'graphql',
  ticketShape: 'flat',
  transport: 'fetch',
  saveTimeout: 0,
  menuItemSubmits: true,
  afterSave: 'stay',
  hostile: false,
  openTickets: [],
};
