import type { Mandate } from '@/domain/mandate';
import { money } from '@/utils/format';
import { t } from '@/utils/i18n';

/** What may be decided, and up to how much. */
export function mandateSentence({ sentence, upTo }: Pick<Mandate, 'sentence' | 'upTo'>): string {
  return upTo === null ? sentence : t('mandateUpTo', { sentence, amount: money(upTo.amount, upTo.currency) });
}
