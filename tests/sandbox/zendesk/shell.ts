import type { HttpAnswer } from '../answer';
import { setCookie } from '../cookies';
import { agentShell, plainPage } from '../pages';
import type { ZendeskDb } from './db';
import type { PageSettings, PageStart } from './page/settings';
import { cookieHeader } from './session';
import type { Session, User } from './types';

/** The page of the Agent Workspace: title "Zendesk" while it loads. */
export function agentPage(settings: PageSettings, session: Session): HttpAnswer {
  const cookie = setCookie(cookieHeader(session));
  return agentShell({ title: 'Zendesk', language: settings.language, root: '<div id="root"></div>', cookie });
}

/** What page.js is told about its account. */
export function pageSettings(settings: PageSettings, db: ZendeskDb, me: User | null): HttpAnswer {
  const groupIds = [...db.memberships.values()].filter((one) => one.userId === me?.id).map((one) => one.groupId);
  const who = me && { id: me.id, name: me.name, email: me.email ?? '', role: me.role, group_ids: groupIds };
  const body: PageStart = { ...settings, me: who };
  return { status: 200, body };
}

/** The public help centre: same host family, no Agent Workspace. Stafett has nothing to do here. */
export function helpCentrePage(): HttpAnswer {
  const article = '<h2>Så läser du din faktura</h2>\n<p>Överst står vad du ska betala, under det vad det gäller.</p>';
  const body = `<header><h1>Hjälpcenter</h1></header><main><article>${article}</article></main>`;
  return plainPage('sv', 'Hjälpcenter', body);
}

export function loginPage(): HttpAnswer {
  return plainPage('en', 'Sign in', '<main><h1>Sign in</h1><p>You are signed out of this sandbox account.</p></main>');
}
