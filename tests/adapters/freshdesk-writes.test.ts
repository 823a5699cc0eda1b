import { describe, expect, it } from 'vitest';
import { faultOf } from './fault-of';
import { apiWith } from './freshdesk-api';
import { api, asked, idOf, main, notesInDb, sandbox, ticketInDb } from './freshdesk-scene';

/** The stamp before something happens later: Freshdesk's have whole seconds. */
async function stampOfOld(): Promise<string> {
  ticketInDb(main()).updatedAt = Date.now() - 5_000;
  return (await api.tags(main())).stamp;
}

const act = (name: string, what: object) =>
  sandbox.freshdesk.actAs(Number(idOf(name)), { ticketId: Number(main()), ...what });

/** Somebody whose page is old saves these tags, right after the first write of `writing` and before it is looked at. */
async function meanwhile(writing: Promise<unknown>, tags: string[]): Promise<void> {
  const answer = await sandbox.pauseAfter({ path: /tickets\/9031/, method: 'PUT' });
  act('Lena Stråhle', { tags });
  answer.release();
  await writing;
}

describe('tags', () => {
  it('are put on and taken off without touching the others, whatever letters they have', async () => {
    const before = await api.tags(main());
    expect(before.tags).toContain('Fel vara');
    await api.changeTag(main(), 'stafett_logistik', 'add', before.stamp);
    const after = await api.tags(main());
    expect(after.tags).toEqual([...before.tags, 'stafett_logistik']);
    await api.changeTag(main(), 'stafett_logistik', 'remove', after.stamp);
    expect((await api.tags(main())).tags).toEqual(before.tags);
  });

  it('that are there already, or gone already, are not written', async () => {
    const { tags, stamp } = await api.tags(main());
    await api.changeTag(main(), tags[0] ?? '', 'add', stamp);
    await api.changeTag(main(), 'stafett_inte', 'remove', stamp);
    expect(asked('PUT')).toEqual([]);
  });

  it('are not written when somebody else has changed the ticket', async () => {
    const stamp = await stampOfOld();
    act('Lena Stråhle', { addTags: ['vip'] });
    expect((await faultOf(api.changeTag(main(), 'stafett_retur', 'add', stamp))).fault).toBe('conflict');
    expect(ticketInDb(main()).tags).not.toContain('stafett_retur');
    expect(ticketInDb(main()).tags).toContain('vip');
  });

  it('of somebody who wrote within the same second, which no stamp tells, are kept', async () => {
    const { stamp } = await api.tags(main());
    ticketInDb(main()).tags.push('samtidigt');
    await api.changeTag(main(), 'stafett_support', 'add', stamp);
    expect(ticketInDb(main()).tags).toEqual(expect.arrayContaining(['samtidigt', 'stafett_support']));
  });

  it('that another write drops meanwhile are put back, and the caller is told to look again', async () => {
    const { tags, stamp } = await api.tags(main());
    const held = sandbox.pauseAfter({ path: /tickets\/9031/, method: 'PUT' });
    const writing = faultOf(api.changeTag(main(), 'stafett_faktura', 'add', stamp));
    const answer = await held;
    // Somebody whose page is old saves its own tags: everything else goes, ours too.
    act('Lena Stråhle', { tags: ['min'] });
    answer.release();
    expect((await writing).fault).toBe('conflict');
    expect([...ticketInDb(main()).tags].sort()).toEqual([...tags, 'min'].sort());
    // What the outbox does then: looks again, and writes once more.
    await api.changeTag(main(), 'stafett_faktura', 'add', (await api.tags(main())).stamp);
    expect(ticketInDb(main()).tags).toEqual(expect.arrayContaining([...tags, 'min', 'stafett_faktura']));
  });

  it('that another write drops beside ours are put back, and ours is known to be written', async () => {
    const { tags, stamp } = await api.tags(main());
    await meanwhile(api.changeTag(main(), 'stafett_leverans', 'add', stamp), ['stafett_leverans']);
    expect([...ticketInDb(main()).tags].sort()).toEqual([...tags, 'stafett_leverans'].sort());
    // And one that has been taken off stays off.
    const now = await api.tags(main());
    await meanwhile(api.changeTag(main(), 'stafett_leverans', 'remove', now.stamp), ['ny']);
    expect([...ticketInDb(main()).tags].sort()).toEqual([...tags, 'ny'].sort());
  });

  it('are written once more when another write undoes ours alone', async () => {
    const { tags, stamp } = await api.tags(main());
    const adding = faultOf(api.changeTag(main(), 'stafett_lager', 'add', stamp));
    await meanwhile(adding, [...tags, 'annan']);
    expect((await adding).fault).toBe('conflict');
    const now = await api.tags(main());
    await api.changeTag(main(), 'stafett_lager', 'add', now.stamp);
    const on = await api.tags(main());
    const removing = faultOf(api.changeTag(main(), 'stafett_lager', 'remove', on.stamp));
    await meanwhile(removing, [...on.tags, 'tredje']);
    expect((await removing).fault).toBe('conflict');
  });

  it('are refused by name when the helpdesk takes the write but not the tag', async () => {
    sandbox.faults.add({ path: /tickets\/9031$/, method: 'PUT' }, { status: 200, body: {} });
    const { stamp } = await api.tags(main());
    expect((await faultOf(api.changeTag(main(), 'stafett_x', 'add', stamp))).fault).toBe('forbidden');
  });

  it('are not written to a ticket that is deleted, and that is said', async () => {
    const { stamp } = await api.tags('9043');
    expect((await faultOf(api.changeTag('9043', 'stafett_retur', 'add', stamp))).fault).toBe('not-found');
  });
});

