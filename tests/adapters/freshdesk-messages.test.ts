import { describe, expect, it } from 'vitest';
import { HelpdeskError } from '@/adapters/helpdesk';
import { Directory } from '@/adapters/freshdesk/directory';
import { readMessages } from '@/adapters/freshdesk/messages';
import { plainText, toHtml } from '@/adapters/freshdesk/plain-text';

describe('plain text out of HTML', () => {
  it.each([
    ['<div>Hej</div><div>Anna</div>', 'Hej\nAnna'],
    ['<p>Hej</p>\n\n  <p>Anna</p>', 'Hej\nAnna'],
    ['Hej<br>Anna<br/><br />Lind', 'Hej\nAnna\n\nLind'],
    ['<ul><li>ett</li><li>två</li></ul>tre', 'ett\ntvå\ntre'],
    ['<b>fet</b> och <i>kursiv</i>', 'fet och kursiv'],
    ['a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39; &#x41;&nbsp;&bogus;', 'a <b> &amp; "c" \'d\' A &bogus;'],
    ['<style>p{color:red}</style>Hej<script>alert("x < y")</script>', 'Hej'],
    ['Hej<!-- <b>dold</b> --> Anna', 'Hej Anna'],
    ['Hej <b', 'Hej'],
    ['<div title="a">x</div>', 'x'],
    ['1 < 2', '1'],
    ['&#0;&#1114112;', '&#0;&#1114112;'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it.each(['Hej', 'rad 1\n\nrad 2', '<b> & "x" &amp; \'y\'', 'stafett/1 brief 7f3a91'])(
    'is what was written: %j',
    (text) => {
      expect(plainText(toHtml(text))).toBe(text);
    },
  );

  it('goes once through whatever it is', () => {
    for (const piece of ['<', '<!--', '&#', '<script>', '</div>', '<div>\n ']) {
      const long = piece.repeat(60_000);
      expect(plainText(long).length).toBeLessThanOrEqual(long.length);
    }
  });
});

const directory = new Directory(
  { agents: [{ id: '21', name: 'Maja Ek' }], groups: [] },
  new Map([['31', 'Anna Lindqvist']]),
);
const TICKET = {
  id: 1,
  requester_id: 31,
  source: 7,
  created_at: '2026-01-01T00:00:00Z',
  description: '<div>Hej</div>',
};
const said = (more: object) => ({
  id: 5,
  user_id: 21,
  incoming: false,
  private: false,
  source: 0,
  body: '<div>Svar</div>',
  created_at: '2026-01-02T00:00:00Z',
  ...more,
});
const read = (...conversations: unknown[]) => readMessages(TICKET, conversations, directory).slice(1);

describe('messages out of conversations', () => {
  it('begin with the description, by the customer, through the ticket’s channel', () => {
    const [first] = readMessages(TICKET, [], directory);
    expect(first).toMatchObject({ channel: 'chat', text: 'Hej', public: true, by: { name: 'Anna Lindqvist' } });
    const [outbound] = readMessages({ ...TICKET, source: 10 }, [], directory);
    expect(outbound).toMatchObject({ channel: 'email', by: { role: 'agent' } });
  });

  it.each([
    [0, 'chat'],
    [2, 'web'],
    [5, 'social'],
    [8, 'email'],
    [9, 'phone'],
    [77, 'other'],
    [null, 'other'],
  ])('of source %s came by %s', (source, channel) => {
    expect(read(said({ source }))[0]?.channel).toBe(channel);
  });

  it('are by the customer when they came in, by an agent when not; private unless the answer says otherwise', () => {
    const all = read(
      said({}),
      said({ user_id: 31, incoming: true }),
      said({ user_id: '99', private: true }),
      said({ private: undefined }),
      said({ user_id: null }),
    );
    expect(all.map(({ by, public: open }) => [by.name, by.role, open])).toEqual([
      ['Maja Ek', 'agent', true],
      ['Anna Lindqvist', 'customer', true],
      ['', 'agent', false],
      ['Maja Ek', 'agent', false],
      ['Freshdesk', 'system', true],
    ]);
  });

  it('are put in order, and cut where they are long', () => {
    const early = said({ id: 4, created_at: '2026-01-01T12:00:00Z' });
    expect(read(said({}), early).map(({ id }) => id)).toEqual(['4', '5']);
    const long = 'x'.repeat(70_000);
    expect(read(said({ body: long }))[0]?.text).toHaveLength(12_000);
    expect(read(said({ body: long, private: true }))[0]?.text).toHaveLength(66_000);
    expect(read(said({ body: null, body_text: 'Bara text' }))[0]?.text).toBe('Bara text');
  });

  it('are cut shorter where there are so many that they would not fit into one message to the background', () => {
    const long = Array.from({ length: 1_100 }, (_, n) => said({ id: n + 1, body: 'x'.repeat(70_000) }));
    expect(new Set(read(...long).map(({ text }) => text.length))).toEqual(new Set([4_000]));
  });

  it.each([[null], ['x'], [{}], [{ id: 1 }], [said({ created_at: 'yesterday' })], [said({ id: null })]])(
    'are unreadable by name: %j',
    (given) => {
      expect(() => read(given)).toThrow(HelpdeskError);
    },
  );
});
