import { Plus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { MOST_CAUSES } from '@/domain/book-limits';
import { leafCauses, newCauseId } from '@/domain/causes';
import { withCause, type CauseBranch } from '@/domain/cause-tree';
import type { Department } from '@/domain/department';
import { language, t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { ChoiceField } from '../conditions/choice-field';
import { DraftField } from '../conditions/draft-field';
import { useDesk } from '../desk-services';

const NAME_LENGTH = 80;

interface AddCauseProps {
  department: Department;
  headings: readonly CauseBranch[];
  flags: ReadonlyMap<string, number>;
  isCounted: boolean;
}

/** One more cause, by its name; it is called the same in both languages until somebody says otherwise. */
export function AddCause({ department, headings, flags, isCounted }: AddCauseProps) {
  const { book, change } = useDesk();
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const [name, setName] = useState('');
  const [heading, setHeading] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const said = name.trim();
  // What stands under a cause makes it a heading, which no flag may have: then it is not one cause more.
  const possible = headings.filter(({ cause, under }) => under.length > 0 || (isCounted && !flags.has(cause.id)));
  const makesHeading = possible.some(({ cause, under }) => cause.id === heading && under.length === 0);
  const isFull = leafCauses(book).length - (makesHeading ? 1 : 0) >= MOST_CAUSES;
  const isThere = book.causes.some(
    (cause) => cause.departmentId === department.id && [cause.name.sv, cause.name.en].some((one) => isSame(one, said)),
  );
  const wrong = isFull ? t('cause_full', { most: MOST_CAUSES }) : isThere ? t('cause_there', { name: said }) : null;

  const add = async (event: Event) => {
    event.preventDefault();
    if (said === '' || wrong !== null) return;
    const kept = await change(
      (present) =>
        withCause(present, {
          id: newCauseId(present, said),
          departmentId: department.id,
          name: { sv: said, en: said },
          under: heading === '' ? null : heading,
        }),
      t('cause_added', { name: said }),
    );
    if (!kept) return;
    setName('');
    form.current?.querySelector('input')?.focus();
  };
  return (
    <form ref={form} class="cause-add" onSubmit={(event) => void add(event)}>
      <DraftField
        label={t('cause_new')}
        value={name}
        most={NAME_LENGTH}
        wrong={said === '' ? null : wrong}
        {...(isFull && { more: t('cause_full', { most: MOST_CAUSES }) })}
        example={t('cause_example')}
        edit={setName}
      />
      {possible.length > 0 && (
        <ChoiceField
          label={t('cause_under')}
          value={heading}
          choices={possible.map(({ cause }) => ({ id: cause.id, name: cause.name[own] }))}
          nothing={t('cause_underNothing')}
          choose={setHeading}
        />
      )}
      <Button type="submit" icon={Plus} disabled={said === '' || wrong !== null}>
        {t('add')}
      </Button>
    </form>
  );
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
