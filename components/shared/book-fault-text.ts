import type { BookFault, BookWarning, FaultSize } from '@/domain/book-fault';
import type { BothLanguages } from '@/domain/both-languages';
import { JSON_SLIPS } from '@/utils/json-slip';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';

/** As it was found, or as it was kept (book-source.ts). */
type FaultWords = Pick<BookFault, 'what' | 'name'> & {
  [Key in 'of' | 'size' | 'wanted']?: BookFault[Key] | undefined;
};

/** What is wrong with a book, and what to do about it. What the file says in it is text, for text nodes only. */
export function bookFaultText({ what, name, of, size, wanted }: FaultWords): string {
  switch (what) {
    case 'json': {
      // From an address it is the browser's own word, which is in one language and says no line.
      const slip = JSON_SLIPS.find((one) => one === name);
      return slip ? t(`bookSlip_${slip}`) : t('bookFault_json');
    }
    case 'twice':
    case 'department':
    case 'cause':
    case 'mandate':
    case 'heading':
    case 'levels':
    case 'causes':
    case 'reused':
    case 'loop':
    case 'tag':
    case 'reserved':
      return t(`bookFault_${what}`, { name });
    case 'sharedGroup':
      return t('bookFault_sharedGroup', { name, department: of ? inOwnLanguage(of.name) : '' });
    case 'form':
      return formText(wanted, name);
    case 'size':
      return size ? sizeText(size) : t('bookFault_size');
    default:
      return t(`bookFault_${what}`);
  }
}

/** What belongs there. */
function formText(wanted: BookFault['wanted'], name: string): string {
  switch (wanted) {
    case undefined:
      return name === '' ? t('bookFault_form') : t('bookFault_form_other', { name });
    case 'whole':
    case 'https':
    case 'currency':
    case 'plain':
      return t(`bookFault_form_${wanted}`, { name });
    default:
      return t(`bookFault_form_${wanted}`);
  }
}

/** How much there is, and how much may be. */
function sizeText({ of, found, least, most }: FaultSize): string {
  if (of !== 'number' && found === 0) return t('bookFault_size_empty');
  // A number that would fill the line is told as a computer writes it.
  const words = { found: Math.abs(found) < 1e12 ? count(found) : String(found) };
  if (most !== undefined) {
    return t(of === 'number' ? 'bookFault_size_large' : `bookFault_size_${of}`, { ...words, most: count(most) });
  }
  return t(of === 'number' ? 'bookFault_size_small' : 'bookFault_size_few', { ...words, least: count(least ?? 1) });
}

export function bookWarningText({ what, name, of }: BookWarning): string {
  if (what === 'sharedGroup')
    return t('bookWarning_sharedGroup', { name, department: of ? inOwnLanguage(of.name) : '' });
  if (what === 'turned') return t('bookWarning_turned');
  return t(`bookWarning_${what}`, { name });
}

function inOwnLanguage(name: BothLanguages): string {
  return name[language().startsWith('sv') ? 'sv' : 'en'];
}

/** `Line 12`; empty where nothing is known of lines. */
export function bookLineText({ line }: { line?: number | null }): string {
  return line == null ? '' : t('bookLine', { line });
}
