import { t } from '@/utils/i18n';
import { useState } from 'preact/hooks';
import { LockedLine } from '../shared/locked-line';
import { useAnswer } from '../shared/use-answer';
import { GuardEvidence } from './guard-evidence';
import { GuardManagers } from './guard-managers';
import { GuardPairs } from './guard-pairs';
import { GuardRules } from './guard-rules';
import { GuardSettings } from './guard-settings';
import { useOptions } from './options-services';

/** For the lead: how the guard does, rule by rule, and how often it may stop. Numbers of rules and departments only. */
export function Guard() {
  const { guard } = useOptions();
  const [read, setRead] = useState(0);
  const view = useAnswer(guard, read);
  const changed = () => setRead((times) => times + 1);
  return (
    <section id="guard" class="part" aria-labelledby="guard-title">
      <h2 id="guard-title">{t('optionsGuard')}</h2>
      <p class="quiet">{t('optionsGuardMore')}</p>
      {view === 'failed' && <p role="alert">{t('notRead')}</p>}
      {view !== null && view !== 'failed' && (
        <>
          {view.locks.stopAt && <LockedLine id="guard-locked" says={t(`guardLocked_${view.locks.stopAt}`)} />}
          <GuardSettings stopBudget={view.book.stopBudget} stopAt={view.book.stopAt} locks={view.locks} />
          <GuardRules rules={view.rules} book={view.book} locked={view.locks.demoted !== null} changed={changed} />
          <GuardEvidence evidence={view.evidence} />
          <GuardManagers managers={view.managers} />
          <GuardPairs pairs={view.pairs} />
        </>
      )}
    </section>
  );
}
