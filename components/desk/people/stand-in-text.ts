import type { Absence } from '@/domain/absence';
import type { AbsenceIndex } from '@/domain/absence-index';
import { standInSpans, type StandInSpan } from '@/domain/stand-in-spans';
import { t } from '@/utils/i18n';
import { daysText, shortDay } from '../parts/long-day';

export interface StandInLine {
  text: string;
  /** nobody is there in the end: who waits for them waits in vain */
  isWarning: boolean;
}

/** As many runs of days, and as many names in a chain, as one can read in a list; what is beyond is counted. */
const MOST_SPANS = 6;
const MOST_NAMES = 6;

/** Who stands in, in words: one line, or one for each run of days on which it is somebody else. */
export function standInLines(absences: AbsenceIndex, absence: Absence, today: string): StandInLine[] {
  const spans: StandInSpan[] = [];
  const lines = () =>
    spans.map((span): StandInLine => {
      const text = chainText(absence.who.name, span);
      const isAlone = spans.length === 1;
      return {
        text: isAlone ? text : `${daysText(span.from, span.until, today)}: ${text}`,
        isWarning: span.how !== 'stand_in',
      };
    });
  for (const span of standInSpans(absences, absence, today)) {
    if (spans.length === MOST_SPANS)
      return [...lines(), { text: t('desk_standInLater', { day: shortDay(span.from, today) }), isWarning: false }];
    spans.push(span);
  }
  return lines();
}

function chainText(who: string, { how, standIn, passed }: StandInSpan): string {
  if (how === 'nobody') return t('desk_standInNone');
  const between = passed.map((name) => t('desk_awayToo', { name }));
  const others = between.length - MOST_NAMES;
  const shown = others > 1 ? [...between.slice(0, MOST_NAMES), t('draft_others', others)] : between;
  const chain = [who, ...shown, ...(standIn ? [standIn.name] : [])].join(' → ');
  if (how === 'loop') return t('desk_standInLoop', { chain: `${chain} → ${who}` });
  return how === 'away_too' ? t('desk_standInAwayToo', { chain }) : chain;
}
