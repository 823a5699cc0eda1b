import { describe, expect, it } from 'vitest';
import { assess } from '@/domain/assess';
import type { Finding } from '@/domain/assessment';
import type { OpeningHours } from '@/domain/opening-hours';
import { rules } from '@/domain/rules';
import { starterBook } from '@/domain/starter-book';
import { waysOut } from '@/domain/ways-out';
import { aDuty } from '../fakes/book-parts';
import { BJORN, CECILIA, EVA, group, Ticket } from './a-ticket';
import { facts, type Scene } from './book-scene';

describe('the target is away', () => {
  const days = { from: '2026-11-10', until: '2026-11-27' };
  const away = (name: string, standIn: string | null, users: string[] = []) => ({
    ...{ id: name, who: { name, users }, ...days },
    standIn: standIn === null ? null : { name: standIn, users: [] },
  });
  const BJORNS = group('Logistik', BJORN);

  it.each<[string, Scene, Partial<Finding> | null]>([
    ['nobody is', { to: BJORNS }, null],
    ['to a group alone', { book: { absences: [away('Björn Ek', null)] } }, null],
    [
      'no stand-in',
      { to: BJORNS, book: { absences: [away('Björn Ek', null)] } },
      { tier: 2, how: 'nobody', values: { name: 'Björn Ek', until: '2026-11-27' } },
    ],
    [
      'a stand-in',
      { to: BJORNS, book: { absences: [away('björn ek', 'Cecilia Ask')] } },
      { tier: 2, how: 'stand_in', values: { name: 'Björn Ek', until: '2026-11-27', stand_in: 'Cecilia Ask' } },
    ],
    [
      'a stand-in’s stand-in',
      { to: BJORNS, book: { absences: [away('Björn Ek', 'Cecilia Ask'), away('Cecilia Ask', 'Dan Å')] } },
      { how: 'stand_in', values: { name: 'Björn Ek', until: '2026-11-27', stand_in: 'Dan Å', passed: 'Cecilia Ask' } },
    ],
    [
      'a stand-in who is away too',
      { to: BJORNS, book: { absences: [away('Björn Ek', 'Cecilia Ask'), away('Cecilia Ask', null)] } },
      { how: 'away_too', values: { name: 'Björn Ek', until: '2026-11-27', passed: 'Cecilia Ask' } },
    ],
    [
      'a loop',
      { to: BJORNS, book: { absences: [away('Björn Ek', 'Cecilia Ask'), away('Cecilia Ask', 'Björn Ek')] } },
      { how: 'loop' },
    ],
    [
      'by the helpdesk’s own id',
      { to: BJORNS, book: { absences: [away('B', null, ['zendesk:acme.zendesk.com:user:2'])] } },
      { how: 'nobody' },
    ],
    [
      'somebody else of that name, by the id',
      { to: BJORNS, book: { absences: [away('Björn Ek', null, ['zendesk:acme.zendesk.com:user:77'])] } },
      null,
    ],
    ['another day', { to: BJORNS, book: { absences: [{ ...away('Björn Ek', null), until: '2026-11-15' }] } }, null],
  ])('%s', (_, scene, expected) => {
    const finding = rules['target-absent'](facts(scene));
    if (expected === null) expect(finding).toBeNull();
    else expect(finding).toMatchObject(expected);
  });

  it('names no more of a long chain than is read at a glance', () => {
    const letter = (at: number) => String.fromCharCode(97 + at);
    const name = (at: number) => (at === 0 ? 'Björn Ek' : `Vik${letter(at % 20)}${letter(Math.floor(at / 20))} Lång`);
    const absences = Array.from({ length: 400 }, (_, at) => away(name(at), name(at + 1)));
    const finding = rules['target-absent'](facts({ to: BJORNS, book: { absences } }));
    expect(finding).toMatchObject({ how: 'stand_in', values: { stand_in: name(400) } });
    expect(JSON.stringify(finding?.values['passed']).length).toBeLessThanOrEqual(202);
  });

  it('offers the stand-in, with the id that the book has', () => {
    const users = ['freshdesk:acme.freshdesk.com:user:9', 'zendesk:acme.zendesk.com:user:3'];
    const absence = { ...away('Björn Ek', null), standIn: { name: 'Cecilia Ask', users } };
    const { offers, findings } = assess(facts({ to: BJORNS, book: { absences: [absence] } }));
    expect(offers?.standIn).toEqual({ name: 'Cecilia Ask', agentId: '3' });
    expect(findings[0]).toMatchObject({ rule: 'target-absent', tier: 2 });
    expect(findings[0]?.ways?.[0]).toBe('stand-in');
  });

  it.each(['zendesk:acme.zendesk.com:3', 'zendesk:acme.zendesk.com:user:', 'zendesk:acme.zendesk.com:user:0x3'])(
    'offers nobody by what is no user: %s',
    (user) => {
      const absence = { ...away('Björn Ek', null), standIn: { name: 'Cecilia Ask', users: [user] } };
      const assessment = assess(facts({ to: BJORNS, book: { absences: [absence] } }));
      expect(assessment.offers?.standIn?.agentId).toBeNull();
      expect(waysOut(assessment)).not.toContain('stand-in');
    },
  );

  it('offers the stand-in by who had this case in that group, where the book has only a name', () => {
    const absences = [away('Björn Ek', 'Cecilia Ask')];
    const ticket = () => new Ticket().to(group('Support', EVA)).to(group('Logistik', CECILIA), EVA);
    const before = ticket().to(group('Support', EVA), CECILIA);
    expect(assess(facts({ to: BJORNS, ticket: before, book: { absences } })).offers?.standIn?.agentId).toBe('3');
    expect(assess(facts({ to: BJORNS, book: { absences } })).offers?.standIn?.agentId).toBeNull();
  });

  describe('and who is in the group is known:', () => {
    const USERS = ['freshdesk:acme.freshdesk.com:user:9', 'zendesk:acme.zendesk.com:user:3'];
    const member = (id: string, name: string) => ({ id, name });
    const cecilia = member('3', 'Cecilia Ask');

    it.each<[string, { users?: string[]; standIns: { id: string; name: string }[]; offered: string | null }]>([
      ['the stand-in who has never had the case is known by name', { standIns: [cecilia], offered: '3' }],
      ['in whatever way it is spelt', { standIns: [member('3', 'ASK, Cécilia')], offered: '3' }],
      ['two of that name are nobody', { standIns: [cecilia, member('4', 'Cecilia Ask')], offered: null }],
      [
        'but the book may know which of the two',
        { users: USERS, standIns: [member('4', 'Cecilia Ask'), cecilia], offered: '3' },
      ],
      ['who is not in the group is not offered', { standIns: [], offered: null }],
      ['nor is who is not, by the id that the book has', { users: USERS, standIns: [], offered: null }],
      ['nor somebody else of that name', { users: USERS, standIns: [member('4', 'Cecilia Ask')], offered: null }],
    ])('%s', (_, { users = [], standIns, offered }) => {
      const absence = { ...away('Björn Ek', null), standIn: { name: 'Cecilia Ask', users } };
      const members = { count: 5, standIns };
      const { offers } = assess(facts({ to: BJORNS, members, book: { absences: [absence] } }));
      expect(offers?.standIn).toEqual({ name: 'Cecilia Ask', agentId: offered });
    });

    it('but not whether the stand-in is, who is offered by the id that the book has', () => {
      const absence = { ...away('Björn Ek', null), standIn: { name: 'Cecilia Ask', users: USERS } };
      const members = { count: 5, standIns: null };
      const { offers } = assess(facts({ to: BJORNS, members, book: { absences: [absence] } }));
      expect(offers?.standIn?.agentId).toBe('3');
    });
  });

  it('is a note inside the group, and a fact once the agent has answered it', () => {
    const scene = { to: group('Support', BJORN), book: { absences: [away('Björn Ek', null)] } };
    expect(assess(facts(scene)).tier).toBe(1);
    const answered = { ...facts({ ...scene, to: BJORNS }), answered: new Set(['target-absent']) };
    expect(assess(answered).findings.find(({ rule }) => rule === 'target-absent')?.tier).toBe(0);
  });
});

