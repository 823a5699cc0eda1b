import { readFileSync } from 'node:fs';
import { parseCsv } from './csv';

/** One line of a transfer log: who has the case from this moment on. */
export interface LogRow {
  case: string;
  /** Epoch milliseconds. */
  at: number;
  group: string;
  /** Null: the group has it, nobody in particular. */
  agent: string | null;
  /** Line in the file, for messages. */
  line: number;
}

/**
 * The rows of a transfer log: JSON (a list of `{id, events: [{at, team, owner}]}`) or CSV with the columns case, at,
 * group, agent in any order; further columns are passed over.
 * @throws Error with one line that says what is wrong, and where.
 */
export function readLog(file: string): LogRow[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new Error(`${file}: cannot be read. Give the path of a JSON or CSV file with transfers.`);
  }
  const rows = /^\s*[[{]/.test(text) ? readJson(file, text) : readCsv(file, text);
  if (rows.length === 0) throw new Error(`${file}: holds no rows.`);
  return rows;
}

function readCsv(file: string, text: string): LogRow[] {
  const [header, ...lines] = parseCsv(text, file);
  if (!header) throw new Error(`${file}: is empty. The first line must name the columns case, at, group, agent.`);
  const names = header.fields.map((name) => name.trim().toLowerCase());
  const [caseAt = -1, timeAt = -1, groupAt = -1, agentAt = -1] = ['case', 'at', 'group', 'agent'].map((name) =>
    names.indexOf(name),
  );
  const missing = Object.entries({ case: caseAt, at: timeAt, group: groupAt, agent: agentAt }).filter(
    ([, index]) => index < 0,
  );
  if (missing.length > 0)
    throw new Error(`${file}, line ${header.line}: column missing: ${missing.map(([name]) => name).join(', ')}.`);
  return lines.map(({ fields, line }) => {
    if (fields.length !== names.length) {
      throw new Error(`${file}, line ${line}: ${fields.length} fields where the header has ${names.length}.`);
    }
    const field = (index: number) => (fields[index] ?? '').trim();
    return checkRow(`${file}, line ${line}`, line, field(caseAt), field(timeAt), field(groupAt), field(agentAt));
  });
}

function readJson(file: string, text: string): LogRow[] {
  let cases: unknown;
  try {
    cases = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: is not valid JSON (${(error as Error).message}).`);
  }
  if (!Array.isArray(cases)) throw new Error(`${file}: must be a list of cases, each with id and events.`);
  return (cases as unknown[]).flatMap((one, index) => {
    const where = `${file}, case ${index + 1}`;
    const { id, events } = (one ?? {}) as { id?: unknown; events?: unknown };
    if ((typeof id !== 'string' && typeof id !== 'number') || !Array.isArray(events))
      throw new Error(`${where}: must have id and events.`);
    return (events as unknown[]).map((event, step) => {
      const { at, team, group, owner, agent } = (event ?? {}) as Record<string, unknown>;
      const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
      const [holder, person] = [text(team ?? group), text(owner ?? agent)];
      return checkRow(`${where}, event ${step + 1}`, index + 1, String(id), text(at), holder, person);
    });
  });
}

function checkRow(where: string, line: number, caseId: string, at: string, group: string, agent: string): LogRow {
  if (caseId === '') throw new Error(`${where}: case is empty.`);
  if (group === '') throw new Error(`${where}: group is empty.`);
  const time = Date.parse(at);
  if (Number.isNaN(time))
    throw new Error(`${where}: at must be a time such as 2026-03-02T09:15:00+01:00, not "${at}".`);
  return { case: caseId, at: time, group, agent: agent === '' ? null : agent, line };
}
