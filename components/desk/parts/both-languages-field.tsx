import type { BothLanguages } from '@/domain/both-languages';
import { t } from '@/utils/i18n';
import { TextField } from './text-field';

const LONGEST = 80;

/**
 * A name in both languages, side by side. A language that nobody has written anything else in follows the other one, so
 * that a team with one language writes each name once.
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
  const one = (language: keyof BothLanguages) => (
    <TextField
      label={t(language === 'sv' ? 'desk_inSwedish' : 'desk_inEnglish', { label })}
      value={value[language]}
      most={LONGEST}
      needed
      disabled={disabled ?? false}
      check={(text) => check?.(text, language) ?? null}
      keep={(text) => keep(inLanguage(value, language, text))}
    />
  );
  const own = t('language') === 'sv' ? 'sv' : 'en';
  return (
    <div class="desk-pair">
      {one(own)}
      {one(own === 'sv' ? 'en' : 'sv')}
    </div>
  );
}

/** The name with this text in one language, and in the other too where the two were the same. */
export function inLanguage(name: BothLanguages, language: keyof BothLanguages, text: string): BothLanguages {
  return name.sv === name.en ? { sv: text, en: text } : { ...name, [language]: text };
}
