import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Names } from '../../scripts/replay/columns';
import { readRows } from '../../scripts/replay/read-rows';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'stafett-replay-'))));
afterAll(() => rm(folder, { recursive: true }));
const file = async (name: string, text: string | Buffer) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};
const read = async (text: string | Buffer, named?: Names) => readRows(await file('log.csv', text), named);
const HEAD = 'case,at,group,agent,product\n';
const NEW_YEAR = Date.UTC(2026, 0, 1);

describe('a transfer log', () => {
  const rows = 'b,2026-01-02T00:00Z,"Support, 2nd",?,\na,2026-01-01T00:00Z,Faktura,7,P1\n';
  const plain = [
    { case: 'a', at: NEW_YEAR, group: 'Faktura', matter: ['product=P1'], finished: false },
    { case: 'b', at: Date.UTC(2026, 0, 2), group: 'Support, 2nd', matter: [], finished: false },
  ];

  it('is read in order of time, whatever the order of its rows, packed or not', async () => {
    expect(await read(HEAD + rows)).toEqual(plain);
    expect(await read(gzipSync(HEAD + rows))).toEqual(plain);
  });

  it('keeps rows of the same time as they stand', async () => {
    const same = 'a,2026-01-01,x,,\nb,2026-01-01,x,,\na,2026-01-01,y,,\n';
    expect((await read(HEAD + same)).map((row) => `${row.case}${row.group}`)).toEqual(['ax', 'bx', 'ay']);
  });

  it('may come from any program', async () => {
    const head = '\uFEFFAgent;Case;AT;Group;Extra;Product\r\n';
    const body =
      '?;b;2026-01-02T00:00Z;"Support, 2nd";"two\r\nlines";\r\n\r\n7;a;2026-01-01T00:00Z;Faktura;;P1\r\n;;;;;\r\n';
    expect(await read(head + body)).toEqual(plain);
    expect(await read(HEAD.replaceAll(',', '\t') + 'a\t2026-01-01\tFaktura\t7\tP1')).toEqual([plain[0]]);
  });

  it('may have line breaks in its fields, and quotes in quotes', async () => {
    const text = `${HEAD}"a","2026-01-01","two\n\n""lines""",y,\nb,2026-01-02,x,y,"P\n2"\n`;
    const groups = (await read(text)).map(({ group, matter }) => [group, ...matter]);
    expect(groups).toEqual([['two\n\n"lines"'], ['x', 'product=P\n2']]);
  });

  it('is the same wherever the file is cut between two reads', async () => {
    const many = Array.from({ length: 40_000 }, (_, n) => `c${n},2026-01-01,${n % 9 === 0 ? '"å, ""b"""' : 'åäö'},?,P`);
    const all = await read(HEAD + many.join('\r\n'));
    expect(all).toHaveLength(40_000);
    expect([...new Set(all.map(({ group }) => group))]).toEqual(['å, "b"', 'åäö']);
  });

  it('says of its times the same in many ways', async () => {
    const times = [
      ['2026-01-01T10:15:30.5+01:00', Date.UTC(2026, 0, 1, 9, 15, 30, 500)],
      ['2026-01-01T10:15+01', Date.UTC(2026, 0, 1, 9, 15)],
      ['2026-01-01 10:15:30 -0230', Date.UTC(2026, 0, 1, 12, 45, 30)],
      // Without a zone: the log's own, whichever it is.
      ['2026-01-01 10:15:30.123456', Date.UTC(2026, 0, 1, 10, 15, 30, 123)],
      ['01.02.2026 10:15', Date.UTC(2026, 1, 1, 10, 15)],
      ['31/1/2026 10:15', Date.UTC(2026, 0, 31, 10, 15)],
    ] as const;
    for (const [text, at] of times) expect((await read(`${HEAD}a,${text},x,,`))[0]?.at).toBe(at);
  });

  it('has the day or the month first, whichever one of its rows tells', async () => {
    const ats = async (...texts: string[]) =>
      (await read(HEAD + texts.map((text) => `a,${text},x,,\n`).join(''))).map(({ at }) => new Date(at).toISOString());
    expect(await ats('2/1/2026 10:15', '13/1/2026')).toEqual(['2026-01-02T10:15:00.000Z', '2026-01-13T00:00:00.000Z']);
    expect(await ats('2/1/2026 10:15', '1/13/2026')).toEqual(['2026-01-13T00:00:00.000Z', '2026-02-01T10:15:00.000Z']);
  });

  it('says what a case is about in columns of the usual names, or in those that are named, or not at all', async () => {
    const text = 'case,at,group,agent,Product,symptom,shop\na,2026-01-01,x,y,P1,?,Kiruna\n';
    const matter = async (named?: Names) => (await read(text, named))[0]?.matter;
    expect(await matter()).toEqual(['product=P1']);
    expect(await matter({ matter: ['shop', 'PRODUCT'] })).toEqual(['shop=Kiruna', 'product=P1']);
    expect(await matter({ matter: [] })).toEqual([]);
  });

  it('tells by its status when a case is finished', async () => {
    const finished = async (status: string, named?: Names) =>
      (await read(`case,at,group,agent,Status\na,2026-01-01,x,,${status}\n`, named))[0]?.finished;
    for (const one of ['Closed', 'resolved', 'Completed', 'Solved - by phone', 'Löst', 'Cancelled']) {
      expect(await finished(one)).toBe(true);
    }
    for (const one of ['Open', 'Accepted', 'Closing', 'Unresolved', 'Lösts', ''])
      expect(await finished(one)).toBe(false);
    expect(await finished('Closed', { status: null })).toBe(false);
  });

  it('may call its columns something else', async () => {
    const text = 'number,sys_updated_at,assignment_group,assigned_to\na,2026-01-01,x,y\n';
    const named = { case: 'number', at: 'sys_updated_at', group: 'Assignment_Group', agent: 'assigned_to' };
    expect(await read(text, named)).toEqual([{ case: 'a', at: NEW_YEAR, group: 'x', matter: [], finished: false }]);
  });
});

