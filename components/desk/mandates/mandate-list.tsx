import { useMemo, useState } from 'preact/hooks';
import { asksSomething } from '@/domain/condition-lists';
import type { Hint } from '@/domain/hint';
import type { Mandate } from '@/domain/mandate';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { LongList } from '../parts/long-list';
import { MandateLine } from './mandate-line';

/** From so many on, there is a field to find one. */
const FOUND_FROM = 12;
/** px, until a row has been measured. */
const ROW_HEIGHT = 56;

interface MandateListProps {
  mandates: readonly Mandate[];
  hints: readonly Hint[];
  isDraft(id: string): boolean;
  open: string | null;
}

/** The mandates, the one that counts first on top; found by any words of theirs. */
export function MandateList({ mandates, hints, isDraft, open }: MandateListProps) {
  const [typed, setTyped] = useState('');
  const named = useMemo(() => new Set(hints.map(({ mandateId }) => mandateId)), [hints]);
  const words = typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = mandates.filter((mandate) => words.every((word) => hayOf(mandate).includes(word)));
  return (
    <>
      {mandates.length >= FOUND_FROM && (
        <input
          class="field"
          type="search"
          aria-label={t('mandate_find')}
          placeholder={t('mandate_find')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <p class="small quiet hint-count" role="status">
        {words.length === 0
          ? t('mandate_count', mandates.length, [count(mandates.length)])
          : t('mandate_found', shown.length, [count(shown.length)])}
      </p>
      <LongList
        label={t('desk_mandates')}
        items={shown}
        idOf={({ id }) => id}
        open={open}
        estimate={ROW_HEIGHT}
        row={(mandate, at) => (
          <MandateLine
            {...at}
            mandate={mandate}
            isDraft={isDraft(mandate.id)}
            isNamed={named.has(mandate.id)}
            isBrought={named.has(mandate.id) || mandate.causeIds.length > 0 || asksSomething(mandate.when)}
          />
        )}
      />
    </>
  );
}

function hayOf({ sentence, when }: Mandate): string {
  return [sentence, ...Object.values(when).flat()].join('\n').toLocaleLowerCase();
}
