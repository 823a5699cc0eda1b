import { Trash2 } from 'lucide';
import type { Cause } from '@/domain/cause';
import { mergeTargets, removeCause, renameCause } from '@/domain/causes';
import { headingsFor, putUnder } from '@/domain/cause-tree';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { ChoiceField } from '../conditions/choice-field';
import { useDesk } from '../desk-services';
import { BothLanguagesField } from '../parts/both-languages-field';
import { CauseLog } from './cause-log';
import { MergeCause } from './merge-cause';

interface CauseEditorProps {
  cause: Cause;
  isHeading: boolean;
  flags: ReadonlyMap<string, number>;
  isCounted: boolean;
  locked: boolean;
  close(): void;
  changed(): void;
}

/** What can be done with one cause; everything is kept at once, and can be undone. */
export function CauseEditor({ cause, isHeading, flags, isCounted, locked, close, changed }: CauseEditorProps) {
  const { book, change, now } = useDesk();
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const name = cause.name[own];
  const headings = isCounted ? headingsFor(book, cause, flags) : [];
  const others = mergeTargets(book, cause.id);
  const wrongName = (text: string) => {
    const isThere = book.causes.some(
      ({ id, departmentId, name: { sv, en } }) =>
        id !== cause.id &&
        departmentId === cause.departmentId &&
        [sv, en].some((one) => one.toLowerCase() === text.toLowerCase()),
    );
    return isThere ? t('cause_there', { name: text }) : null;
  };
  const remove = async () => {
    if (await change((present) => removeCause(present, cause.id, now()), t('cause_removed', { name }))) close();
  };
  return (
    <div class="cause-editor">
      <BothLanguagesField
        label={t('cause_name')}
        value={cause.name}
        check={wrongName}
        disabled={locked}
        keep={(next) =>
          change((present) => renameCause(present, cause.id, next, now()), t('cause_renamed', { name: next[own] }))
        }
      />
      <CauseLog id={cause.id} book={book} />
      {!locked && !isHeading && headings.length > 0 && (
        <ChoiceField
          label={t('cause_under')}
          value={cause.under ?? ''}
          choices={headings.map((heading) => ({ id: heading.id, name: heading.name[own] }))}
          nothing={t('cause_underNothing')}
          choose={(under) =>
            void change(
              (present) => putUnder(present, cause.id, under === '' ? null : under),
              t('cause_moved', { name }),
            )
          }
        />
      )}
      {!locked && others.length > 0 && <MergeCause {...{ cause, isHeading, others, flags }} merged={changed} />}
      {!locked && (
        <p class="row">
          <Button look="quiet" icon={Trash2} disabled={isHeading} onClick={() => void remove()}>
            {t('cause_remove')}
          </Button>
          <span class="small quiet">{removeText(isHeading, flags.get(cause.id) ?? 0)}</span>
        </p>
      )}
    </div>
  );
}

function removeText(isHeading: boolean, flags: number): string {
  if (isHeading) return t('cause_removeHeading');
  return flags > 0 ? t('cause_removeFlags', flags, [count(flags)]) : '';
}
