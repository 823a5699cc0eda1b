import { isObject } from '../routes';
import type { TicketChange } from './change-ticket';
import { invalid, MISSING_PARAMS, Refused, unknownField, type FieldError } from './errors';
import type { Priority } from './types';

/**
 * The change in the body of a PUT. Programs have been seen to write the fields at the root; a body that holds them under
 * `ticket` or `properties` is read as well, because nobody knows which of them the page sends.
 * @throws Refused (400) for a change of nothing, else naming each field that is unknown or of the wrong type
 */
export function readChange(body: unknown): TicketChange {
  const fields = isObject(body) ? body : {};
  const inner = ['ticket', 'properties'].map((key) => fields[key]).find(isObject) ?? fields;
  if (Object.keys(inner).length === 0) throw new Refused(MISSING_PARAMS);
  const change: TicketChange = {};
  const errors: FieldError[] = [];
  for (const [name, value] of Object.entries(inner)) {
    const error = readField(change, name, value);
    if (error) errors.push(error);
  }
  if (errors.length > 0) throw new Refused(invalid(...errors));
  return change;
}

function readField(change: TicketChange, name: string, value: unknown): FieldError | null {
  const isId = value === null || Number.isInteger(value);
  switch (name) {
    case 'group_id':
      if (!isId) return wrongType(name, 'Positive Integer');
      change.groupId = value as number | null;
      return null;
    case 'responder_id':
      if (!isId) return wrongType(name, 'Positive Integer');
      change.responderId = value as number | null;
      return null;
    case 'status':
      if (!Number.isInteger(value)) return wrongType(name, 'Integer');
      change.status = value as number;
      return null;
    case 'priority':
      if (!Number.isInteger(value)) return wrongType(name, 'Integer');
      change.priority = value as Priority;
      return null;
    case 'type':
      if (value !== null && typeof value !== 'string') return wrongType(name, 'String');
      change.type = value;
      return null;
    case 'subject':
      if (typeof value !== 'string') return wrongType(name, 'String');
      change.subject = value;
      return null;
    case 'tags':
      if (!Array.isArray(value) || value.some((tag) => typeof tag !== 'string')) return wrongType(name, 'Array');
      change.tags = value as string[];
      return null;
    case 'custom_fields':
      if (!isObject(value)) return wrongType(name, 'key/value pair');
      change.customFields = value as Record<string, string | null>;
      return null;
    default:
      return unknownField(name);
  }
}

/** The code is in the reference, the wording is inferred. */
function wrongType(field: string, type: string): FieldError {
  return {
    field,
    message: `Value set is of type other than ${type}. It should be a/an ${type}`,
    code: 'datatype_mismatch',
  };
}
