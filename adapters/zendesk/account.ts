import { HelpdeskError, type HelpdeskAccountAt } from '../helpdesk';
import { answerOf } from '../shared/account-answer';
import { Http } from '../shared/http';
import { idOrNull, isObject, text } from '../shared/shape';
import { faultOf } from './faults';
import { helpdesk } from './index';

/**
 * Zendesk answers `users/me` on an account's own domain too, and names the account's own subdomain in `url`: seen in
 * recorded answers, whose links may carry another host than the one that was asked.
 */
export const account: HelpdeskAccountAt = async (origin, fetch) => {
  const answer = await answerOf(new Http(origin, fetch, faultOf), '/api/v2/users/me');
  const user = isObject(answer?.body) && isObject(answer.body['user']) ? answer.body['user'] : null;
  if (!answer?.response.ok || !user) return null;
  if (idOrNull(user['id']) === null) throw new HelpdeskError('signed-out', 'users/me: no agent');
  const host = URL.parse(text(user['url'], 2000))?.hostname ?? '';
  return helpdesk.isOwnHost(host) ? host : null;
};
