import { describe, expect, it } from 'vitest';
import type { CaseRecord } from '@/domain/case';
import { caseFromReading } from '@/domain/case-from-reading';
import type { Hint } from '@/domain/hint';
import { BacktestRun } from '@/domain/hints/backtest';
import { hitRate, type Tally } from '@/domain/hints/tally';
import { starterBook } from '@/domain/starter-book';
import { aDepartment, aHint, groupsCalled, NO_WORDS } from '../fakes/book-parts';
import { ANNA, group, seeded, Ticket } from './a-ticket';
import { eachCase, thereIsALog } from './transfer-log';

/** A case as the plainest log has it: who had it, one after another, and a word that the customer used. */
interface Told {
  id: string;
  word: string;
  teams: { at: number; team: string; by: string }[];
  isFinished: boolean;
}
/** A hint that looks for one word. */
interface Rule {
  id: string;
  word: string;
  departmentId: string;
  priority: number;
}
type Owners = ReadonlyMap<string, string>;

/**
 * The same question answered the long way, from the log alone: no index, no stems, no captured cases. Of rules for a word,
 * the one with the highest priority speaks, the first of equals.
 */
function countedByHand(cases: readonly Told[], rules: readonly Rule[], owners: Owners): Tally {
  const tally = { spoke: 0, hits: 0, wrong: 0, open: 0, unplaced: 0 };
  for (const { word, teams, isFinished } of cases) {
    let rule: Rule | null = null;
    for (const one of rules) if (one.word === word && (rule === null || one.priority > rule.priority)) rule = one;
    for (let step = 1; step < teams.length; step += 1) {
      if (rule === null || owners.get(teams[step]?.team ?? '') === rule.departmentId) continue;
      const ended = owners.get(teams.at(-1)?.team ?? '');
      tally.spoke += 1;
      if (!isFinished) tally.open += 1;
      else if (ended === undefined) tally.unplaced += 1;
      else if (ended === rule.departmentId) tally.hits += 1;
      else tally.wrong += 1;
    }
  }
  return tally;
}

/** Wilson's interval, as the roots of the equation that it comes from: (p - share)² = z² p (1 - p) / n. */
function interval(hits: number, of: number): { low: number; high: number } {
  const [z2, share] = [1.96 ** 2, hits / of];
  const [a, b, c] = [1 + z2 / of, -(2 * share + z2 / of), share ** 2];
  const root = Math.sqrt(b * b - 4 * a * c);
  return { low: (-b - root) / (2 * a), high: (-b + root) / (2 * a) };
}

function recordOf({ id, word, teams, isFinished }: Told): CaseRecord {
  const ticket = new Ticket(id);
  teams.forEach(({ at, team, by }) => {
    ticket.at(at).to(group(team), { id: by, name: by, role: 'agent' });
  });
  const status = isFinished ? 'closed' : 'open';
  ticket.at((teams[0]?.at ?? 0) - 1).says(ANNA, 'Hej');
  return caseFromReading(ticket.reading({ status, subject: `Fel på ${word}` }), null, (teams.at(-1)?.at ?? 0) + 1);
}

function agreesWithHand(cases: readonly Told[], owners: Owners, before: Rule[], after: Rule[]): Tally {
  const ids = [...new Set(owners.values())];
  const departments = ids.map((id) =>
    aDepartment(id, { groups: groupsCalled(...[...owners].filter(([, of]) => of === id).map(([team]) => team)) }),
  );
  const hintOf = ({ word, ...rule }: Rule): Hint => aHint({ ...rule, when: { ...NO_WORDS, any: [word] } });
  const book = (rules: Rule[]) => ({ ...starterBook(), departments, hints: rules.map(hintOf) });
  const run = new BacktestRun(book(after), book(before));
  for (const one of cases) run.add(recordOf(one), 'sv');
  const found = run.result();
  const byHand = countedByHand(cases, after, owners);
  expect(found.draft).toEqual(byHand);
  expect(found.present).toEqual(countedByHand(cases, before, owners));
  expect(found.transfers).toBe(cases.reduce((sum, { teams }) => sum + teams.length - 1, 0));
  const listed = found.spoken.filter(({ outcome }) => outcome === 'wrong');
  expect(listed.length).toBe(Math.min(200, byHand.wrong));
  const rate = hitRate(found.draft);
  const { low, high } = interval(byHand.hits, byHand.hits + byHand.wrong);
  expect([rate.low, rate.high]).toEqual([expect.closeTo(low, 10), expect.closeTo(high, 10)]);
  // What is new, what is gone and what is otherwise make the difference, and nothing else does.
  const { newly, noLonger, otherwise } = found.change;
  const change = (of: keyof Tally) => newly[of] - noLonger[of] + otherwise.after[of] - otherwise.before[of];
  for (const of of ['spoke', 'hits', 'wrong', 'open', 'unplaced'] as const)
    expect(found.draft[of] - found.present[of]).toBe(change(of));
  return byHand;
}

