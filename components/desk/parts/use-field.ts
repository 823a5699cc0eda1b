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

export interface FieldRules {
  check: (text: string) => string | null;
  keep: (text: string) => unknown;
  whyNot?: () => string | null;
  /** several lines: Enter makes a new one */
  many?: boolean;
}

/**
 * A text that is kept when the lead is done with it: at Enter, when the keyboard goes elsewhere, and when the page or the
 * field goes away. What cannot be kept stays in the field with the reason beside it, and never reaches the book; Esc puts
 * back what was there.
 *
 * @param check why a text cannot be kept; null: it can @param keep false or a rejection: it was not kept and stays typed
 * @param whyNot why it was not, in the lead's words; null: nobody knows
 */
export function useField(kept: string, { check, keep, whyNot = () => null, many = false }: FieldRules): Field {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ text: string; why: string } | null>(null);
  const text = typed ?? kept;
  const said = text.trim();
  const wrong = typed === null ? null : (check(said) ?? (refused?.text === said ? refused.why : null));
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
    if (answer !== false) return setTyped((present) => (present?.trim() === said ? null : present));
    const why = whyNot();
    if (why !== null) setRefused({ text: said, why });
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
