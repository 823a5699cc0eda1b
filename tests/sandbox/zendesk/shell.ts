import { randomBytes } from 'node:crypto';
import type { HttpAnswer } from '../answer';
import type { PageBundle } from '../page-bundle';
import type { ZendeskDb } from './db';
import type { PageSettings, PageStart } from './page/settings';
import { setCookie } from './session';
import type { Session, User } from './types';

/** The page of the Agent Workspace: title "Zendesk" while it loads, everything else comes from page.js. */
export function agentPage(settings: PageSettings, session: Session): HttpAnswer {
  const nonce = randomBytes(16).toString('base64');
  // As strict as a page with one inline script can be. `frame-src 'self'` is what an extension's dialog has to live with.
  const csp = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
  const html = `<!doctype html>
<html lang="${settings.language}">
<head>
<meta charset="utf-8">
<title>Zendesk</title>
<script nonce="${nonce}">
// The page's first script. What it sees tells whether a page-world script was there before it.
window.__firstScriptRan = { at: performance.now(), fetch: String(window.fetch), send: String(XMLHttpRequest.prototype.send) };
</script>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/page.css">
</head>
<body>
<div id="root"></div>
<script src="/sandbox/page.js" defer></script>
</body>
</html>
`;
  return html200(html, { 'content-security-policy': csp, 'set-cookie': setCookie(session) });
}

/** What page.js is told about its account. */
export function pageSettings(settings: PageSettings, db: ZendeskDb, me: User | null): HttpAnswer {
  const groupIds = [...db.memberships.values()].filter((one) => one.userId === me?.id).map((one) => one.groupId);
  const who = me && { id: me.id, name: me.name, email: me.email ?? '', role: me.role, group_ids: groupIds };
  const body: PageStart = { ...settings, me: who };
  return { status: 200, body };
}

export function pageAsset(bundle: PageBundle, path: string): HttpAnswer | null {
  if (path === '/sandbox/page.js')
    return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: bundle.js };
  if (path === '/sandbox/page.css')
    return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: bundle.css };
  return null;
}

/** The public help centre: same host family, no Agent Workspace. Stafett has nothing to do here. */
export function helpCentrePage(): HttpAnswer {
  return html200(`<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>Hjälpcenter</title><link rel="icon" href="data:,"></head>
<body><header><h1>Hjälpcenter</h1></header><main><article><h2>Så läser du din faktura</h2>
<p>Överst står vad du ska betala, under det vad det gäller.</p></article></main></body></html>
`);
}

export function loginPage(): HttpAnswer {
  return html200(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in</title><link rel="icon" href="data:,"></head>
<body><main><h1>Sign in</h1><p>You are signed out of this sandbox account.</p></main></body></html>
`);
}

function html200(body: string, headers: Record<string, string> = {}): HttpAnswer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}
