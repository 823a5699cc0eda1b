import { Undo2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useClock } from '../shared/use-clock';
import type { PersonVerbs } from './use-person-verbs';

const SECOND = 1000;

/**
 * One line: what was done, and for ten seconds the way back. Later the way back is where it was done; the line stays, so
 * that nothing moves under the pointer while time passes.
 */
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
    <div ref={line} class={done === null ? undefined : 'person-undo'}>
      <p class="small" role="status">
        {done?.text}
      </p>
      {done !== null && (
        <span class={left > 0 ? undefined : 'gone'} aria-hidden={left <= 0}>
          <Button icon={Undo2} onClick={() => void verbs.undo()} disabled={verbs.busy || left <= 0}>
            {t('undo')}
            <span class="countdown" aria-hidden="true">
              {left}
            </span>
          </Button>
        </span>
      )}
      {verbs.failed && <NotKept />}
    </div>
  );
}