describe('what is wrong with a log is said in one line: where, and what to do', () => {
  const wrong: [string, RegExp][] = [
    [
      'case,at,group\na,2026-01-01,x\n',
      /no column agent\. It has case, at, group\. Called something else\? --agent COL/,
    ],
    [`${HEAD}a,tisdag,x,y,\n`, /line 2: "tisdag" is no time\. Write it like 2026-11-22T10:15:00\+01:00\.$/],
    [`${HEAD}a,2026-02-30,x,y,\n`, /line 2: "2026-02-30" is no time/],
    [`${HEAD}a,5,x,y,\n`, /line 2: "5" is no time/],
    [`${HEAD}a,1/2/2026,x,y,\n`, /"1\/2\/2026" may be read in two ways\. Write times like 2026-/],
    [`${HEAD}a,13/2/2026,x,y,\na,2/13/2026,x,y,\n`, /line 3: "2\/13\/2026" has day and month the other way round/],
    [`${HEAD},2026-01-01,x,y,\n`, /line 2: case is empty/],
    [`${HEAD}"a\nb",2026-01-01,x,y,\na,2026-01-01,x\n`, /line 4: 3 fields, where the first line has 5\..*quotes\.$/],
    [`${HEAD}a,2026-01-01,x,y,\na,2026-01-01,"x,y,\n`, /line 3: a quote begins here and does not end\.$/],
    [`${HEAD}a,2026-01-01,"x,y,\n${'a,2026-01-01,x,y,\n'.repeat(2_000)}`, /line 2: a quote begins here and does not/],
    [`${HEAD}a,2026-01-01,x 5" wide or 6",y,\n`, /line 2: cannot be read \(Invalid Opening Quote/],
    [HEAD, /holds no rows/],
    ['', /holds no rows/],
  ];

  it.each(wrong)('%.60j', async (text, says) => {
    await expect(read(text)).rejects.toThrow(says);
    await expect(read(text)).rejects.toThrow(/^[^\n]+$/);
  });

  it('a column that is named and is not there', async () => {
    await expect(read(HEAD, { matter: ['shop'] })).rejects.toThrow(/no column shop\. It has case, /);
  });

  it('a packed file that is cut off, or none', async () => {
    await expect(read(gzipSync(HEAD).subarray(0, 20))).rejects.toThrow(/cannot be read/);
    await expect(readRows(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv: cannot be read/);
  });
});
