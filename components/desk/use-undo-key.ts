import { useEffect } from 'preact/hooks';
import type { Desk } from './desk-services';

/** Ctrl+Z (⌘Z) takes the last change of the book back, one a press; but in a text field, where it is the field's own. */
export function useUndoKey(desk: Desk | null | 'failed'): void {
  useEffect(() => {
    if (desk === null || desk === 'failed') return;
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || event.repeat || event.altKey || event.defaultPrevented || isWritten(event.target)) return;
      event.preventDefault();
      void desk.undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [desk]);
}

const NOT_WRITTEN = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset']);

/** Whether text is written there. */
function isWritten(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return !NOT_WRITTEN.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
