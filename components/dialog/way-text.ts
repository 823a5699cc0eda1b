import type { Offers, Way } from '@/domain/way';
import { t } from '@/utils/i18n';
import { mandateSentence } from '../shared/mandate-sentence';

/** What the dialog says of one way out: what it does, and in a few quiet words why or how. */
export interface WayText {
  title: string;
  more: string;
}

export interface Named {
  /** the customer's first name; null: not known */
  customer: string | null;
  /** the department that the case was about to go to */
  target: string;
  /** the agent there who was chosen, or the department */
  receiver: string;
}

export function wayText(way: Way, offers: Offers, { customer, target, receiver }: Named): WayText {
  switch (way) {
    case 'keep':
      return {
        title: customer === null ? t('guard_keep_nameless', { target }) : t('guard_keep', { customer, target }),
        more: contactLine(offers.keep?.contact),
      };
    case 'brief':
      return { title: t('guard_with_brief'), more: '' };
    case 'stand-in':
      return {
        title: t('guard_stand_in', { name: offers.standIn?.name ?? '' }),
        more: t('guard_stand_in_more', { target: receiver }),
      };
    case 'hinted':
      return { title: t('guard_hinted', { department: hintedName(offers) }), more: hintLine(offers.hinted?.advice) };
    case 'mandate':
      return { title: t('guard_mandate'), more: offers.mandate ? mandateSentence(offers.mandate) : '' };
    case 'duty':
      return { title: t('guard_duty', { name: offers.duty?.name ?? '' }), more: offers.duty?.reach ?? '' };
  }
}

/** Whom to ask at a department, and how; empty where the book names nobody. */
export function contactLine(contact: string | undefined): string {
  return contact ? t('departmentContact', { contact }) : '';
}

/** Stronger facts may leave the hint no line of its own: here it is said where the way comes from. */
function hintLine(advice: string | undefined): string {
  return advice ? t('guard_hinted_advice', { advice }) : t('flagHinted');
}

/** The department's name in the agent's language. */
export function hintedName({ hinted }: Offers): string {
  return hinted?.name[t('language') === 'sv' ? 'sv' : 'en'] ?? '';
}
