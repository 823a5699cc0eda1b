import type { HintWarning } from '@/domain/hints/hint-warnings';
import { count, list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { kindShown } from '../conditions/kind-words';

/** A warning in plain words; where it is about another hint, that one's name follows. */
export function warningText(warning: HintWarning): string {
  switch (warning.what) {
    case 'asks-nothing':
      return t('warn_asks_nothing');
    case 'department-gone':
      return t('warn_department_gone');
    case 'dont-know':
      return t('warn_dont_know');
    case 'no-groups':
      return t('warn_no_groups');
    case 'mandate-gone':
      return t('warn_mandate_gone');
    case 'mandate-off':
      return t('warn_mandate_off');
    case 'contradiction':
      return t('warn_contradiction', { words: quoted(warning.words) });
    case 'no-word':
      return t('warn_no_word', { words: quoted(warning.words) });
    case 'dead-word':
      return t('warn_dead_word', { words: quoted(warning.words) });
    case 'short-word':
      return t('warn_short_word', { words: quoted(warning.words) });
    case 'not-known':
      return t('warn_not_known', { words: quoted(warning.words.map((word) => kindShown(warning.list, word))) });
    case 'shadowed':
      return t('warn_shadowed');
    case 'contradicts':
      return t('warn_contradicts');
    case 'double':
      return t('warn_double');
    case 'outspoken':
      return warning.isAll ? t('warn_outspoken_all') : t('warn_outspoken', { words: quoted(warning.words) });
    case 'never-fitted':
      return t('warn_never_fitted', { of: count(warning.of) });
    case 'fits-most':
      return t('warn_fits_most', { times: count(warning.times), of: count(warning.of) });
    case 'never-strongest':
      return t('warn_never_strongest', { times: count(warning.times) });
    case 'often-beside':
      return t('warn_often_beside', { times: count(warning.times) });
  }
}

function quoted(words: readonly string[]): string {
  return list(words.map((word) => t('quoted', { word })));
}
