import { t } from '@/utils/i18n';
import { PageLock, useLockWithin } from './lock-note';
import { LockedNote } from './locked-note';
import { TextField } from './text-field';

/** A whole number of the book, from `least` to `most`, with one sentence of what it does. */
export function NumberField({
  path,
  label,
  more,
  value,
  least,
  most,
  keep,
}: {
  /** where it stands in the book: it may be decided elsewhere */
  path: string;
  label: string;
  more: string;
  /** null: nothing is set, and the field may be empty */
  value: number | null;
  least: number;
  most: number;
  keep: (value: number | null) => unknown;
}) {
  const lock = useLockWithin(path);
  const numberOf = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null);
  const isRight = (text: string) => {
    const number = numberOf(text);
    return number !== null && number >= least && number <= most;
  };
  return (
    <div class="number-field">
      <PageLock.Provider value={lock}>
        <TextField
          label={label}
          more={more}
          value={value === null ? '' : String(value)}
          most={5}
          short
          numeric
          disabled={lock !== null}
          check={(text) => (isRight(text) ? null : t('desk_wholeNumber', { least, most }))}
          keep={(text) => keep(numberOf(text))}
        />
      </PageLock.Provider>
      <LockedNote path={path} isWithin />
    </div>
  );
}
