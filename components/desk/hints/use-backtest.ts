import { useEffect, useRef, useState } from 'preact/hooks';
import type { Book } from '@/domain/book';
import type { Backtest } from '@/domain/hints/backtest';
import type { BacktestProgress } from '@/services/backtest';
import { useHints } from './hints-services';

export interface BacktestState {
  /** how far it is; null: it does not run */
  progress: BacktestProgress | null;
  /** the newest result and the book that was run; null: none yet */
  ran: { draft: Book; result: Backtest } | null;
  failed: boolean;
  start(draft: Book): void;
  cancel(): void;
}

/** One run at a time; it stops when what it is about is closed. @param about the hint that is open */
export function useBacktest(about: string): BacktestState {
  const { backtest } = useHints();
  const [progress, setProgress] = useState<BacktestProgress | null>(null);
  const [ran, setRan] = useState<BacktestState['ran']>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (draft: Book) => {
    const run = new AbortController();
    running.current?.abort();
    running.current = run;
    setFailed(false);
    setProgress({ done: 0, of: 0 });
    try {
      const told = (next: BacktestProgress) => !run.signal.aborted && setProgress(next);
      const result = await backtest(draft, told, run.signal, about);
      if (!run.signal.aborted) setRan({ draft, result });
    } catch (error) {
      if (run.signal.aborted) return;
      console.warn('stafett: backtest', error);
      setFailed(true);
    } finally {
      if (running.current === run) {
        running.current = null;
        setProgress(null);
      }
    }
  };
  return {
    ...{ progress, ran, failed },
    start: (draft) => void start(draft),
    cancel() {
      running.current?.abort();
      running.current = null;
      setProgress(null);
    },
  };
}
