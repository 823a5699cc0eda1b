import { t } from '@/utils/i18n';
import { FieldFrame } from '../parts/field-frame';

interface DraftFieldProps {
  label: string;
  more?: string;
  value: string;
  /** most characters */
  most: number;
  /** why the draft cannot be saved with it, in the lead's words; null: nothing is wrong */
  wrong?: string | null;
  example?: string;
  many?: boolean;
  short?: boolean;
  /** how much has been written of how much, under the field */
  counted?: boolean;
  disabled?: boolean;
  offered?: readonly string[];
  edit(text: string): void;
}

/** A text of a draft: each key is kept in the draft at once, which is saved as a whole. */
export function DraftField(props: DraftFieldProps) {
  const { label, value, most, wrong = null, example, many = false, short = false, disabled, edit } = props;
  const more = props.counted ? t('draft_length', { length: value.length, most }) : props.more;
  return (
    <FieldFrame label={label} more={more} wrong={wrong} disabled={disabled}>
      {(ids) => {
        const shared = {
          ...ids,
          value,
          placeholder: example,
          disabled,
          maxLength: most,
          autocomplete: 'off',
        } as const;
        if (many) {
          return (
            <textarea
              {...shared}
              class="field desk-text"
              rows={2}
              onInput={(event) => edit(event.currentTarget.value)}
            />
          );
        }
        const list = props.offered ? `${ids.id}-offered` : undefined;
        return (
          <>
            <input
              {...shared}
              class={short ? 'field field-short' : 'field'}
              list={list}
              onInput={(event) => edit(event.currentTarget.value)}
            />
            {list && (
              <datalist id={list}>
                {props.offered?.map((word) => (
                  <option key={word} value={word} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </FieldFrame>
  );
}
