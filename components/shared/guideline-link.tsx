import { ExternalLink } from 'lucide';
import { t } from '@/utils/i18n';
import { Icon } from './icon';

/** Where it says more about a mandate. The address is the book's: nothing but https is a link, and the page is told nothing. */
export function GuidelineLink({ guideline }: { guideline: string | null | undefined }) {
  if (!guideline?.startsWith('https://')) return null;
  return (
    <a class="small guideline" href={guideline} target="_blank" rel="noopener noreferrer">
      {t('mandateGuideline')}
      <Icon node={ExternalLink} />
      <span class="visually-hidden"> ({t('newTab')})</span>
    </a>
  );
}
