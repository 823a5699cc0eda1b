import type { Book } from '@/domain/book';
import type { Mandate } from '@/domain/mandate';
import { bringers } from '@/domain/mandate-draft';
import { t } from '@/utils/i18n';
import { mandateSentence } from '../../shared/mandate-sentence';
import { conditionInShort } from '../conditions/condition-text';

/** A mandate as the list shows it. */
export function MandateLine({
  mandate,
  book,
  isDraft,
}: {
  mandate: Mandate;
  book: Pick<Book, 'hints'>;
  isDraft: boolean;
}) {
  const by = bringers(mandate, book);
  const short = [
    conditionInShort(mandate.when),
    mandate.causeIds.length > 0 ? t('mandate_causeCount', mandate.causeIds.length) : '',
    by.includes('hints') ? t('mandate_byHints') : '',
  ];
  return (
    <span class={mandate.isOn ? 'mandate-line' : 'mandate-line is-off'}>
      <span class="strong">{mandate.sentence.trim() === '' ? t('mandate_nameless') : mandateSentence(mandate)}</span>{' '}
      <span class="small quiet">
        {[isDraft ? t('draft_mark') : '', mandate.isOn ? '' : t('draft_off'), ...short]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>{' '}
      {by.length === 0 && <span class="small wrong">{t('mandate_by_nothing')}</span>}
    </span>
  );
}
