import type { Colleague } from '@/domain/absence';
import { folded, isSame } from '@/domain/away';
import type { KnownColleague } from '@/services/known-colleagues';
import { TextField } from '../parts/text-field';

/** A colleague by name, with the known names offered; a known one brings the users it has in the helpdesks. */
export function ColleagueField({
  label,
  more,
  value,
  known,
  needed = false,
  disabled = false,
  check,
  keep,
}: {
  label: string;
  more?: string;
  value: Colleague | null;
  known: readonly KnownColleague[];
  needed?: boolean;
  disabled?: boolean;
  check?: (name: string) => string | null;
  /** null: the field was emptied */
  keep: (colleague: Colleague | null) => unknown;
}) {
  return (
    <TextField
      label={label}
      {...(more === undefined ? {} : { more })}
      value={value ? colleagueLabel(value, known) : ''}
      most={LONGEST_LABEL}
      needed={needed}
      disabled={disabled}
      offered={known.map(labelOf)}
      {...(check ? { check } : {})}
      keep={(name) => keep(name === '' ? null : colleagueOf(name, known))}
    />
  );
}

/** A name, and what tells two of the same name apart. */
export const LONGEST_LABEL = 160;
const LONGEST_NAME = 80;

/** A known colleague as it is offered: `Eva Lind`; of two in one account `Eva Lind (Logistik)`. */
export function labelOf({ name, apart }: KnownColleague): string {
  return apart === undefined ? name : `${name} (${apart})`;
}

/** A colleague of the book in the same way. */
export function colleagueLabel({ name, users }: Colleague, known: readonly KnownColleague[]): string {
  const one = known.find(
    ({ apart, users: theirs }) => apart !== undefined && theirs.some((user) => users.includes(user)),
  );
  return one === undefined ? name : labelOf({ ...one, name });
}

/** Who is meant by what is written: one of two of the same name, the one who is known by it, else somebody of that name. */
export function colleagueOf(written: string, known: readonly KnownColleague[]): Colleague {
  const met =
    known.find((one) => one.apart !== undefined && labelOf(one) === written.trim()) ??
    known.find((one) => one.apart === undefined && folded(one.name) === folded(written));
  return met ? { name: met.name, users: [...met.users] } : { name: written.slice(0, LONGEST_NAME).trim(), users: [] };
}

/** Whether what is written means somebody, as far as it tells. */
export function isColleague(written: string, colleague: Colleague, known: readonly KnownColleague[]): boolean {
  return written !== '' && isSame(colleagueOf(written, known), colleague);
}
