import { HelpdeskError, type HelpdeskAccountAt } from '../helpdesk';
import { answerOf } from '../shared/account-answer';
import { Http } from '../shared/http';
import { part, text } from '../shared/shape';
import { errorCode, faultOf } from './faults';
import { helpdesk } from './index';

/** What the agent page asks for when it starts. One author reads the account's own host out of the first. */
const ASKED = ['/api/_/bootstrap/account', '/api/_/bootstrap', '/api/_/bootstrap/me'];

/**
 * Freshdesk answers the page's own requests on an account's own domain too, and tells the account's canonical host as
 * `bootstrap.account.full_domain`. That host is never guessed: an account that is Freshdesk's and does not tell it is
 * 'unreadable'.
 */
export const account: HelpdeskAccountAt = async (origin, fetch) => {
  const http = new Http(origin, fetch, faultOf);
  let isFreshdesk = false;
  for (const path of ASKED) {
    const answer = await answerOf(http, path);
    if (!answer) continue;
    const { response, body } = answer;
    if (response.status === 401 && errorCode(body) === 'invalid_credentials') {
      throw new HelpdeskError('signed-out', `${path}: 401`);
    }
    if (!response.ok) continue;
    const host = fullDomain(body);
    if (host !== null) return host;
    isFreshdesk ||= text(part(body, 'meta')['csrf_token'], 1000) !== '';
  }
  if (isFreshdesk) throw new HelpdeskError('unreadable', 'bootstrap: full_domain');
  return null;
};

function fullDomain(body: unknown): string | null {
  const frames = [part(body, 'bootstrap'), body, part(body, 'data')];
  const hosts = frames.map((frame) => text(part(frame, 'account')['full_domain'], 253).toLowerCase());
  return hosts.find((host) => helpdesk.isOwnHost(host)) ?? null;
}
