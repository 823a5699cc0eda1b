import { RULES } from '@/domain/assessment';
import type { ManagerFigures } from '@/domain/manager-figures';
import type { RuleFigures } from '@/domain/rule-figures';
import { starterReasons } from '@/domain/starter-book';
import { wilson } from '@/domain/wilson';
import type { GuardView } from '@/services/read-guard';
import { departments } from './departments';

const none = { fired: 0, stopped: 0, followed: 0, overridden: 0, reasons: new Map<string, number>() };
const rule = (name: string, figures: Partial<RuleFigures>): RuleFigures => ({
  rule: name,
  ...none,
  afterFollowed: { bounced: 0, stayed: 0 },
  afterOverridden: { bounced: 0, stayed: 0 },
  ...figures,
});

function pair(from: number | string, to: number, bounces: number, transfers: number): GuardView['pairs'][number] {
  const end = (at: number | string) => {
    const department = typeof at === 'number' ? departments[at] : undefined;
    return department ? { department } : { group: String(at) };
  };
  return { from: end(from), to: end(to), bounces, transfers, ...wilson(bounces, transfers) };
}

function asks(at: number | null, asked: number, taken: number, missed: number, open: number): ManagerFigures {
  return { department: at === null ? null : (departments[at] ?? null), asked, taken, missed, open };
}

const locks: GuardView['locks'] = { stopBudget: null, stopAt: null, demoted: null };
const book = { stopBudget: 10, stopAt: 0.75, demoted: [], reasons: starterReasons() };

/** The first day: nothing has been counted. */
export const guardEmpty: GuardView = {
  rules: [],
  pairs: [],
  managers: [],
  evidence: { finished: 0, expected: 0, came: 0 },
  book,
  locks,
};

/** After a year: one rule that nobody heeds, one that was made a note. */
export const guardFull: GuardView = {
  rules: [
    rule('no-brief', {
      ...{ fired: 1204, stopped: 96, followed: 61, overridden: 35 },
      reasons: new Map([
        ['skill', 20],
        ['asked', 9],
        ['wrong-start', 4],
        ['other', 2],
      ]),
      afterFollowed: { bounced: 14, stayed: 41 },
      afterOverridden: { bounced: 22, stayed: 9 },
    }),
    rule('department-closed', {
      ...{ fired: 60, stopped: 34, followed: 8, overridden: 26 },
      reasons: new Map([
        ['other', 24],
        ['not-in-the-book', 2],
      ]),
      afterFollowed: { bounced: 1, stayed: 7 },
      afterOverridden: { bounced: 4, stayed: 20 },
    }),
    rule('target-held-twice', { fired: 41, stopped: 17, followed: 15, overridden: 2 }),
    rule('passed-on', { fired: 300, stopped: 12, followed: 3, overridden: 9 }),
    rule('told', { fired: 512 }),
  ],
  pairs: [
    pair(0, 5, 131, 190),
    pair(5, 0, 88, 402),
    pair('Reklamation Nord, tredje linjen', 4, 7, 9),
    pair(3, 5, 1, 2),
  ],
  managers: [asks(0, 14, 9, 3, 2), asks(3, 6, 1, 4, 5), asks(null, 1204, 1020, 90, 12)],
  evidence: { finished: 1371, expected: 1058.4, came: 1049 },
  book: { ...book, stopBudget: 20, demoted: ['passed-on'] },
  locks,
};

/** The organisation decides how often the guard may stop. */
export const guardBudgetSet: GuardView = {
  ...guardFull,
  book: { ...guardFull.book, stopBudget: 150 },
  locks: { ...locks, stopBudget: 'policy' },
};

/** The routing book comes from an address. */
export const guardFollowed: GuardView = {
  ...guardFull,
  locks: { stopBudget: 'subscription', stopAt: 'subscription', demoted: 'subscription' },
};

/** Every rule that there is, so that each name is seen. */
export const guardEveryRule: GuardView = {
  ...guardFull,
  rules: RULES.map((name, index) => rule(name, { fired: 40 - index })),
};
