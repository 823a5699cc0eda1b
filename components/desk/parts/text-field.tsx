import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { FieldFrame } from './field-frame';
import { useField } from './use-field';

export interface TextFieldProps {
  label: string;
  /** one plain sentence of what it is for */
  more?: string;
  value: string;
  /** false: it was not kept, and stays in the field */
  keep: (text: string) => unknown;
  /** most characters */
  most: number;
  /** something must stand here */
  needed?: boolean;
  /** what else would be wrong with a text, in the lead's words */
  check?: (text: string) => string | null;
  example?: string;
  /** several lines; Enter makes a new one */
  many?: boolean;
  numeric?: boolean;
  short?: boolean;
  disabled?: boolean;
  isHeaded?: boolean;
  /** names to offer */
  offered?: readonly string[];
}

/** A text of the book, kept when it has been typed and is right. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    more,
    value,
    keep,
    most,
    needed = false,
    check,
    example,
    many = false,
    numeric,
    short,
    disabled,
  } = props;
  const wrongWith = (text: string) => {
    if (needed && text === '') return t('desk_needed');
    if (text.length > most) return t('desk_tooLong', { most });
    return check?.(text) ?? null;
  };
  const { text, wrong, handlers } = useField(value, { check: wrongWith, keep, whyNot: useDesk().whyNot, many });
  return (
    <FieldFrame label={label} more={more} wrong={wrong} isHeaded={props.isHeaded ?? false} disabled={disabled}>
      {(ids) => {
        const shared = {
          ...ids,
          ...handlers,
          value: text,
          placeholder: example,
          disabled,
          autocomplete: 'off',
        } as const;
        const list = props.offered && props.offered.length > 0 ? `${ids.id}-offered` : undefined;
        return many ? (
          <textarea {...shared} class="field desk-text" rows={2} />
        ) : (
          <>
            <input
              {...shared}
              class={short ? 'field field-short' : 'field'}
              inputMode={numeric ? 'numeric' : undefined}
              list={list}
            />
            {list && (
              <datalist id={list}>
                {props.offered?.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </FieldFrame>
  );
}
