import type { BothLanguages } from '@/domain/both-languages';
import { t } from '@/utils/i18n';
import { TextField } from './text-field';

const LONGEST = 80;

/**
 * A name in both languages, side by side, the lead's own first. As long as both are the same, the other follows it, so that
 * a team with one language writes each name once.
 */
export function BothLanguagesField({
  label,
  value,
  keep,
  check,
  disabled,
  isHeaded = false,
}: {
  label: string;
  value: BothLanguages;
  keep: (name: BothLanguages) => unknown;
  check?: (text: string, language: keyof BothLanguages) => string | null;
  disabled?: boolean;
  /** `LanguageHeads` stands above it */
  isHeaded?: boolean;
}) {
  const [own, other] = languagesHere();
  const one = (language: keyof BothLanguages) => (
    <TextField
      label={t(language === 'sv' ? 'desk_inSwedish' : 'desk_inEnglish', { label })}
      value={value[language]}
      most={LONGEST}
      needed
      isHeaded={isHeaded}
      disabled={disabled ?? false}
      check={(text) => check?.(text, language) ?? null}
      keep={(text) => keep(inLanguage(value, language, text, own))}
    />
  );
  return (
    <div class="desk-pair">
      {one(own)}
      {one(other)}
    </div>
  );
}

/** Which language is in which column, once for many names. Each field has a name of its own for who does not see it. */
export function LanguageHeads() {
  return (
    <p class="desk-pair desk-heads" aria-hidden="true">
      {languagesHere().map((language) => (
        <span key={language}>{t(language === 'sv' ? 'desk_swedish' : 'desk_english')}</span>
      ))}
    </p>
  );
}

/** The lead's own language first. */
function languagesHere(): [keyof BothLanguages, keyof BothLanguages] {
  return t('language') === 'sv' ? ['sv', 'en'] : ['en', 'sv'];
}

/** The name with this text in one language; and in the other, where that has been the same and `own` is the one written. */
function inLanguage(
  name: BothLanguages,
  language: keyof BothLanguages,
  text: string,
  own: keyof BothLanguages,
): BothLanguages {
  return name.sv === name.en && language === own ? { sv: text, en: text } : { ...name, [language]: text };
}
