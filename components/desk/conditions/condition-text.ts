import type { Condition } from '@/domain/condition';
import { KIND_LISTS, type KindList } from '@/domain/condition-lists';
import { language, t } from '@/utils/i18n';

/** How a value of a list is written for people: languages by their names, channels of ours in words, the rest as it is. */
export function kindShown(list: KindList, value: string): string {
  return list === 'languages' ? languageName(value) : value;
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code; // typed freely: no language's code
  }
}

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
