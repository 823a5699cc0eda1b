import { randomBytes } from 'node:crypto';
import type { HttpAnswer } from './answer';
import type { PageBundle } from './page-bundle';

export interface AgentShell {
  /** Title while the page loads; everything else comes from page.js. */
  title: string;
  language: string;
  /** Element that the page's script fills. */
  root: string;
  /** What the page may connect to besides its own host. */
  connect?: string[];
  /** The session's `Set-Cookie`. */
  cookie: string;
}

/** The page of an agent's workspace: an empty frame and page.js, under a policy as strict as one inline script allows. */
export function agentShell({ title, language, root, connect = [], cookie }: AgentShell): HttpAnswer {
  const nonce = randomBytes(16).toString('base64');
  // `frame-src 'self'` is what an extension's dialog has to live with.
  const csp = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "frame-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join('; ');
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<script nonce="${nonce}">
// The page's first script. What it sees tells whether a page-world script was there before it.
window.__firstScriptRan = { at: performance.now(), fetch: String(window.fetch), send: String(XMLHttpRequest.prototype.send) };
</script>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox/page.css">
</head>
<body>
${root}
<script src="/sandbox/page.js" defer></script>
</body>
</html>
`;
  return html200(html, { 'content-security-policy': csp, 'set-cookie': cookie });
}

/** page.js and page.css; null for any other path. */
export function pageAsset(bundle: PageBundle, path: string): HttpAnswer | null {
  if (path === '/sandbox/page.js')
    return { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: bundle.js };
  if (path === '/sandbox/page.css')
    return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: bundle.css };
  return null;
}

/** A page that is no agent's: sign-in, help centre. Its text is the caller's, nothing is escaped. */
export function plainPage(language: string, title: string, body: string): HttpAnswer {
  return html200(`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body>${body}</body></html>
`);
}

export function redirect(location: string): HttpAnswer {
  return { status: 302, headers: { location } };
}

export function notFound(text: string): HttpAnswer {
  return { status: 404, headers: { 'content-type': 'text/plain' }, body: text };
}

function html200(body: string, headers: Record<string, string> = {}): HttpAnswer {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}
