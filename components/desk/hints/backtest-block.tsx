import { Play, Square } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { Hint } from '@/domain/hint';
import type { TestCase } from '@/services/read-test-cases';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { BacktestResult } from './backtest-result';
import type { BacktestState } from './use-backtest';

interface BacktestBlockProps {
  run: BacktestState;
  /** the book as it would be */
  draft: Book;
  hint: Hint;
  /** the book in force says something else */
  isChange: boolean;
  /** why the draft cannot be run, in the lead's words; null: it can */
  wrong: string | null;
  /** tries the hint on a case of the result */
  tryOn(about: TestCase): void;
}

/** The hint as it is written now, run on what this browser has captured: with progress, and a way to stop. */
export function BacktestBlock({ run, draft, hint, isChange, wrong, tryOn }: BacktestBlockProps) {
  const { progress, ran, failed, start, cancel } = run;
  const title = useRef<HTMLHeadingElement>(null);
  const isRunning = progress !== null;
  // The button that was pressed has become another one: the keyboard goes on from what came of it.
  useEffect(() => {
    if (!isRunning && ran !== null && document.activeElement === document.body) title.current?.focus();
  }, [isRunning]);
  return (
    <section class="desk-block backtest" aria-labelledby="backtest-title">
      <h2 id="backtest-title" ref={title} tabIndex={-1}>
        {t('backtest_title')}
      </h2>
      <p class="quiet">{t('backtest_more')}</p>
      {isRunning ? (
        <p class="row">
          <progress aria-label={t('backtest_running')} value={progress.done} max={Math.max(1, progress.of)} />
          <span class="small quiet">
            {t('backtest_progress', { done: count(progress.done), of: count(progress.of) })}
          </span>
          <Button icon={Square} onClick={cancel}>
            {t('cancel')}
          </Button>
        </p>
      ) : (
        <p class="row">
          <Button icon={Play} disabled={wrong !== null} onClick={() => start(draft)}>
            {t(ran === null ? 'backtest_run' : 'backtest_again')}
          </Button>
          {wrong !== null && <span class="small quiet">{wrong}</span>}
          {wrong === null && ran !== null && ran.draft !== draft && (
            <span class="small wrong">{t('backtest_stale')}</span>
          )}
        </p>
      )}
      {failed && <p role="alert">{t('notRead')}</p>}
      <div class="backtest-result" role="status">
        {ran !== null && !isRunning && (
          <BacktestResult result={ran.result} book={ran.draft} hint={hint} isChange={isChange} tryOn={tryOn} />
        )}
      </div>
    </section>
  );
}
