import type { KindList } from '@/domain/condition-lists';
import type { Miss } from '@/domain/hints/try-hints';
import type { Matter } from '@/domain/matter';
import { language, t } from '@/utils/i18n';
import { kindShown } from '../conditions/kind-words';

/** So many words are named; the rest is counted. */
const NAMED = 5;

/** What keeps a hint from fitting, in a sentence. */
export function missText(miss: Miss, matter: Matter): string {
  switch (miss.what) {
    case 'off':
      return t('miss_off');
    case 'asks-nothing':
      return t('miss_nothing');
    case 'any':
      return t('miss_any', { words: either(miss.words) });
    case 'all':
      return t('miss_all', { words: either(miss.words) });
    case 'none':
      return t('miss_none', { words: either(miss.words) });
    default: {
      const had = hadOf(miss.what, matter);
      const wanted = either(miss.words.map((word) => kindShown(miss.what, word)));
      const asks = t(`miss_${miss.what}`, { words: wanted });
      return had === '' ? `${asks} ${t('miss_unknown')}` : `${asks} ${t('miss_had', { words: had })}`;
    }
  }
}

function hadOf(what: KindList, { tags, type, channel, group, language: code, organisation, forms }: Matter): string {
  const had: Record<KindList, readonly (string | null)[]> = {
    ...{ tags, types: [type], channels: [channel], groups: [group] },
    ...{ languages: [code], organisations: [organisation], forms },
  };
  const words = had[what].filter((one) => one !== null).map((one) => kindShown(what, one));
  return words.length === 0 ? '' : either(words, 'conjunction');
}

function either(words: readonly string[], type: 'disjunction' | 'conjunction' = 'disjunction'): string {
  const named = words.slice(0, NAMED).map((word) => t('quoted', { word }));
  const others = words.length - named.length;
  const all = others > 0 ? [...named, t('draft_others', others)] : named;
  return new Intl.ListFormat(language(), { type }).format(all);
}
