import { Fragment } from 'preact';
import type { RuleName } from '@/domain/assessment';
import type { Came, RuleFigures } from '@/domain/rule-figures';
import type { GuardView } from '@/services/read-guard';
import { count, list } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { isRule, ruleName } from './rule-name';

interface TableProps {
  rules: readonly RuleFigures[];
  book: GuardView['book'];
  busy: boolean;
  /** null: somebody else decides what is a note */
  demote: ((rule: RuleName, demoted: boolean) => void) | null;
}

/** Rule by rule: what it said, what agents did, what became of the cases. */
export function RuleTable({ rules, book, busy, demote }: TableProps) {
  const demoted = new Set<string>(book.demoted);
  // A demoted rule is there also when the counters have forgotten it: else nobody could take it back.
  const unseen = (book.demoted ?? []).filter((rule) => rules.every((figures) => figures.rule !== rule));
  if (rules.length + unseen.length === 0) return <p>{t('guardRulesNone')}</p>;
  return (
    <>
      <div class="wide" role="region" tabIndex={0} aria-label={t('guardRules')}>
        <table class="figures">
          <thead>
            <tr class="label">
              <th scope="col">{t('guardRule')}</th>
              <th scope="col">{t('guardFired')}</th>
              <th scope="col">{t('guardStopped')}</th>
              <th scope="col">{t('guardFollowed')}</th>
              <th scope="col">{t('guardOverridden')}</th>
              <th scope="col">{t('guardAfterFollowed')}</th>
              <th scope="col">{t('guardAfterOverridden')}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map((figures) => (
              <Fragment key={figures.rule}>
                <tr>
                  <RuleHead rule={figures.rule} demoted={demoted.has(figures.rule)} busy={busy} demote={demote} />
                  <td>{count(figures.fired)}</td>
                  <td>{count(figures.stopped)}</td>
                  <td>{count(figures.followed)}</td>
                  <td>{count(figures.overridden)}</td>
                  <td>{cameText(figures.afterFollowed)}</td>
                  <td>{cameText(figures.afterOverridden)}</td>
                </tr>
                <Reasons given={figures.reasons} names={book.reasons} />
              </Fragment>
            ))}
            {unseen.map((rule) => (
              <tr key={rule}>
                <RuleHead rule={rule} demoted busy={busy} demote={demote} />
                <td colSpan={6}>–</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rules.length > 0 && <p class="small quiet">{t('guardAfterMore')}</p>}
    </>
  );
}

interface HeadProps extends Pick<TableProps, 'busy' | 'demote'> {
  rule: string;
  demoted: boolean;
}

function RuleHead({ rule, demoted, busy, demote }: HeadProps) {
  return (
    <th scope="row">
      {ruleName(rule)}
      {demoted && isRule(rule) && (
        <span class="row small">
          <span class="quiet">{t('guardNoteOnly')}</span>
          {demote && (
            <Button
              look="quiet"
              onClick={() => demote(rule, false)}
              disabled={busy}
              label={t('guardMayStopLabel', { rule: ruleName(rule) })}
            >
              {t('guardMayStop')}
            </Button>
          )}
        </span>
      )}
    </th>
  );
}

function Reasons({ given, names }: { given: RuleFigures['reasons']; names: TableProps['book']['reasons'] }) {
  const lang = language().startsWith('sv') ? 'sv' : 'en';
  const most = [...given].filter(([, times]) => times > 0).sort((a, b) => b[1] - a[1]);
  if (most.length === 0) return null;
  const words = most.map(([id, times]) => `${names.find((one) => one.id === id)?.name[lang] ?? id} (${count(times)})`);
  return (
    <tr>
      <td class="small quiet reasons" colSpan={7}>
        {t('guardReasons', { reasons: list(words) })}
      </td>
    </tr>
  );
}

function cameText({ bounced, stayed }: Came): string {
  return bounced + stayed === 0 ? '–' : t('guardOf', { count: count(bounced), of: count(bounced + stayed) });
}
