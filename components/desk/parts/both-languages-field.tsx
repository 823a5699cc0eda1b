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
}: {
  label: string;
  value: BothLanguages;
  keep: (name: BothLanguages) => unknown;
  check?: (text: string, language: keyof BothLanguages) => string | null;
  disabled?: boolean;
}) {
  const own = t('language') === 'sv' ? 'sv' : 'en';
  const one = (language: keyof BothLanguages) => (
    <TextField
      label={t(language === 'sv' ? 'desk_inSwedish' : 'desk_inEnglish', { label })}
      value={value[language]}
      most={LONGEST}
      needed
      disabled={disabled ?? false}
      check={(text) => check?.(text, language) ?? null}
      keep={(text) => keep(inLanguage(value, language, text, own))}
    />
  );
  return (
    <div class="desk-pair">
      {one(own)}
      {one(own === 'sv' ? 'en' : 'sv')}
    </div>
  );
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
