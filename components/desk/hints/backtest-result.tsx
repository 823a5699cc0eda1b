import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import type { Backtest } from '@/domain/hints/backtest';
import { MOST_LISTED } from '@/domain/hints/newest-spoken';
import { noTally } from '@/domain/hints/tally';
import type { TestCase } from '@/services/read-test-cases';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { BeforeAfter } from './before-after';
import { readsText } from './reads-text';
import { endedText, hitText } from './tally-text';
import { SpokenCases } from './spoken-cases';

interface BacktestResultProps {
  result: Backtest;
  book: Pick<Book, 'departments' | 'wholeMessages'>;
  hint: Hint;
  isChange: boolean;
  tryOn(about: TestCase): void;
}

/** What the hint would have done: how often it would have spoken, how often it was right, and what cannot be told. */
export function BacktestResult({ result, book, hint, isChange, tryOn }: BacktestResultProps) {
  if (result.transfers === 0) return <p>{t('backtest_nothing', result.cases, [count(result.cases)])}</p>;
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const { untold } = result;
  const { departments } = book;
  const spoken = result.spoken.filter(({ hintId }) => hintId === hint.id);
  const wrong = spoken.filter(({ outcome }) => outcome === 'wrong');
  const mine = result.hints.find(({ hintId }) => hintId === hint.id)?.tally ?? noTally();
  const department = departments.find(({ id }) => id === hint.departmentId)?.name[own] ?? '';
  return (
    <>
      <p class="strong">
        {t('backtest_spoke', mine.spoke, [count(mine.spoke), count(result.transfers)])} {hitText(mine, department)}
      </p>
      {mine.spoke > 0 && endedText(mine) !== '' && <p>{endedText(mine)}</p>}
      <div class="backtest-folds">
        <SpokenCases
          title={t('backtest_wrong', mine.wrong, [count(mine.wrong)])}
          cases={wrong}
          all={mine.wrong}
          listed={t('backtest_newest', { count: count(wrong.length) })}
          {...{ departments, tryOn }}
        />
        <SpokenCases
          title={t('backtest_spokenAt', mine.spoke, [count(mine.spoke)])}
          cases={spoken}
          all={mine.spoke}
          listed={t('backtest_newestEach', { count: count(MOST_LISTED) })}
          {...{ departments, tryOn }}
        />
      </div>
      {isChange && <BeforeAfter result={result} />}
      <ul class="small quiet backtest-untold">
        {untold.hintIds.includes(hint.id) && <li>{t('backtest_changeable')}</li>}
        {untold.cut > 0 && <li>{t('backtest_cut', untold.cut, [count(untold.cut)])}</li>}
        {mine.hits + mine.wrong > 0 && <li>{t('backtest_interval')}</li>}
        <li>{readsText(book)}</li>
        <li>{t('backtest_untold')}</li>
      </ul>
    </>
  );
}
