import { FieldFrame } from '../parts/field-frame';

interface ChoiceFieldProps {
  label: string;
  more?: string;
  /** id of what is chosen; empty: nothing */
  value: string;
  choices: readonly { id: string; name: string }[];
  /** what choosing nothing is called; null: something must be chosen */
  nothing: string | null;
  disabled?: boolean;
  choose(id: string): void;
}

/** One of several by name, in the browser's own list: typing the first letters finds it among hundreds. */
export function ChoiceField({ label, more, value, choices, nothing, disabled, choose }: ChoiceFieldProps) {
  return (
    <FieldFrame label={label} more={more} disabled={disabled}>
      {(ids) => (
        <select
          {...ids}
          class="field"
          value={value}
          disabled={disabled}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {nothing !== null && <option value="">{nothing}</option>}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
