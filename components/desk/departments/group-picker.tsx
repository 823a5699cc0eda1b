import { useMemo, useState } from 'preact/hooks';
import type { Account } from '@/domain/account';
import { groupKey, listedGroups } from '@/domain/account-group';
import type { Department } from '@/domain/department';
import { departmentForGroup } from '@/domain/group-department';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { AccountGroups } from './account-groups';
import { NamesAlone } from './names-alone';
import { pickableGroups } from './pickable-groups';

/** From so many groups on, there is a field to find one. */
const FILTERED_FROM = 12;

/** The helpdesk groups of a department, ticked in each helpdesk's own list. A group that another has is taken from it. */
export function GroupPicker({
  department,
  accounts,
  disabled,
  set,
}: {
  department: Department;
  accounts: readonly Account[];
  disabled: boolean;
  set: (part: (now: Department) => Department) => unknown;
}) {
  const { book } = useDesk();
  const [words, setWords] = useState('');
  const known = useMemo(() => listedGroups(accounts), [accounts]);
  const pickable = pickableGroups(department, accounts);
  // As it is when the department is opened: no line changes its place when it is ticked.
  const placesOf = known.map(({ account, id }) => `${account}\n${id}`).join('\n');
  const place = useMemo(() => {
    const rank = (owner: Department | null) => (owner === null ? 1 : owner.id === department.id ? 0 : 2);
    return new Map(
      known.map((group) => [`${group.account} ${groupKey(group)}`, rank(departmentForGroup(group, book.departments))]),
    );
  }, [placesOf]);
  const wanted = words.trim().toLocaleLowerCase();
  return (
    <div class="desk-block">
      <h3>{t('departmentGroups')}</h3>
      <p class="small quiet">{t(known.length === 0 ? 'desk_groupsNone' : 'desk_groupsMore')}</p>
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
      {pickable.map((account) => (
        <AccountGroups
          key={account.id}
          department={department}
          account={account}
          groups={account.groups
            .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
            .sort(
              (a, b) =>
                (place.get(`${a.account} ${groupKey(a)}`) ?? 0) - (place.get(`${b.account} ${groupKey(b)}`) ?? 0),
            )}
          known={known}
          disabled={disabled}
        />
      ))}
      <NamesAlone department={department} disabled={disabled} set={set} />
    </div>
  );
}
