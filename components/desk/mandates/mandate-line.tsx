import { TriangleAlert } from 'lucide';
import type { Mandate } from '@/domain/mandate';
import { money } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { conditionInShort } from '../conditions/condition-text';
import { hashOf } from '../use-route';

interface MandateLineProps {
  mandate: Mandate;
  isDraft: boolean;
  /** a hint names it */
  isNamed: boolean;
  /** something brings it to a case: words, a cause or a hint */
  isBrought: boolean;
  isOpen: boolean;
  inTabOrder: boolean;
}

/** A mandate as the list shows it: what may be decided, up to how much, and what brings it. */
export function MandateLine({ mandate, isDraft, isNamed, isBrought, isOpen, inTabOrder }: MandateLineProps) {
  const { sentence, upTo, isOn, when, causeIds } = mandate;
  const short = [
    upTo === null ? '' : t('mandate_upTo', { amount: money(upTo.amount, upTo.currency) }),
    isOn ? '' : t('draft_off'),
    conditionInShort(when),
    causeIds.length > 0 ? t('mandate_causeCount', causeIds.length) : '',
    isNamed ? t('mandate_byHints') : '',
  ].filter((part) => part !== '');
  return (
    <a
      href={hashOf('mandates', mandate.id)}
      class={`mandate-line${isOpen ? ' is-open' : ''}${isOn ? '' : ' is-off'}`}
      tabIndex={inTabOrder ? 0 : -1}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span class="strong mandate-said">{sentence.trim() === '' ? t('mandate_nameless') : sentence}</span>{' '}
      {short.length > 0 && <span class="small quiet">{short.join(' · ')}</span>}{' '}
      {(isDraft || !isBrought) && (
        <span class="small hint-foot">
          {isDraft && <span class="badge">{t('draft_mark')}</span>}{' '}
          {!isBrought && (
            <span class="hint-warned">
              <Icon node={TriangleAlert} />
              {t('mandate_unseen')}
            </span>
          )}
        </span>
      )}
    </a>
  );
}
