import { useEffect, useRef } from 'preact/hooks';
import type { BriefParts, ChangedParts } from '@/domain/brief';
import { BRIEF_PARTS, PART_LENGTH, wordsOf } from '@/domain/brief-parts';
import { secondsToRead } from '@/domain/reading-time';
import { aboutSeconds } from '@/utils/format';
import { t } from '@/utils/i18n';

const CHARACTERS_A_LINE = 36;
const MOST_LINES = 8;

interface BriefFieldsProps {
  words: BriefParts;
  edit(changed: ChangedParts): void;
  /** the keyboard goes to the first part that has nothing yet */
  startInGap?: boolean;
}

/** The baton's parts, each a field as tall as what is in it. */
export function BriefFields({ words, edit, startInGap = false }: BriefFieldsProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  const gap = BRIEF_PARTS.find((part) => words[part].trim() === '') ?? 'wants';
  useEffect(() => {
    const field = first.current;
    if (!startInGap || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <>
      {BRIEF_PARTS.map((part) => (
        <label key={part} class="brief-field">
          <span class="small quiet">{t(`brief_${part}`)}</span>
          <textarea
            class="brief-text"
            ref={part === gap ? first : null}
            rows={lines(words[part])}
            maxLength={PART_LENGTH}
            value={words[part]}
            placeholder={t(`brief_${part}_empty`)}
            onInput={(event) => edit({ [part]: event.currentTarget.value })}
          />
        </label>
      ))}
    </>
  );
}

/** How long a text takes to read, said kindly; nothing for an empty one. */
export function readingTime(text: string): string {
  if (text.trim() === '') return '';
  const seconds = secondsToRead(text, t('language') === 'sv' ? 'sv' : 'en');
  return t('readingTime', { long: aboutSeconds(seconds) });
}

export function briefReadingTime(words: BriefParts): string {
  return readingTime(wordsOf(words));
}

/** About how many lines a text takes: only for browsers that cannot size a field by its content (before Chrome 123). */
function lines(text: string): number {
  const wrapped = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return Math.min(MOST_LINES, wrapped);
}
