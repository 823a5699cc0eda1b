import { useEffect, useRef, useState } from 'preact/hooks';

export interface Field {
  /** what stands in the field: what is being typed, else what is kept */
  text: string;
  /** why it cannot be kept, in the lead's words; null: nothing is wrong with it */
  wrong: string | null;
  /** for the input element */
  handlers: {
    onInput(event: { currentTarget: { value: string } }): void;
    onBlur(): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

/**
 * A text that is kept when the lead is done with it: at Enter, when the keyboard goes elsewhere, and when the page or the
 * field goes away. What cannot be kept stays in the field with the reason beside it, and never reaches the book; Esc puts
 * back what was there.
 *
 * @param check why a text cannot be kept; null: it can @param keep false or a rejection: it was not kept and stays typed
 */
export function useField(
  kept: string,
  check: (text: string) => string | null,
  keep: (text: string) => unknown,
  many = false,
): Field {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? kept;
  const wrong = typed === null ? null : check(text.trim());
  const latest = useRef({ typed, kept, check, keep });
  latest.current = { typed, kept, check, keep };
  /** On its way to the book: Enter, and then the keyboard leaving the field, are one change. */
  const going = useRef<string | null>(null);

  const done = async () => {
    const now = latest.current;
    if (now.typed === null) return;
    const said = now.typed.trim();
    if (said === now.kept) return setTyped(null);
    if (now.check(said) !== null || going.current === said) return;
    going.current = said;
    const answer = await Promise.resolve(now.keep(said)).catch(() => false);
    going.current = null;
    // What has been typed meanwhile stays.
    if (answer !== false) setTyped((present) => (present?.trim() === said ? null : present));
  };
  useEffect(() => {
    const leave = () => void done();
    // Another tab is in front: this one may be closed without a word.
    const hide = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, []);
  return {
    text,
    wrong,
    handlers: {
      onInput: (event) => setTyped(event.currentTarget.value),
      onBlur: () => void done(),
      onKeyDown(event) {
        if (event.key === 'Enter' && !event.isComposing && (!many || event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void done();
        }
        if (event.key === 'Escape' && latest.current.typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
      },
    },
  };
}

/** The usual check: not empty where something must stand there, and not too long. */
export function lengthCheck(
  words: { empty: string; long: (most: number) => string },
  most: number,
  needed: boolean,
): (text: string) => string | null {
  return (text) => (needed && text === '' ? words.empty : text.length > most ? words.long(most) : null);
}