/** The rules that a lead would write who has seen the log: for each word, the department where most of its cases end. */
function rulesFor(cases: readonly Told[], owners: Owners, words: number): Rule[] {
  const ends = new Map<string, Map<string, number>>();
  for (const { word, teams } of cases) {
    const end = owners.get(teams.at(-1)?.team ?? '');
    const of = ends.get(word) ?? new Map<string, number>();
    ends.set(word, of);
    if (end !== undefined) of.set(end, (of.get(end) ?? 0) + 1);
  }
  const size = (of: Map<string, number>) => [...of.values()].reduce((sum, one) => sum + one, 0);
  return [...ends]
    .filter(([, of]) => of.size > 0)
    .sort(([, one], [, other]) => size(other) - size(one))
    .slice(0, words)
    .map(([word, of], index) => {
      const [departmentId = ''] = [...of].reduce((most, one) => (one[1] > most[1] ? one : most));
      return { id: `r${index}`, word, departmentId, priority: index % 3 };
    });
}

/** The present book has every second rule, one of them for another department, and one that the draft has not. */
function presentOf(rules: Rule[], departmentId: string): Rule[] {
  return rules.flatMap((rule, index) => {
    if (index % 2 === 0) return [];
    return index === 1 ? [{ ...rule, departmentId }] : [rule];
  });
}

describe('a backtest’s figures are those that one counts by hand', () => {
  it('over a made history', () => {
    const random = seeded(7);
    const some = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
    const teams = ['norr', 'söder', 'öster', 'väster', 'ingens'].map((name) => `Grupp${name}`);
    const owners = new Map(teams.slice(0, 4).map((team, index) => [team, index < 2 ? 'one' : 'two']));
    const words = ['skruven', 'fakturan', 'paketet', 'lampan', 'nyckeln', 'motorn'];
    const cases = Array.from({ length: 400 }, (_, n): Told => {
      const stops = Array.from({ length: 2 + Math.floor(random() * 5) }, () => some(teams)).filter(
        (team, index, all) => team !== all[index - 1],
      );
      const at = (index: number) => 1_700_000_000_000 + n * 1e6 + index * 1000;
      return {
        ...{ id: String(n + 1), word: some(words), isFinished: random() < 0.8 },
        teams: stops.map((team, index) => ({ at: at(index), team, by: 'a1' })),
      };
    });
    const rules = rulesFor(cases, owners, 5);
    const { spoke, hits, wrong, open, unplaced } = agreesWithHand(cases, owners, presentOf(rules, 'one'), rules);
    expect(Math.min(spoke, hits, wrong, open, unplaced)).toBeGreaterThan(20);
  });

  it.skipIf(!thereIsALog)('over the real log', { timeout: 120_000 }, () => {
    const plain = new Map<string, string>();
    // Its groups are told apart by endings ("2nd", "3rd"); here each is one word.
    const plainName = (name: string) => {
      if (!plain.has(name)) plain.set(name, `Grupp${String(plain.size).padStart(4, '0')}`);
      return plain.get(name) ?? '';
    };
    const cases: Told[] = eachCase().map(({ id, product, status, events }) => ({
      ...{ id: id.replace('-', ''), word: product.toLowerCase(), isFinished: status === 'Completed' },
      teams: events
        .filter(({ group: name }, index) => name !== events[index - 1]?.group)
        .map(({ at, group: name, agent }) => ({ at: Date.parse(at), team: plainName(name), by: agent })),
    }));
    const ends = new Map<string, number>();
    for (const { teams } of cases) ends.set(teams.at(-1)?.team ?? '', (ends.get(teams.at(-1)?.team ?? '') ?? 0) + 1);
    const [...busiest] = [...ends].sort(([, one], [, other]) => other - one).slice(0, 60);
    const owners = new Map(busiest.map(([team], index) => [team, `d${index % 12}`]));
    const rules = rulesFor(cases, owners, 200);
    const { spoke, hits, wrong } = agreesWithHand(cases, owners, presentOf(rules, 'd0'), rules);
    expect(spoke).toBeGreaterThan(1000);
    expect(Math.min(hits, wrong)).toBeGreaterThan(100);
  });
});
