import type { SiteAnswer } from '@/domain/found-account';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';

/** What became of "Use Stafett on this site", in one sentence or two. @param title the helpdesk's name as people write it */
export function SiteAnswerText({ host, answer, title }: { host: string; answer: SiteAnswer; title: string }) {
  const text =
    answer.kind === 'used'
      ? t('site_used', { host, helpdesk: title, account: answer.account })
      : t(`site_${part(answer.kind)}` as 'site_own', { host });
  return <p role={answer.kind === 'used' || answer.kind === 'own' ? 'status' : 'alert'}>{text}</p>;
}
