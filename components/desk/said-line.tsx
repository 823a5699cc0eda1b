import { Undo2, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button, IconButton } from '../shared/button';
import type { Said } from './use-desk-state';

/** How long it is shown, in ms; undo stays in the navigation after that. */
const SHOWN = 15_000;

/** What was just done, with undo; or why nothing was kept. */
export function SaidLine({ said, hush, takeBack }: { said: Said | null; hush: () => void; takeBack: () => void }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What had the keyboard has been removed: it is where that can be taken back.
    if (said?.undo && document.activeElement === document.body) {
      line.current?.querySelector('button')?.focus({ preventScroll: true });
    }
  }, [said]);
  useEffect(() => {
    if (!said || said.failed) return;
    const timer = setTimeout(hush, SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="said-place" role="status" ref={line}>
      {said && (
        <p class={said.failed ? 'said-line said-failed' : 'said-line'}>
          <span>{said.text}</span>
          {said.undo && (
            <Button look="quiet" icon={Undo2} onClick={takeBack}>
              {t('undo')}
            </Button>
          )}
          <IconButton icon={X} label={t('dismiss')} onClick={hush} />
        </p>
      )}
    </div>
  );
}
