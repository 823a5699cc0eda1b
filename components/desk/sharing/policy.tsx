import { POLICY_RANGES, type Policy, type PolicyFault, type PolicyReading } from '@/domain/policy';
import { count, list } from '@/utils/format';
import { t } from '@/utils/i18n';

/** What the organisation has decided for this browser, and what of it cannot be used. Nothing where there is no policy. */
export function PolicyPart({ reading: { policy, faults } }: { reading: PolicyReading }) {
  const fields = (Object.keys(policy) as (keyof Policy)[]).flatMap((field) => {
    const value = valueText(policy[field]);
    return value === null ? [] : [{ field, value }];
  });
  if (fields.length === 0 && faults.length === 0) return null;
  return (
    <section class="desk-block" aria-labelledby="share-policy">
      <h2 id="share-policy">{t('share_policy')}</h2>
      <p class="quiet">{t('share_policyMore')}</p>
      <dl class="share-pairs">
        {fields.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`share_policy_${field}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {faults.length > 0 && (
        <div class="share-box share-attention" role="alert">
          <p>{t('share_policyFaults')}</p>
          <ul class="told-list">
            {faults.map((fault) => (
              <li key={`${fault.field} ${fault.value}`}>
                <code>{fault.field}</code>
                {': '}
                {faultText(fault)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Null: the policy leaves it open. */
function valueText(value: Policy[keyof Policy]): string | null {
  if (value === null || value === false) return null;
  if (value === true) return t('desk_yes');
  if (typeof value === 'number') return count(value);
  return typeof value === 'string' ? value : list(value);
}

/** What has to stand in a field, where something else does. */
const FORMS = {
  bookAddress: 'text',
  retentionDays: 'number',
  stopBudget: 'number',
  helpdeskHosts: 'list',
  lock: 'yes',
} as const satisfies Record<keyof Policy, string>;

function faultText({ field, what, value }: PolicyFault): string {
  if (what === 'unknown') return t('share_policyFault_unknown');
  if (what === 'form') return t(`share_policyFault_${FORMS[field as keyof Policy]}`, { value });
  if (what !== 'range') return t(`share_policyFault_${what}`, { value });
  const { least, most } = POLICY_RANGES[field as keyof typeof POLICY_RANGES];
  return t('share_policyFault_range', { value, least, most });
}
