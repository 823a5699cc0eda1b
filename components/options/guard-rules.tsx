import { Undo2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RuleName } from '@/domain/assessment';
import { isOverridden, type RuleFigures } from '@/domain/rule-figures';
import type { GuardView } from '@/services/read-guard';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';
import { isRule, ruleName } from './rule-name';
import { RuleTable } from './rule-table';

interface RulesProps {
  rules: RuleFigures[];
  book: GuardView['book'];
  /** somebody else decides what is a note */
  locked: boolean;
  changed: () => void;
}

/** What each rule said and what agents made of it; those that are mostly overridden are proposed to be notes. */
export function GuardRules({ rules, book, locked, changed }: RulesProps) {
  const { demoteRule } = useOptions();
  const [done, setDone] = useState<{ rule: RuleName; demoted: boolean } | null>(null);
  const verb = useVerb();
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: the keyboard goes on from what it did.
  useEffect(() => {
    if (done) said.current?.focus();
  }, [done]);
  const isDemoted = (rule: string) => book.demoted?.some((one) => one === rule) ?? false;
  const demote = (rule: RuleName, demoted: boolean) =>
    void verb
      .run(() => demoteRule(rule, demoted))
      .then((kept) => {
        if (!kept) return;
        setDone({ rule, demoted });
        changed();
      });
  const proposed = rules.filter((figures) => isOverridden(figures) && !isDemoted(figures.rule));
  return (
    <div class="task">
      <h3>{t('guardRules')}</h3>
      {proposed.map(({ rule, overridden, stopped }) => (
        <div key={rule} class="proposal">
          <p>{t('guardPropose', { rule: ruleName(rule), count: count(overridden), of: count(stopped) })}</p>
          {!locked && isRule(rule) && (
            <Button
              onClick={() => demote(rule, true)}
              disabled={verb.busy}
              label={t('guardDemoteLabel', { rule: ruleName(rule) })}
            >
              {t('guardDemote')}
            </Button>
          )}
        </div>
      ))}
      <p class="row said" role="status" tabIndex={-1} ref={said}>
        {done && t(done.demoted ? 'guardDemoted' : 'guardPromoted', { rule: ruleName(done.rule) })}
        {done && (
          <Button look="quiet" icon={Undo2} onClick={() => demote(done.rule, !done.demoted)} disabled={verb.busy}>
            {t('undo')}
          </Button>
        )}
      </p>
      {verb.failed && <NotKept />}
      <RuleTable rules={rules} book={book} busy={verb.busy} demote={locked ? null : demote} />
    </div>
  );
}
