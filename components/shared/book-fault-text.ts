import type { BookFault, BookWarning } from '@/domain/book-fault';
import type { BothLanguages } from '@/domain/both-languages';
import { JSON_SLIPS } from '@/utils/json-slip';
import { language, t } from '@/utils/i18n';

/** What is wrong with a book, and what to do about it. What the file says in it is text, for text nodes only. */
export function bookFaultText({ what, name, of }: BookFault): string {
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
    default:
      return t(`bookFault_${what}`);
  }
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