describe('the department is closed', () => {
  const OFFICE = { from: '08:00', until: '17:00' };
  const hours: OpeningHours = {
    zone: 'Europe/Stockholm',
    week: [[OFFICE], [OFFICE], [OFFICE], [OFFICE], [OFFICE], [], []],
    days: [],
  };
  const book = (of: OpeningHours | undefined, holidays: string[] = []) => ({
    holidays,
    departments: starterBook().departments.map((one) =>
      one.id === 'logistics' && of !== undefined ? { ...one, hours: of } : one,
    ),
  });
  const rule = (at: string, of: OpeningHours | undefined = hours, holidays: string[] = [], to = group('Logistik')) => {
    const ticket = new Ticket().at(Date.parse(at) - 3_600_000).to(group('Support', EVA));
    return rules['department-closed'](facts({ ticket, to, book: book(of, holidays) }));
  };

  it.each([
    ['open', '2026-11-16T10:00:00+01:00', null],
    ['in the evening', '2026-11-16T18:00:00+01:00', '2026-11-17T08:00:00+01:00'],
    ['on a Friday evening', '2026-11-20T17:00:00+01:00', '2026-11-23T08:00:00+01:00'],
    ['on the Friday before the clocks go back', '2026-10-23T17:00:00+02:00', '2026-10-26T08:00:00+01:00'],
    ['on the Friday before the clocks go forward', '2026-03-27T17:00:00+01:00', '2026-03-30T08:00:00+02:00'],
    [
      'early on the first Monday of winter time, when it was open by summer time',
      '2026-10-26T07:30:00+01:00',
      '2026-10-26T08:00:00+01:00',
    ],
  ])('%s', (_, at, opens) => {
    if (opens === null) expect(rule(at)).toBeNull();
    else {
      const values = { name: 'Logistik', opens: Date.parse(opens) };
      expect(rule(at)).toMatchObject({ tier: 2, how: 'opens', values });
    }
  });

  it('by the department’s own clock, on its own holidays', () => {
    const tokyo = { ...hours, zone: 'Asia/Tokyo' };
    expect(rule('2026-11-16T08:30:00+09:00', tokyo)).toBeNull();
    expect(rule('2026-11-16T10:00:00+01:00', tokyo)?.values['opens']).toBe(Date.parse('2026-11-17T08:00:00+09:00'));
    // Already Tuesday there.
    expect(rule('2026-11-17T08:30:00+09:00', tokyo, ['2026-11-16'])).toBeNull();
    expect(rule('2026-11-17T08:30:00+09:00', tokyo, ['2026-11-17'])).toMatchObject({ tier: 2 });
    const short = { ...hours, days: [{ day: '2026-11-16', spans: [{ from: '08:00', until: '10:00' }] }] };
    expect(rule('2026-11-16T09:59:00+01:00', short, ['2026-11-16'])).toBeNull();
    expect(rule('2026-11-16T10:00:00+01:00', short, ['2026-11-16'])).toMatchObject({ tier: 2 });
  });

  it('on a holiday; without saying when where that is weeks away', () => {
    expect(rule('2026-11-16T10:00:00+01:00', hours, ['2026-11-16'])).toMatchObject({ tier: 2 });
    const never = { ...hours, week: [[], [], [], [], [], [], []] };
    const finding = rule('2026-11-16T10:00:00+01:00', never);
    expect(finding?.values).toEqual({ name: 'Logistik' });
    expect(finding?.how).toBeUndefined();
  });

  it('nothing of one without opening hours, of a group that the book does not know, or of another department', () => {
    expect(rules['department-closed'](facts())).toBeNull();
    expect(rule('2026-11-16T18:00:00+01:00', hours, [], group('V30'))).toBeNull();
    expect(rule('2026-11-16T18:00:00+01:00', hours, [], group('Faktura'))).toBeNull();
  });
});

