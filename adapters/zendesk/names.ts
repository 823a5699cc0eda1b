import type { Holder } from '@/domain/holder';
import { isRefused } from '../shared/faults';
import type { Http } from '../shared/http';
import { type Json, idOrNull, isObject, text } from '../shared/shape';
import { readPages } from './pages';

export interface Person {
  id: string;
  name: string;
  role: string;
  raw: Json;
}

/** Users that one request may ask for. */
const AT_ONCE = 100;
/** Groups that are asked for one by one. */
const SINGLY = 10;
/** Names kept at most; a day in one tab stays far below. */
const MOST = 20_000;

/** Users, groups and organisations seen so far on this page. Answers bring most of them along; what is missing is asked for once. */
export class Names {
  private readonly users = new Map<string, Person | null>();
  private readonly groups = new Map<string, string | null>();
  private readonly organisations = new Map<string, string>();
  private groupsListed = false;

  constructor(private readonly http: Http) {}

  /** Takes the users, groups and organisations that came along with an answer. */
  learn(answer: Json): void {
    if (this.users.size > MOST) this.users.clear();
    for (const user of rows(answer['users'])) this.learnUser(user);
    for (const group of rows(answer['groups'])) {
      const groupId = idOrNull(group['id']);
      if (groupId !== null) this.groups.set(groupId, text(group['name'], 300));
    }
    for (const one of rows(answer['organizations'])) {
      const organisationId = idOrNull(one['id']);
      if (organisationId !== null) this.organisations.set(organisationId, text(one['name'], 300));
    }
  }

  /** Asks for those that are not known yet. Who may not be seen stays nameless: that is no error. */
  async need(userIds: Iterable<string | null>, groupIds: Iterable<string | null>): Promise<void> {
    await Promise.all([this.needUsers(unknown(userIds, this.users)), this.needGroups(unknown(groupIds, this.groups))]);
  }

  person(userId: string | null): Person | null {
    return (userId !== null && this.users.get(userId)) || null;
  }

  holder(groupId: string | null, agentId: string | null): Holder {
    const groupName = (groupId !== null && this.groups.get(groupId)) || null;
    return { groupId, groupName, agentId, agentName: this.person(agentId)?.name ?? null };
  }

  /** What came along only: nobody is asked for it. Undefined: not told. */
  organisation(organisationId: string): string | undefined {
    return this.organisations.get(organisationId) || undefined;
  }

  private learnUser(user: Json): void {
    const userId = idOrNull(user['id']);
    if (userId === null) return;
    this.users.set(userId, { id: userId, name: text(user['name'], 300), role: text(user['role'], 50), raw: user });
  }

  private async needUsers(ids: string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const some = ids.slice(start, start + AT_ONCE);
      await hidden(async () => this.learn(await this.http.get(`/api/v2/users/show_many?ids=${some.join()}`)));
      for (const one of some) if (!this.users.has(one)) this.users.set(one, null);
    }
  }

  private async needGroups(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    if (!this.groupsListed) {
      await hidden(async () => {
        await readPages(this.http, '/api/v2/groups?page[size]=100', 'groups', (page) => this.learn(page));
      });
      this.groupsListed = true;
    }
    // Those that are gone are in no list; one by one they are still told, and an old transfer names them.
    for (const one of ids.filter((id) => !this.groups.has(id)).slice(0, SINGLY)) {
      await hidden(async () => this.learn({ groups: [(await this.http.get(`/api/v2/groups/${one}`))['group']] }));
    }
    for (const one of ids) if (!this.groups.has(one)) this.groups.set(one, null);
  }
}

/** Runs what may be refused for lack of rights. */
async function hidden(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

function unknown(ids: Iterable<string | null>, known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(ids)].filter((one): one is string => one !== null && /^\d+$/.test(one) && !known.has(one));
}

function rows(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
