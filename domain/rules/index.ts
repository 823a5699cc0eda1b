import type { Finding, RuleName } from '../assessment';
import type { GuardFacts } from '../guard-facts';
import { carouselDays } from './carousel-days';
import { commitmentOpen } from './commitment-open';
import { complaintAge } from './complaint-age';
import { departmentClosed } from './department-closed';
import { groupGone } from './group-gone';
import { heldBefore } from './held-before';
import { hintElsewhere } from './hint-elsewhere';
import { managerAsked } from './manager-asked';
import { noBrief } from './no-brief';
import { nthTransferRule } from './nth-transfer';
import { passedOn } from './passed-on';
import { questionOpen } from './question-open';
import { straightBack } from './straight-back';
import { targetAbsent } from './target-absent';
import { targetHeldTwice } from './target-held-twice';
import { told } from './told';
import { unanswered } from './unanswered';
import { withinMandate } from './within-mandate';

export type Rule = (facts: GuardFacts) => Finding | null;

/** Every rule by its name. Adding one: a file here, its name in assessment.ts, its sentence in the locales. */
export const rules: Record<RuleName, Rule> = {
  'no-brief': noBrief,
  'target-held-twice': targetHeldTwice,
  'held-before': heldBefore,
  'straight-back': straightBack,
  'nth-transfer': nthTransferRule,
  told,
  'carousel-days': carouselDays,
  unanswered,
  'question-open': questionOpen,
  'passed-on': passedOn,
  'target-absent': targetAbsent,
  'department-closed': departmentClosed,
  'hint-elsewhere': hintElsewhere,
  'within-mandate': withinMandate,
  'group-gone': groupGone,
  'commitment-open': commitmentOpen,
  'manager-asked': managerAsked,
  'complaint-age': complaintAge,
};
