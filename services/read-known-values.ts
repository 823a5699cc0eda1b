import { KIND_LISTS, type KindList } from '@/domain/condition-lists';
import { ValueCounts, type KnownValue, type KnownValues } from '@/domain/known-values';
import { db } from './db/database';

/** So many of the newest cases are looked at: they have what is in use now. */
const NEWEST = 2000;

/** Tags, types, forms, channels, groups, organisations and languages that this browser has met, the most common first. */
export async function readKnownValues(): Promise<KnownValues> {
  const counts = new ValueCounts();
  await db.cases
    .orderBy('updatedAt')
    .reverse()
    .limit(NEWEST)
    .each(({ tags, type, channel, holder, organisation, form }) => {
      // Our own tags are put on by flags: a hint that asks for them would follow where it should lead.
      counts.add(
        'tags',
        tags.filter((tag) => !tag.startsWith('stafett_')),
      );
      counts.add('types', [type]);
      counts.add('channels', [channel]);
      counts.add('groups', [holder.groupName]);
      counts.add('organisations', [organisation]);
      // Where its name is not to be seen, its id says which one it is.
      counts.add('forms', [form?.name || form?.id]);
    });
  await db.customers.limit(NEWEST).each(({ users }) => {
    counts.add(
      'languages',
      users.map(({ locale }) => locale?.toLowerCase().split(/[-_]/)[0] ?? null),
    );
  });
  const accounts = await db.accounts.toArray();
  const values = Object.fromEntries(
    KIND_LISTS.map((list): [KindList, KnownValue[]] => [list, counts.offered(list)]),
  ) as KnownValues;
  return { ...values, groups: withGroups(values.groups, accounts) };
}

/** Groups that have no case just now can be asked for too. */
function withGroups(met: KnownValue[], accounts: readonly { groups: readonly { name: string }[] }[]): KnownValue[] {
  const had = new Set(met.map(({ value }) => value.toLowerCase()));
  const others = new Set(accounts.flatMap(({ groups }) => groups.map(({ name }) => name)));
  return [...met, ...[...others].filter((name) => !had.has(name.toLowerCase())).map((value) => ({ value, cases: 0 }))];
}
