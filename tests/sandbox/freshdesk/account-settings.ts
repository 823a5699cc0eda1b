import { DEFAULT_SETTINGS, type PageSettings } from './page/settings';

/** How the account behaves where public material does not say, or where accounts differ. Change at run time. */
export interface AccountSettings {
  /**
   * Writes to `/api/v2` with the session's cookie and no API key. Nobody has confirmed that they work: refused with 401 unless
   * a test wants to know what happens where they do; 'with-token' wants the private API's CSRF token too.
   */
  v2Writes: 'refused' | 'with-token' | 'cookie';
  /** Who may read `/api/v2/agents`: one program was refused (403) as an ordinary agent, another was not. */
  v2Agents: 'admins' | 'everybody';
  /**
   * What a change of the group alone does to the agent. Not confirmed. 'clears-outsiders': an agent who is not in the new
   * group loses the ticket.
   */
  groupChange: 'clears-outsiders' | 'clears' | 'keeps';
  /** Whether the first activity of a ticket names its first group and agent. Not confirmed. */
  firstActivity: 'values' | 'bare';
  /** Activities to a page. Not confirmed: readers must go on until a page is empty. */
  activitiesPage: number;
}

export type Settings = PageSettings & AccountSettings;

export const DEFAULTS: Settings = {
  ...DEFAULT_SETTINGS,
  v2Writes: 'refused',
  v2Agents: 'admins',
  groupChange: 'clears-outsiders',
  firstActivity: 'values',
  activitiesPage: 30,
};
