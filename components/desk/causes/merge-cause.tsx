import { Merge } from 'lucide';
import { useState } from 'preact/hooks';
import type { Cause } from '@/domain/cause';
import { mergeCauses } from '@/domain/causes';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { ChoiceField } from '../conditions/choice-field';
import { useDesk } from '../desk-services';

interface MergeCauseProps {
  cause: Cause;
  /** causes stand under it: they follow, as flags follow a cause */
  isHeading: boolean;
  /** what it can be merged into */
  others: readonly Cause[];
  flags: ReadonlyMap<string, number>;
  merged(): void;
}

/** One cause for two: what follows is said before, and it can be undone. */
export function MergeCause({ cause, isHeading, others, flags, merged }: MergeCauseProps) {
  const { book, change, now } = useDesk();
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const [into, setInto] = useState('');
  const chosen = others.find(({ id }) => id === into);
  const mandates = book.mandates.filter(({ causeIds }) => causeIds.includes(cause.id)).length;
  const under = book.causes.filter((one) => one.under === cause.id).length;
  const flagged = flags.get(cause.id) ?? 0;
  const merge = async () => {
    if (!chosen) return;
    const names = { name: cause.name[own], into: chosen.name[own] };
    const kept = await change((present) => mergeCauses(present, cause.id, chosen.id, now()), t('cause_merged', names));
    if (kept) merged();
  };
  return (
    <div class="cause-merge">
      <ChoiceField
        label={t('cause_mergeInto')}
        value={into}
        choices={others.map(({ id, name }) => ({ id, name: name[own] }))}
        nothing={t(isHeading ? 'cause_mergeNoHeading' : 'cause_mergeNothing')}
        choose={setInto}
      />
      {chosen && (
        <div class="row">
          <p class="small" role="status">
            {isHeading
              ? t('cause_mergeUnder', under, [count(under)])
              : t('cause_mergeFlags', flagged, [count(flagged)])}{' '}
            {mandates > 0 && t('cause_mergeMandates', mandates)} {t('cause_mergeLogged')}
          </p>
          <Button icon={Merge} onClick={() => void merge()}>
            {t('cause_merge', { name: cause.name[own], into: chosen.name[own] })}
          </Button>
        </div>
      )}
    </div>
  );
}
