import type { HttpAnswer } from '../answer';
import { setCookie } from '../cookies';
import { agentShell, plainPage } from '../pages';
import type { FreshdeskDb } from './db';
import type { PageStart } from './page/settings';
import { cookieHeader } from './session';
import type { Agent, Session } from './types';

/** The page of the agents. Menus hang in a wormhole beside the page, as Ember's do. `host`: the one that was asked, with its port. */
export function agentPage(db: FreshdeskDb, session: Session, host: string): HttpAnswer {
  return agentShell({
    title: 'Freshdesk',
    language: db.settings.language,
    root: '<div id="root"></div>\n<div id="ember-basic-dropdown-wormhole"></div>',
    // Not every browser counts a socket to the page's own host among 'self'.
    connect: [`wss://${host}`],
    cookie: setCookie(cookieHeader(session)),
  });
}

/** What page.js is told about its account. */
export function pageSettings(db: FreshdeskDb, me: Agent | null): HttpAnswer {
  const who = me && { id: me.id, name: me.name, email: me.email, group_ids: me.groupIds };
  const body: PageStart = { ...db.settings, account: db.name, me: who };
  return { status: 200, body };
}

/** The customers' portal: same host, no agents. Stafett has nothing to do here. */
export function portalPage(): HttpAnswer {
  const article = '<h2>Så läser du din faktura</h2>\n<p>Överst står vad du ska betala, under det vad det gäller.</p>';
  return plainPage(
    'sv',
    'Kundtjänst',
    `<header><h1>Kundtjänst</h1></header><main><article>${article}</article></main>`,
  );
}

export function loginPage(): HttpAnswer {
  return plainPage('en', 'Log in', '<main><h1>Log in</h1><p>You are logged out of this sandbox account.</p></main>');
}