describe('the group', () => {
  const members = (count: number) => ({ count, standIns: [] });
  const empty = { tier: 2, how: 'empty', values: { name: 'Logistik' } } as const;

  it.each<[string, Scene, Partial<Finding> | null]>([
    ['is there', {}, null],
    ['is not there any more', { to: group('Reklamation') }, { tier: 1, values: { name: 'Reklamation' } }],
    ['has no members', { members: members(0) }, empty],
    ['has no members, whether or not all groups are known', { members: members(0), groups: null }, empty],
    ['has members', { members: members(3) }, null],
    ['has nobody knows how many', { members: null }, null],
    ['may be there: not all are known, or not as of lately', { to: group('Reklamation'), groups: null }, null],
  ])('%s', (_, scene, expected) => {
    const finding = rules['group-gone'](facts(scene));
    if (expected === null) expect(finding).toBeNull();
    else expect(finding).toMatchObject(expected);
  });
});

it('the manager on duty is offered whatever was found', () => {
  const manager = { name: 'Maj Berg', users: [], reach: '08-123 45' };
  expect(assess(facts({ book: { duties: [aDuty({ manager })] } })).offers?.duty).toEqual({
    name: 'Maj Berg',
    reach: '08-123 45',
  });
  expect(assess(facts()).offers).toEqual({});
});

it('of a case that this browser has never read, only what the book knows of the target is said', () => {
  const absence = { id: 'a', who: { name: 'Björn Ek', users: [] }, from: '2026-11-01', until: '2026-11-30' };
  const to = group('Logistik', BJORN);
  const known = facts({ to, book: { absences: [{ ...absence, standIn: null }] } });
  const findings = assess({ ...known, record: null, matter: null, hinted: null, mandate: null }).findings;
  expect(findings.map(({ rule }) => rule)).toEqual(['target-absent']);
});
