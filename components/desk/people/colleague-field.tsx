import type { Colleague } from '@/domain/absence';
import { folded } from '@/domain/away';
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
      value={value?.name ?? ''}
      most={80}
      needed={needed}
      disabled={disabled}
      offered={known.map(({ name }) => name)}
      {...(check ? { check } : {})}
      keep={(name) => keep(name === '' ? null : colleagueOf(name, known))}
    />
  );
}

/** Who is meant by a name: the one who is known by it, else somebody of that name. */
export function colleagueOf(name: string, known: readonly KnownColleague[]): Colleague {
  const met = known.find((one) => folded(one.name) === folded(name));
  return met ? { name: met.name, users: [...met.users] } : { name, users: [] };
}
