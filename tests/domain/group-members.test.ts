import { describe, expect, it } from 'vitest';
import { newAccount, withGroups } from '@/domain/account';
import { membersOf, withMembers, type KnownMembers } from '@/domain/group-members';
import { userKey } from '@/domain/identity';
import { RECORD_LIMIT, weigh } from '@/domain/weigh';
import { HOUR, MONDAY } from './a-ticket';

const standIn = (name: string, users: string[] = []) => ({
  ...{ id: name, who: { name: 'Björn Ek', users: [] }, from: '2026-11-01', until: '2026-11-30' },
  standIn: { name, users },
});
const ABSENCES = [
  standIn('Cecilia Ask'),
  standIn('Dan Å', ['zendesk:acme.zendesk.com:user:4']),
  { ...standIn('x'), standIn: null },
];
const userOf = (id: string) => userKey('zendesk', 'acme.zendesk.com', id);
const read = (known: KnownMembers[], groupId: string, names: string[], at = MONDAY) => {
  const members = names.map((name, index) => ({ id: String(index), name }));
  return withMembers(known, { groupId, members }, ABSENCES, userOf, at);
};

describe('who is in a group', () => {
  it('is kept as how many, and whom the book names as stand-ins, by name or by user; nobody else', () => {
    const known = read([], '7', ['Eva Lind', 'ask cecilia', 'Björn Ek', 'Cecilia Ask', 'Daniel Åberg']);
    expect(membersOf(known, '7', 0, MONDAY)).toMatchObject({
      count: 5,
      standIns: [
        { id: '1', name: 'ask cecilia' },
        { id: '3', name: 'Cecilia Ask' },
        { id: '4', name: 'Daniel Åberg' },
      ],
    });
    expect(JSON.stringify(known)).not.toMatch(/Eva|Björn/);
  });

  it('is known of the groups that were asked about, for an hour, as last told', () => {
    const known = read(read([], '7', ['Eva Lind']), '8', [], MONDAY + HOUR / 2);
    expect(membersOf(known, '7', 0, MONDAY + HOUR)?.count).toBe(1);
    expect(membersOf(known, '8', 0, MONDAY + HOUR)?.count).toBe(0);
    expect(membersOf(known, '7', 0, MONDAY + HOUR + 1)).toBeNull();
    expect(membersOf(known, '9', 0, MONDAY)).toBeNull();
    expect(membersOf(known, null, 0, MONDAY)).toBeNull();
    expect(membersOf(read(known, '7', ['Eva Lind', 'Dan Å']), '7', 0, MONDAY)?.count).toBe(2);
  });

  it('is how many, and not whom, where the book has been changed since: nobody has looked for those it names now', () => {
    const known = read([], '7', ['Cecilia Ask']);
    expect(membersOf(known, '7', MONDAY, MONDAY)?.standIns).toHaveLength(1);
    expect(membersOf(known, '7', MONDAY + 1, MONDAY + 1)).toEqual({ count: 1, standIns: null });
  });

  it('is not kept when it holds no longer, nor of more groups than anybody has open', () => {
    const late = read(read([], '7', []), '8', [], MONDAY + 2 * HOUR);
    expect(late.map(({ groupId }) => groupId)).toEqual(['8']);
    let known: KnownMembers[] = [];
    for (let nth = 0; nth < 50; nth += 1) known = read(known, String(nth), []);
    expect(known.map(({ groupId }) => groupId).slice(0, 2)).toEqual(['49', '48']);
    expect(known.length).toBeLessThan(20);
  });

  it('has room in the record of an account with more groups than fit', () => {
    const many = Array.from({ length: 3000 }, (_, nth) => ({ id: String(10 ** 12 + nth), name: `Avdelning ${nth}` }));
    let members: KnownMembers[] = [];
    const names = ['Cecilia Ask', 'Ask, Cecilia', 'cecilia ask'];
    for (let nth = 0; nth < 50; nth += 1) members = read(members, String(10 ** 12 + nth), names);
    const account = withGroups(newAccount('zendesk', 'acme.zendesk.com', MONDAY), many, MONDAY);
    expect(account.groupsCut).toBe(true);
    expect(weigh({ ...account, members })).toBeLessThan(RECORD_LIMIT);
    expect(weigh(withGroups({ ...account, members }, many, MONDAY))).toBeLessThan(RECORD_LIMIT);
  });
});
