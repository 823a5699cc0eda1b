import { useMemo, useState } from 'preact/hooks';
import type { Account } from '@/domain/account';
import type { Department } from '@/domain/department';
import { departmentForGroup } from '@/domain/group-department';
import { canBelong, withGroup, withoutGroup, wordsBeside } from '@/domain/pick-group';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { ChipsField } from '../parts/chips-field';
import { departmentName } from '../parts/department-label';

/** From so many groups on, there is a field to find one. */
const FILTERED_FROM = 12;

/** The helpdesk groups of a department, ticked in the helpdesk's own list. A group that another has is taken from it. */
export function GroupPicker({
  department,
  accounts,
  disabled,
}: {
  department: Department;
  accounts: readonly Account[];
  disabled: boolean;
}) {
  const { book, change, helpdeskTitle } = useDesk();
  const [words, setWords] = useState('');
  const withGroups = accounts.filter(({ groups }) => groups.length > 0);
  const known = withGroups.flatMap(({ groups }) => groups.map(({ name }) => name));
  const wanted = words.trim().toLocaleLowerCase();
  // As it is when the department is opened: no line changes its place when it is ticked.
  const place = useMemo(() => {
    const owners = known.map((name) => departmentForGroup(name, book.departments));
    const rank = (owner: Department | null) => (owner === null ? 1 : owner.id === department.id ? 0 : 2);
    return new Map(known.map((name, index) => [name, rank(owners[index] ?? null)]));
  }, [known.join('\n')]);
  const set = (next: (departments: Department[]) => Department[], said?: string) =>
    change((now) => ({ ...now, departments: next(now.departments) }), said);

  const toggle = (name: string, owner: Department | null) => {
    if (owner?.id === department.id) return set((now) => withoutGroup(now, name, department.id, known));
    const said = owner ? t('desk_groupMoved', { group: name, from: departmentName(owner) }) : undefined;
    return set((now) => withGroup(now, name, department.id), said);
  };
  return (
    <div class="desk-block">
      <h3>{t('departmentGroups')}</h3>
      <p class="small quiet">{t(withGroups.length === 0 ? 'desk_groupsNone' : 'desk_groupsMore')}</p>
      {known.length >= FILTERED_FROM && (
        <input
          type="search"
          class="field field-search"
          aria-label={t('desk_filter', { label: t('departmentGroups') })}
          placeholder={t('search')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {withGroups.map(({ id, helpdesk, host, groups, groupsCut }) => (
        <fieldset key={id} class="desk-choice" disabled={disabled}>
          <legend class="label">
            {helpdeskTitle(helpdesk)} · {host}
          </legend>
          <div class="groups">
            {groups
              .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
              .sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0))
              .map((group) => {
                const owner = departmentForGroup(group.name, book.departments);
                const isNamed = canBelong(group.name);
                return (
                  <label key={group.id} class="tick">
                    <input
                      type="checkbox"
                      checked={owner?.id === department.id}
                      disabled={!isNamed}
                      onChange={() => void toggle(group.name, owner)}
                    />
                    <span>
                      {group.name}
                      {owner && owner.id !== department.id && (
                        <span class="small quiet"> {t('desk_groupOf', { name: departmentName(owner) })}</span>
                      )}
                      {!isNamed && <span class="small quiet"> {t('desk_groupNameless')}</span>}
                    </span>
                  </label>
                );
              })}
          </div>
          {groupsCut === true && <p class="small quiet">{t('desk_groupsCut')}</p>}
        </fieldset>
      ))}
      <OtherNames department={department} known={known} disabled={disabled} />
    </div>
  );
}

/** Names by which groups are known that no helpdesk here has: of other accounts, or of groups to come. */
function OtherNames({ department, known, disabled }: { department: Department; known: string[]; disabled: boolean }) {
  const { change } = useDesk();
  const others = wordsBeside(department, known);
  const keep = (words: string[]) =>
    change((now) => ({
      ...now,
      departments: now.departments.map((one) => {
        if (one.id !== department.id) return one;
        const beside = new Set(wordsBeside(one, known));
        const picked = one.groupNames.filter((name) => !beside.has(name));
        return { ...one, groupNames: [...new Set([...picked, ...words.map((word) => word.toLowerCase())])] };
      }),
    }));
  return (
    <details class="desk-details">
      <summary>{t('desk_otherNames', others.length)}</summary>
      <ChipsField
        label={t('desk_otherNamesLabel')}
        more={t('desk_otherNamesMore')}
        words={others}
        keep={keep}
        most={200}
        longest={120}
        disabled={disabled}
      />
    </details>
  );
}
