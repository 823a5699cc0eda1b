import type { BriefParts } from '@/domain/brief';
import { t } from '@/utils/i18n';

/** The brief as one text that can be corrected in one go; its parts are named in the agent's language. */
export function briefText({ asked, tried, promised, wants }: BriefParts): string {
  return [
    `${t('brief_asked')}: ${asked}`,
    `${t('brief_tried')}: ${tried}`,
    `${t('brief_promised')}: ${promised}`,
    `${t('brief_wants')}: ${wants}`,
  ].join('\n');
}

/** Without the parts that nobody has filled in. */
export function filledLines(text: string): string {
  const empty = [t('brief_asked'), t('brief_tried'), t('brief_promised'), t('brief_wants')].map((name) => `${name}:`);
  return text
    .split('\n')
    .filter((line) => !empty.includes(line.trim()))
    .join('\n')
    .trim();
}

/** Where there is nothing yet and something to say: the end of the first part that is empty, else of the text. */
export function firstGap(text: string): number {
  const gap = /: $/m.exec(text);
  return gap ? gap.index + gap[0].length : text.length;
}

/** The question, begun in the customer's own words. */
export function questionText(customer: string, { asked, wants }: BriefParts): string {
  const words = wants || asked;
  return words === '' ? '' : `${t('guard_question_draft', { customer, asked: words })}\n`;
}
