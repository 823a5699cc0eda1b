import type { Absence } from '@/domain/absence';
import { standInSpans, type StandInSpan } from '@/domain/stand-in-spans';
import { t } from '@/utils/i18n';
import { daysText } from '../parts/long-day';

export interface StandInLine {
  text: string;
  /** nobody is there in the end: who waits for them waits in vain */
  isWarning: boolean;
}

/** Who stands in, in words: one line, or one for each run of days on which it is somebody else. */
export function standInLines(absences: readonly Absence[], absence: Absence, today: string): StandInLine[] {
  const spans = standInSpans(absences, absence, today);
  return spans.map((span) => {
    const text = chainText(absence.who.name, span);
    const days = daysText(span.from, span.until, today);
    return {
      text: spans.length === 1 ? text : `${days}: ${text}`,
      isWarning: span.how !== 'stand_in',
    };
  });
}

function chainText(who: string, { how, standIn, passed }: StandInSpan): string {
  if (how === 'nobody') return t('desk_standInNone');
  const steps = [who, ...passed.map((name) => t('desk_awayToo', { name })), ...(standIn ? [standIn.name] : [])];
  const chain = steps.join(' → ');
  if (how === 'loop') return t('desk_standInLoop', { chain: `${chain} → ${who}` });
  return how === 'away_too' ? t('desk_standInAwayToo', { chain }) : chain;
}
