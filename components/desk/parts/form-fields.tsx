import { FieldFrame } from './field-frame';
import { FIRST, LAST } from './usable-day';

interface FormFieldProps {
  label: string;
  value: string;
  set: (value: string) => void;
  wrong: string | null;
}

/** A text in a form for something new: nothing is kept before the form is whole. */
export function FormText({
  label,
  value,
  set,
  wrong,
  offered = [],
  most = 80,
  example,
}: FormFieldProps & { offered?: readonly string[]; most?: number; example?: string }) {
  return (
    <FieldFrame label={label} wrong={wrong}>
      {(ids) => (
        <>
          <input
            {...ids}
            class="field"
            autocomplete="off"
            maxLength={most}
            list={offered.length > 0 ? `${ids.id}-offered` : undefined}
            placeholder={example}
            value={value}
            onInput={(event) => set(event.currentTarget.value)}
          />
          {offered.length > 0 && (
            <datalist id={`${ids.id}-offered`}>
              {offered.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </>
      )}
    </FieldFrame>
  );
}

/** A day in such a form. */
export function FormDay({ label, value, set, wrong }: FormFieldProps) {
  return (
    <FieldFrame label={label} wrong={wrong}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          class="field field-day"
          min={FIRST}
          max={LAST}
          value={value}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}
