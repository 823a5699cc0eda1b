import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import type { Backtest } from '@/domain/hints/backtest';
import { noTally } from '@/domain/hints/tally';
import type { TestCase } from '@/services/read-test-cases';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { BeforeAfter } from './before-after';
import { endedText, hitText } from './tally-text';
import { WrongCases } from './wrong-cases';

interface BacktestResultProps {
  result: Backtest;
  book: Pick<Book, 'departments'>;
  hint: Hint;
  isChange: boolean;
  tryOn(about: TestCase): void;
}

/** What the hint would have done: how often it would have spoken, how often it was right, and what cannot be told. */
export function BacktestResult({ result, book, hint, isChange, tryOn }: BacktestResultProps) {
  if (result.transfers === 0) return <p>{t('backtest_nothing', result.cases, [count(result.cases)])}</p>;
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const { untold } = result;
  const mine = result.hints.find(({ hintId }) => hintId === hint.id)?.tally ?? noTally();
  const department = book.departments.find(({ id }) => id === hint.departmentId)?.name[own] ?? '';
  return (
    <>
      <p class="strong">
        {t('backtest_spoke', mine.spoke, [count(mine.spoke), count(result.transfers)])} {hitText(mine, department)}
      </p>
      {mine.spoke > 0 && endedText(mine) !== '' && <p>{endedText(mine)}</p>}
      <WrongCases
        cases={result.wrong.filter(({ hintId }) => hintId === hint.id)}
        all={mine.wrong}
        departments={book.departments}
        tryOn={tryOn}
      />
      {isChange && <BeforeAfter result={result} />}
      <ul class="small quiet backtest-untold">
        {untold.hintIds.includes(hint.id) && <li>{t('backtest_changeable')}</li>}
        {untold.cut > 0 && <li>{t('backtest_cut', untold.cut, [count(untold.cut)])}</li>}
        {mine.hits + mine.wrong > 0 && <li>{t('backtest_interval')}</li>}
        <li>{t('backtest_untold')}</li>
      </ul>
    </>
  );
}
