import { describe, expect, it } from 'vitest';
import { HelpdeskError } from '@/adapters/helpdesk';
import { Http } from '@/adapters/shared/http';
import { noteAuthors, plainText, readMessages } from '@/adapters/zendesk/messages';
import { faultOf } from '@/adapters/zendesk/faults';
import { Names } from '@/adapters/zendesk/names';
import { Parties } from '@/adapters/zendesk/parties';

const silent = () => Promise.reject(new Error('no requests here'));
const names = new Names(new Http('https://acme.zendesk.com', silent, faultOf));
names.learn({ users: [{ id: 21, name: 'Maja Ek', role: 'agent' }] });
const parties = new Parties(names, '21', new Set());
const comment = (more: object) => ({
  id: 1,
  type: 'Comment',
  author_id: 21,
  public: true,
  body: 'Hej',
  created_at: '2026-01-01T00:00:00Z',
  via: { channel: 'web' },
  ...more,
});

describe('messages out of comments', () => {
  it.each([
    ['email', 'email'],
    ['web', 'web'],
    ['web_form', 'web'],
    ['helpcenter', 'web'],
    ['help_center', 'web'],
    ['api', 'api'],
    ['web_service', 'api'],
    ['chat', 'chat'],
    ['chat_offline_message', 'chat'],
    ['native_messaging', 'chat'],
    ['voice', 'phone'],
    ['voicemail', 'phone'],
    ['phone_call_outbound', 'phone'],
    ['facebook', 'social'],
    ['x_twitter', 'social'],
    ['instagram_dm', 'social'],
    ['line', 'social'],
    ['any_channel', 'social'],
    ['carrier_pigeon', 'other'],
  ])('came by %s: %s', (channel, expected) => {
    expect(readMessages([comment({ via: { channel } })], parties)[0]?.channel).toBe(expected);
  });

  it('came by phone when they are voice comments, whatever the channel says', () => {
    expect(readMessages([comment({ type: 'VoiceComment', via: { channel: 'api' } })], parties)[0]?.channel).toBe(
      'phone',
    );
  });

  it('have their channel in the metadata in some answers, or none', () => {
    const [older, none] = readMessages(
      [comment({ via: undefined, metadata: { via: { channel: 'email' } } }), comment({ via: null })],
      parties,
    );
    expect([older?.channel, none?.channel]).toEqual(['email', 'other']);
  });

  it('are plain text: never the HTML, hard spaces as spaces, at most as long as the store takes', () => {
    expect(plainText({ plain_body: '', body: 'Hej', html_body: '<p>Hej</p>' })).toBe('Hej');
    expect(plainText({ plain_body: 'Hej&nbsp; Anna', body: 'x' })).toBe('Hej  Anna');
    expect(plainText({ html_body: '<p>Hej</p>' })).toBe('');
    expect(plainText({ body: 'x'.repeat(70_000) })).toHaveLength(66_000);
    expect(plainText({ body: 'x'.repeat(70_000), public: true })).toHaveLength(12_000);
  });

  it('are cut shorter where there are so many that they would not fit into one message to the background', () => {
    const long = Array.from({ length: 1_100 }, (_, n) => comment({ id: n + 1, body: 'x'.repeat(70_000) }));
    expect(new Set(readMessages(long, parties).map(({ text }) => text.length))).toEqual(new Set([4_000]));
  });

  it('are by the customer when the requester speaks, although an agent elsewhere; by the agent in a note', () => {
    const [spoken, noted] = readMessages([comment({}), comment({ id: 2, public: false })], parties);
    expect([spoken?.by.role, noted?.by.role]).toEqual(['customer', 'agent']);
    expect(noteAuthors([comment({}), comment({ author_id: '22', public: false })])).toEqual(['22']);
  });

  it('are by the rule that wrote them', () => {
    const via = { channel: 'rule', source: { from: { id: 9, title: 'Autosvar' }, rel: 'trigger' } };
    expect(readMessages([comment({ via })], parties)[0]?.by).toEqual({ id: '9', name: 'Autosvar', role: 'rule' });
  });

  it('are private unless the answer says that they are public', () => {
    expect(
      readMessages([comment({ public: undefined }), comment({ public: 'yes' })], parties).map((one) => one.public),
    ).toEqual([false, false]);
  });

  it.each([[null], ['x'], [{}], [{ id: 1 }], [comment({ created_at: 'yesterday' })], [comment({ id: null })]])(
    'are unreadable by name: %j',
    (given) => {
      expect(() => readMessages([given], parties)).toThrow(HelpdeskError);
    },
  );
});
