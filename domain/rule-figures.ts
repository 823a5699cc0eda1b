// Free of zod. How the guard's rules do, for the lead: numbers of stops, never of persons.
import type { Assessment, RuleName } from './assessment';
import type { Counter } from './counter';
import { afterName, firedName, stopName, stoppedName } from './counter-names';

/** How one rule did over a time. A save that several rules stopped counts for each. */
export interface RuleFigures {
  rule: string;
  /** it had a word to say before a save that was recognised: as a note or as a stop */
  fired: number;
  stopped: number;
  /** the agent took a way out, or kept the case */
  followed: number;
  /** the agent transferred anyway */
  overridden: number;
  /** id of the book's reason -> how often it was given */
  reasons: Map<string, number>;
  /** of those whose end is known: whether the case was passed on again afterwards */
  afterFollowed: Came;
  afterOverridden: Came;
}

/** What became of the case: passed on again, or finished without. */
export interface Came {
  bounced: number;
  stayed: number;
}

/** A rule that agents override in a larger share than this, of so many stops at the least, is put before the lead. */
export const OVERRIDDEN_SHARE = 0.7;
export const OVERRIDDEN_OF = 30;

const ANYWAY = 'anyway';

/** What a save that the guard has recognised adds to the counters. @param assessment as it was held or let through */
export function firings({ findings }: Assessment): Map<string, number> {
  const said = findings.filter(({ tier }) => tier > 0).map(({ rule }) => [firedName(rule), 1] as const);
  return new Map([...said, ...stoppingRules(findings).map((rule) => [stoppedName(rule), 1] as const)]);
}

/** The rules that stopped. */
export function stoppingRules(findings: Assessment['findings']): RuleName[] {
  return findings.filter(({ tier }) => tier === 2).map(({ rule }) => rule);
}

/** What an answer to a stop adds to the counters. @param times -1 takes it back */
export function answerCounts({ findings }: Assessment, answer: Answered, times = 1): Map<string, number> {
  const outcome = answer.kind === ANYWAY ? `${ANYWAY}-${answer.reason ?? ''}` : answer.kind;
  return new Map(stoppingRules(findings).map((rule) => [stopName(rule, outcome), times]));
}

interface Answered {
  kind: string;
  reason?: string;
}

/** Every rule that has had a word to say, those that stop most first. @param counters of any days or months, once each */
export function ruleFigures(counters: readonly (Counter | undefined)[]): RuleFigures[] {
  const rules = new Map<string, RuleFigures>();
  for (const counter of counters) {
    counter?.names.forEach((name, index) => {
      const [kind = '', rule = '', ...rest] = name.split('/');
      if (!['fired', 'stopped', 'stop', 'after'].includes(kind)) return;
      const known = rules.get(rule) ?? noFigures(rule);
      rules.set(rule, known);
      add(known, kind, rest, counter.counts[index] ?? 0);
    });
  }
  const all = [...rules.values()].map((one) => ({
    ...one,
    stopped: Math.max(one.stopped, one.followed + one.overridden),
  }));
  return all
    .filter((one) => one.fired + one.stopped > 0)
    .sort((a, b) => b.stopped - a.stopped || b.fired - a.fired || (a.rule < b.rule ? -1 : 1));
}

/** Agents go against it so often that it had better be a note. */
export function isOverridden({ stopped, overridden }: RuleFigures): boolean {
  return stopped >= OVERRIDDEN_OF && overridden > OVERRIDDEN_SHARE * stopped;
}

function noFigures(rule: string): RuleFigures {
  const none = { fired: 0, stopped: 0, followed: 0, overridden: 0, reasons: new Map<string, number>() };
  return { rule, ...none, afterFollowed: { bounced: 0, stayed: 0 }, afterOverridden: { bounced: 0, stayed: 0 } };
}

function add(figures: RuleFigures, kind: string, rest: string[], times: number): void {
  const [first = '', came] = rest;
  if (kind === 'fired') figures.fired += times;
  if (kind === 'stopped') figures.stopped += times;
  if (kind === 'stop') {
    const reason = first.startsWith(`${ANYWAY}-`) ? first.slice(ANYWAY.length + 1) : null;
    if (reason === null) figures.followed += times;
    else {
      figures.overridden += times;
      figures.reasons.set(reason, (figures.reasons.get(reason) ?? 0) + times);
    }
  }
  if (kind === 'after' && (came === 'bounced' || came === 'stayed')) {
    (first === 'overridden' ? figures.afterOverridden : figures.afterFollowed)[came] += times;
  }
}

/** What this answer of the agent's adds to the counters, once it is known what became of the case. */
export function afterwards(
  hold: { assessment: Assessment; answer: Answered | null },
  came: keyof Came,
): Map<string, number> {
  const { answer, assessment } = hold;
  if (answer === null) return new Map();
  const how = answer.kind === ANYWAY ? 'overridden' : 'followed';
  return new Map(stoppingRules(assessment.findings).map((rule) => [afterName(rule, how, came), 1]));
}