describe('notes', () => {
  it('are private, and found again by their last line only', async () => {
    const { stamp } = await api.tags(main());
    const line = 'stafett/1 brief 7f3a91';
    expect(await api.hasNote(main(), line)).toBe(false);
    await api.writeNote(main(), `Stafettpinne, överlämning 3\n\n"A < B" & <b>C</b>\n\n${line}`, stamp);
    expect(notesInDb(main()).at(-1)).toMatchObject({ private: true, userId: sandbox.freshdesk.meId });
    const { messages } = await api.ticket(main());
    expect(messages.at(-1)?.text).toBe(`Stafettpinne, överlämning 3\n\n"A < B" & <b>C</b>\n\n${line}`);
    expect(await api.hasNote(main(), line)).toBe(true);
    expect(await api.hasNote(main(), 'stafett/1 brief 7f3a')).toBe(false);
    expect(await api.hasNote(main(), 'Stafettpinne, överlämning 3')).toBe(false);
  });

  it('are sent as the page sends its own, to nobody', async () => {
    await api.writeNote(main(), 'Hej', (await api.tags(main())).stamp);
    const sent = sandbox.requests.find((request) => request.method === 'POST');
    expect(sent?.headers).toMatchObject({ 'x-requested-with': 'XMLHttpRequest', 'content-type': 'application/json' });
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      body: '<div>Hej</div>',
      private: true,
      notify_emails: [],
      attachment_ids: [],
      cloud_files: [],
      inline_attachment_ids: [],
    });
  });

  it('are not taken for ours when a customer or a public answer carries the line', async () => {
    const line = 'stafett/1 brief 0000aa';
    act('Rickard Holm', { reply: `Så här skrev ni:\n${line}` });
    act('Lena Stråhle', { reply: `Så här:\n${line}` });
    act('Rickard Holm', { note: `Så här:\n${line}` });
    expect(await api.hasNote(main(), line)).toBe(false);
  });

  it('are found far down, and where the text has lost its lines', async () => {
    const line = 'stafett/1 question 11bb22';
    sandbox.freshdesk.actAs(Number(idOf('Amir Rezai')), { ticketId: 9050, note: `Fråga\n${line}` });
    expect(await api.hasNote('9050', line)).toBe(true);
    const one = { id: 1, private: true, incoming: false, body: '', body_text: `Fråga ${line}` };
    sandbox.faults.add({ path: /9041\/conversations/ }, { status: 200, body: { conversations: [one] } });
    expect(await api.hasNote('9041', line)).toBe(true);
    expect(await api.hasNote('9041', 'question 11bb22x')).toBe(false);
  });

  it.each([
    ['an empty page', 0],
    ['the last page once more', 20],
  ])('are found behind pages of a size that nobody has seen; the end is %s', async (_, last) => {
    const line = 'stafett/1 brief 5e5e5e';
    const note = (id: number) => ({ id, private: true, incoming: false, body: id === 55 ? line : `Anteckning ${id}` });
    const asked: string[] = [];
    const paged = apiWith(async (input) => {
      const url = input instanceof Request ? input.url : input.toString();
      const page = Number(/[?&]page=(\d+)/.exec(url)?.[1]);
      asked.push(`${/api\/\w+/.exec(url)?.[0]} ${page}`);
      const rows = page > 3 ? last : 20;
      const conversations = Array.from({ length: rows }, (_, n) => note((Math.min(page, 3) - 1) * 20 + n + 1));
      return Response.json({ conversations });
    });
    expect(await paged.hasNote('9041', line)).toBe(true);
    expect(await paged.hasNote('9041', 'stafett/1 brief 0')).toBe(false);
    expect(asked.slice(4)).toEqual([1, 2, 3, 4].map((page) => `api/_ ${page}`));
  });

  it('are not written over a ticket that moved', async () => {
    const stamp = await stampOfOld();
    act('Lena Stråhle', { addTags: ['moved'] });
    const count = notesInDb(main()).length;
    expect((await faultOf(api.writeNote(main(), 'Stafettpinne', stamp))).fault).toBe('conflict');
    expect(notesInDb(main())).toHaveLength(count);
  });
});

describe('writes that the page’s own way refuses', () => {
  const refuse = (status: number) => {
    for (const method of ['PUT', 'POST']) sandbox.faults.add({ path: /^\/api\/_\//, method }, { status });
  };
  const tag = async () => api.changeTag(main(), 'stafett_vag', 'add', (await api.tags(main())).stamp);

  it.each([[401], [403], [404], [405]])('%i: go the documented way, where that is open', async (status) => {
    refuse(status);
    sandbox.freshdesk.settings.v2Writes = 'cookie';
    try {
      await tag();
      expect(ticketInDb(main()).tags).toContain('stafett_vag');
      await api.writeNote(main(), `Hej ${status}`, (await api.tags(main())).stamp);
      expect(notesInDb(main()).at(-1)).toMatchObject({ body: `<div>Hej ${status}</div>`, private: true });
      await api.changeTag(main(), 'stafett_vag', 'remove', (await api.tags(main())).stamp);
    } finally {
      sandbox.freshdesk.settings.v2Writes = 'refused';
    }
  });

  it('are forbidden when that is not open either: the agent has to do it by hand', async () => {
    refuse(401);
    expect((await faultOf(tag())).fault).toBe('forbidden');
    expect(ticketInDb(main()).tags).not.toContain('stafett_vag');
  });

  it('are not tried another way when nobody knows whether they were done', async () => {
    sandbox.faults.add({ path: /\/notes/ }, { status: 502, afterApply: true });
    const count = notesInDb(main()).length;
    expect((await faultOf(api.writeNote(main(), 'Hej', (await api.tags(main())).stamp))).fault).toBe('broken');
    expect(notesInDb(main())).toHaveLength(count + 1);
  });
});
