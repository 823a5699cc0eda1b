import { useEffect, useRef } from 'preact/hooks';
import type { MandateCard } from '@/domain/mandate-card';
import { t } from '@/utils/i18n';
import { GuidelineLink } from '../shared/guideline-link';
import { mandateSentence } from '../shared/mandate-sentence';
import { Section } from '../shared/section';

/** What the agent may decide here, so that no transfer is needed. Comes into view when it was chosen in the dialog. */
export function MandateCardView({ mandate }: { mandate: MandateCard }) {
  const { guideline, chosenAt } = mandate;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosenAt !== null) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosenAt]);
  return (
    <Section name="mandate" label={t('mandateLabel')}>
      <div ref={card} class={chosenAt === null ? 'mandate-card' : 'mandate-card mandate-chosen'}>
        <p>{mandateSentence(mandate)}</p>
        <GuidelineLink guideline={guideline} />
      </div>
    </Section>
  );
}
