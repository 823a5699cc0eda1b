import { HelpdeskError } from '../helpdesk';
import type { SignIn } from '../shared/session';
import { idOrNull, object, text, textOrNull } from '../shared/shape';
import { isBadToken } from './faults';

export const signIn: SignIn = {
  isBadToken,
  async ask(http) {
    const user = object((await http.get('/api/v2/users/me'))['user'], 'users/me: user');
    const userId = idOrNull(user['id']);
    const role = user['role'];
    // A signed-out session answers 200 with an anonymous end user.
    if (userId === null || (role !== 'agent' && role !== 'admin')) {
      throw new HelpdeskError('signed-out', 'users/me: no agent');
    }
    const me = { id: userId, name: text(user['name'], 300), role, locale: textOrNull(user['locale'], 20) } as const;
    return { me, token: text(user['authenticity_token'], 1000) };
  },
};
