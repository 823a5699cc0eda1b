import { useEffect, useRef } from 'preact/hooks';
import { readingTime } from '../shared/brief-fields';

interface TextWayProps {
  label: string;
  more: string;
  send: string;
  text: string;
  /** where the caret stands at first */
  caret: number;
  maxLength: number;
  busy: boolean;
  /** Enter alone sends a question; in a brief it makes a new line, and Ctrl+Enter sends. */
  enterSends: boolean;
  edit(text: string): void;
  confirm(): void;
}

/** A way out that needs words: prefilled, to be corrected in seconds. */
export function TextWay(props: TextWayProps) {
  const { label, more, send, text, caret, maxLength, busy, enterSends, edit, confirm } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    area.focus();
    area.setSelectionRange(caret, caret);
    // The browser scrolls to the caret even where that hides a beginning that there is room for.
    if (heightUpTo(area, caret) <= area.clientHeight) area.scrollTop = 0;
  }, []);
  const empty = text.trim() === '';
  const keys = (event: KeyboardEvent) => {
    const wants = event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey);
    if (event.key !== 'Enter' || event.isComposing || !wants) return;
    event.preventDefault();
    if (!empty && !busy) confirm();
  };
  return (
    <form
      class="text-way"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) confirm();
      }}
    >
      <label class="strong" for="words">
        {label}
      </label>
      <p class="quiet small" id="words-more">
        {more}
      </p>
      <textarea
        id="words"
        class="field"
        ref={field}
        rows={enterSends ? 3 : 6}
        maxLength={maxLength}
        aria-describedby="words-more"
        value={text}
        onInput={(event) => edit(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div class="text-foot">
        <span class="quiet small">{readingTime(text)}</span>
        <button type="submit" class="button button-primary" disabled={busy || empty}>
          {send} <kbd class="key">{enterSends ? 'Enter' : 'Ctrl+Enter'}</kbd>
        </button>
      </div>
    </form>
  );
}

/** How tall the field's text is up to this place, in px: what a field as wide says of that text alone. */
function heightUpTo(area: HTMLTextAreaElement, place: number): number {
  const part = area.cloneNode() as HTMLTextAreaElement;
  part.removeAttribute('id');
  part.style.cssText = `position: absolute; visibility: hidden; width: ${area.offsetWidth}px; height: 0; min-height: 0`;
  part.value = area.value.slice(0, place);
  area.after(part);
  const height = part.scrollHeight;
  part.remove();
  return height;
}
