/** People and groups on the wire. Fields and nulls follow the recorded bodies. */
import type { ZendeskDb } from './db';
import type { Group, Membership, Organization, User } from './types';
import { apiUrl, time, type Json } from './wire';

/** Whatever host was asked. */
const ACCOUNT_HOST = 'acme.zendesk.com';

export function userJson(db: ZendeskDb, user: User): Json {
  const agent = user.role !== 'end-user';
  return {
    id: user.id,
    // Inferred: people are the account's, so that theirs names its own subdomain, not a brand's as links may.
    url: `https://${ACCOUNT_HOST}/api/v2/users/${user.id}.json`,
    name: user.name,
    email: user.email,
    created_at: time(user.createdAt),
    updated_at: time(user.updatedAt),
    time_zone: 'Stockholm',
    iana_time_zone: 'Europe/Stockholm',
    phone: user.phone,
    shared_phone_number: user.phone === null ? null : false,
    photo: null,
    locale_id: user.locale === 'sv' ? 1106 : 1,
    locale: user.locale,
    organization_id: user.organizationId,
    role: user.role,
    verified: true,
    external_id: null,
    tags: user.tags,
    alias: '',
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: agent ? time(user.updatedAt) : null,
    two_factor_auth_enabled: agent ? false : null,
    signature: '',
    details: '',
    notes: '',
    role_type: agent ? 0 : null,
    custom_role_id: agent ? 360002360411 : null,
    moderator: agent,
    ticket_restriction: agent ? null : 'requested',
    only_private_comments: false,
    restricted_agent: !agent,
    suspended: user.suspended,
    default_group_id: db.defaultGroupOf(user.id),
    report_csv: false,
    user_fields: {},
  };
}

export interface UserIdentity {
  id: number;
  type: 'email' | 'phone_number';
  value: string;
}

/** Addresses and numbers that a user is known by. */
export function identitiesOf(user: User): UserIdentity[] {
  const all = [
    { id: user.id * 10 + 1, type: 'email' as const, value: user.email },
    { id: user.id * 10 + 2, type: 'phone_number' as const, value: user.phone },
  ];
  return all.filter((one): one is UserIdentity => one.value !== null);
}

export function identityJson(db: ZendeskDb, user: User, { id, type, value }: UserIdentity): Json {
  return {
    id,
    url: apiUrl(db, `users/${user.id}/identities/${id}`),
    user_id: user.id,
    type,
    value,
    verified: true,
    primary: true,
    created_at: time(user.createdAt),
    updated_at: time(user.updatedAt),
  };
}

/** What users/me answers to somebody who is not logged in: 200, with nobody in it. */
export function anonymousJson(): Json {
  return {
    id: null,
    url: null,
    name: 'Anonymous user',
    email: 'invalid@example.com',
    created_at: null,
    updated_at: null,
    time_zone: 'Stockholm',
    iana_time_zone: 'Europe/Stockholm',
    phone: null,
    photo: null,
    locale_id: 1,
    locale: 'en-US',
    organization_id: null,
    role: 'end-user',
    verified: false,
    tags: [],
    user_fields: {},
  };
}

export function groupJson(db: ZendeskDb, group: Group): Json {
  return {
    url: apiUrl(db, `groups/${group.id}`),
    id: group.id,
    is_public: true,
    name: group.name,
    description: group.description,
    default: false,
    deleted: group.deleted,
    created_at: time(group.createdAt),
    updated_at: time(group.updatedAt),
  };
}

export function membershipJson(db: ZendeskDb, one: Membership): Json {
  return {
    url: apiUrl(db, `group_memberships/${one.id}`),
    id: one.id,
    user_id: one.userId,
    group_id: one.groupId,
    default: one.default,
    created_at: time(one.createdAt),
    updated_at: time(one.createdAt),
  };
}

export function organizationJson(db: ZendeskDb, one: Organization): Json {
  return {
    url: apiUrl(db, `organizations/${one.id}`),
    id: one.id,
    name: one.name,
    shared_tickets: false,
    shared_comments: false,
    external_id: null,
    created_at: time(one.createdAt),
    updated_at: time(one.createdAt),
    domain_names: [],
    details: '',
    notes: '',
    group_id: null,
    tags: [],
    organization_fields: {},
  };
}
