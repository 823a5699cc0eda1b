import { X } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { FieldFrame } from './field-frame';

export interface ChipsFieldProps {
  label: string;
  more?: string | undefined;
  /** what is wrong with the words as a whole, in the lead's words */
  wrong?: string | null;
  words: readonly string[];
  keep: (words: string[]) => unknown;
  /** most chips, and most characters in one */
  most?: number;
  longest?: number;
  example?: string;
  disabled?: boolean;
  /** what is offered while typing; chosen, it is a chip at once */
  offered?: readonly (string | OfferedWord)[];
  /** how a word is shown where that is not the word itself: a language by its name */
  shown?: (word: string) => string;
  /** the word that is meant by what is typed, where that is not what is typed: the code of a language */
  meant?: (typed: string) => string;
}

/** A word that is offered, and what stands beside it: how often it is met. */
export interface OfferedWord {
  word: string;
  more: string;
}

/** Words and phrases as chips: Enter or a comma ends one, Backspace in the empty field takes the last one out again. */
export function ChipsField(props: ChipsFieldProps) {
  const {
    label,
    more,
    words,
    keep,
    most = 60,
    longest = 80,
    example,
    disabled = false,
    shown = (word) => word,
    meant = (word) => word,
  } = props;
  const offered = (props.offered ?? []).map((one) => (typeof one === 'string' ? { word: one, more: '' } : one));
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const parts = split(typed);
  const wrongTyped = parts.some((part) => part.length > longest)
    ? t('desk_tooLong', { most: longest })
    : new Set([...words, ...parts]).size > most
      ? t('desk_tooMany', { most })
      : null;

  const take = (text: string) => {
    const fresh = split(text).map(meant);
    if (fresh.length === 0) return setTyped('');
    if (wrongTyped !== null && text === typed) return;
    setTyped('');
    const all = [...words, ...fresh];
    const once = all.filter((word, index) => all.findIndex((other) => same(other, word)) === index);
    if (once.length > words.length && once.length <= most) void keep(once);
  };
  const drop = (word: string) => {
    void keep(words.filter((other) => other !== word));
    input.current?.focus();
  };
  return (
    <FieldFrame label={label} more={more} wrong={wrongTyped ?? props.wrong ?? null} disabled={disabled}>
      {(ids) => (
        <div class={disabled ? 'chips-field chips-field-off' : 'chips-field'} onClick={() => input.current?.focus()}>
          {words.map((word) => (
            <span key={word} class="word">
              <bdi>{shown(word)}</bdi>
              {!disabled && (
                <button
                  type="button"
                  class="word-off"
                  aria-label={t('desk_takeOut', { word: shown(word) })}
                  onClick={() => drop(word)}
                >
                  <Icon node={X} />
                </button>
              )}
            </span>
          ))}
          {!disabled && (
            <input
              {...ids}
              ref={input}
              class="chips-input"
              autocomplete="off"
              list={offered.length > 0 ? `${ids.id}-offered` : undefined}
              placeholder={words.length === 0 ? example : undefined}
              value={typed}
              onInput={(event) => {
                const { value } = event.currentTarget;
                // Chosen from the list, which is no typing; or parted from what comes next.
                const isChosen = event.inputType === 'insertReplacementText' || event.inputType === undefined;
                if (/[,;\n]/.test(value) || (isChosen && offered.some(({ word }) => word === value))) take(value);
                else setTyped(value);
              }}
              onPaste={(event) => {
                // A field of one line drops the line ends that part what was copied from a list.
                const text = event.clipboardData?.getData('text/plain') ?? '';
                if (!/[,;\n]/.test(text)) return;
                event.preventDefault();
                take(`${typed}${text}`);
              }}
              onBlur={() => take(typed)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.isComposing) {
                  event.preventDefault();
                  take(typed);
                }
                const last = words.at(-1);
                if (event.key === 'Backspace' && typed === '' && last !== undefined) drop(last);
                if (event.key === 'Escape') setTyped('');
              }}
            />
          )}
          {offered.length > 0 && (
            <datalist id={`${ids.id}-offered`}>
              {offered.map(({ word, more: beside }) => (
                <option key={word} value={word} label={beside === '' ? undefined : beside} />
              ))}
            </datalist>
          )}
        </div>
      )}
    </FieldFrame>
  );
}

function split(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function same(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
