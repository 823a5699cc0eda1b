import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseKey } from '@/domain/case-key';
import type { BriefDraft } from '@/domain/panel-view';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { NotKept } from '../shared/not-kept';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

const FIELDS = ['asked', 'tried', 'promised', 'wants'] as const;
type Words = Pick<BriefDraft, (typeof FIELDS)[number]>;

/** Longest text of one field: four of them fit the note's 8,000 characters with room for its frame. */
const MAX_LENGTH = 1900;
const SAVE_AFTER_MS = 400;
const CHARACTERS_A_LINE = 36;
const MOST_LINES = 8;

/** The baton: four lines, prefilled from the case, corrected in place and kept as they are typed. */
export function Brief({ caseKey, brief }: { caseKey: CaseKey; brief: BriefDraft }) {
  const { words, edit, save } = useDraft(caseKey, brief);
  const length = FIELDS.reduce((sum, field) => sum + words[field].length, 0);
  const state = save.busy ? t('saving') : brief.editedAt !== null ? t('saved') : length > 0 ? t('prefilled') : '';
  return (
    <Section
      name="brief"
      label={t('brief')}
      aside={
        <span class="small quiet" role="status">
          {state && `${state} · `}
          {length > 0 && t('characters', length, [count(length)])}
        </span>
      }
    >
      {FIELDS.map((field) => (
        <label key={field} class="brief-field">
          <span class="small quiet">{t(`brief_${field}`)}</span>
          <textarea
            class="brief-text"
            rows={lines(words[field])}
            maxLength={MAX_LENGTH}
            value={words[field]}
            placeholder={t(`brief_${field}_empty`)}
            onInput={(event) => edit({ ...words, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      {save.failed && <NotKept />}
    </Section>
  );
}

/** About how many lines a text takes: only for browsers that cannot size a field by its content (before Chrome 123). */
function lines(text: string): number {
  const wrapped = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return Math.min(MOST_LINES, wrapped);
}

/** What is typed here, until what is kept has caught up. Another page's edit shows once nothing waits to be kept. */
function useDraft(caseKey: CaseKey, brief: BriefDraft) {
  const { saveBrief } = useServices();
  const save = useVerb();
  const [typed, setTyped] = useState<Words | null>(null);
  const waiting = useRef<{ words: Words; timer: ReturnType<typeof setTimeout> } | null>(null);

  const keep = async () => {
    const kept = waiting.current;
    if (!kept) return;
    clearTimeout(kept.timer);
    waiting.current = null;
    const done = await save.run(() => saveBrief(caseKey, kept.words));
    // The live query may answer after this; until then the typed words stay, and words typed meanwhile stay anyway.
    if (done && !waiting.current) setTyped((now) => (now === kept.words ? null : now));
  };
  const latest = useRef(keep);
  latest.current = keep;
  // Leaving the case must not lose the last words.
  useEffect(() => () => void latest.current(), []);

  const edit = (words: Words) => {
    setTyped(words);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { words, timer: setTimeout(() => void latest.current(), SAVE_AFTER_MS) };
  };
  const { asked, tried, promised, wants } = brief;
  return { words: typed ?? { asked, tried, promised, wants }, edit, save };
}
