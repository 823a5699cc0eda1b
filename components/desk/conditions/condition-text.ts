import type { Condition } from '@/domain/condition';
import { KIND_LISTS } from '@/domain/condition-lists';
import { t } from '@/utils/i18n';
import { kindShown } from './kind-words';

/** So many words of a list are named in short; the rest is counted. */
const NAMED = 4;

/** A condition in one line, for lists: "skruv saknas, fattas delar · not faktura · group Logistik". Empty: asks nothing. */
export function conditionInShort(when: Condition): string {
  const parts = [
    shortList(when.any),
    when.all.length > 0 ? t('short_all', { words: shortList(when.all) }) : '',
    when.none.length > 0 ? t('short_none', { words: shortList(when.none) }) : '',
    ...KIND_LISTS.filter((list) => when[list].length > 0).map((list) =>
      t(`short_${list}`, { words: shortList(when[list].map((value) => kindShown(list, value))) }),
    ),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function shortList(words: readonly string[]): string {
  const named = words.slice(0, NAMED).join(', ');
  return words.length > NAMED ? t('short_others', { words: named, count: words.length - NAMED }) : named;
}
