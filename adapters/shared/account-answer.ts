import { HelpdeskError } from '../helpdesk';
import { askedFor } from './faults';
import type { Answer, Http } from './http';

/**
 * What a site that may be a helpdesk answers to this path. Null for an answer that no helpdesk gives: a site of another
 * kind has pages everywhere. Throws HelpdeskError when it cannot be found out now: 'offline', 'busy', 'broken'.
 */
export async function answerOf(http: Http, path: string): Promise<Answer | null> {
  let answer: Answer;
  try {
    answer = await http.ask('GET', path, {});
  } catch (error) {
    if (error instanceof HelpdeskError && error.fault === 'unreadable') return null;
    throw error;
  }
  const { response, body } = answer;
  if (response.status === 429 || response.status >= 500) throw http.faultOf(response, body, askedFor('GET', path));
  return answer;
}
