import { bookHost } from '@/domain/book-address';
import type { SourceFailure } from '@/domain/source-failure';
import { t } from '@/utils/i18n';

/** Why an address gave no book, and what to do about it. */
export function failureText(address: string, what: SourceFailure, status: number | null): string {
  const host = bookHost(address);
  switch (what) {
    case 'no-access':
      return t('share_fail_no_access', { host });
    case 'unreachable':
    case 'slow':
      return t(`share_fail_${what}`, { host });
    case 'denied':
    case 'busy':
    case 'broken':
      return t(`share_fail_${what}`, { host, status: status ?? '?' });
    case 'gone':
      return t('share_fail_gone', { status: status ?? '?' });
    case 'not-kept':
      return t('share_fail_not_kept');
    default:
      return t(`share_fail_${what}`);
  }
}
