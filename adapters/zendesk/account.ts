import { HelpdeskError, type HelpdeskAccountAt } from '../helpdesk';
import { Http } from '../shared/http';
import { idOrNull, isObject, text } from '../shared/shape';
import { faultOf } from './faults';
import { helpdesk } from './index';

/**
 * Zendesk answers `users/me` on an account's own domain too, and names the account's own subdomain in `url`: seen in
 * recorded answers, whose links may carry another host than the one that was asked.
 */
export const account: HelpdeskAccountAt = async (origin, fetch) => {
  const { response, body } = await new Http(origin, fetch, faultOf).ask('GET', '/api/v2/users/me', {});
  const user = isObject(body) && isObject(body['user']) ? body['user'] : null;
  if (!response.ok || !user) return null;
  if (idOrNull(user['id']) === null) throw new HelpdeskError('signed-out', 'users/me: no agent');
  const host = URL.parse(text(user['url'], 2000))?.hostname ?? '';
  return helpdesk.isOwnHost(host) ? host : null;
};
