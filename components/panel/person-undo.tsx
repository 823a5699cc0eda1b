import { Undo2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useClock } from '../shared/use-clock';
import type { PersonVerbs } from './use-person-verbs';

const SECOND = 1000;

/** One line: what was done, and for ten seconds the way back. Later the way back is where it was done. */
export function PersonUndo({ verbs }: { verbs: PersonVerbs }) {
  const { done } = verbs;
  const now = useClock(done === null ? null : SECOND / 4);
  const left = done === null ? 0 : Math.ceil((done.until - now) / SECOND);
  const line = useRef<HTMLDivElement>(null);
  // The button that was pressed goes away: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (done !== null) line.current?.querySelector('button')?.focus();
  }, [done]);
  return (
    <div ref={line} class={left > 0 ? 'person-undo' : undefined}>
      <p class="small" role="status">
        {left > 0 && done?.text}
      </p>
      {left > 0 && (
        <Button icon={Undo2} onClick={() => void verbs.undo()} disabled={verbs.busy}>
          {t('undo')}
          <span class="countdown" aria-hidden="true">
            {left}
          </span>
        </Button>
      )}
      {verbs.failed && <NotKept />}
    </div>
  );
}
