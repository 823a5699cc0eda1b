import type { Account } from './account';
import type { CaseRecord } from './case';
import type { PlannedChange } from './change';
import type { Holder } from './holder';

/**
 * A change with the names of whom it goes to. A save that nobody prepared for (a macro that was saved at once) gives ids
 * only, and an id says nothing to an agent. The account's groups know the name, else the case's own past.
 */
export function namedChange(
  change: PlannedChange,
  record: Pick<CaseRecord, 'handovers' | 'holder'> | null,
  account: Pick<Account, 'groups'> | null,
): PlannedChange {
  const { to } = change;
  const past = [...(record?.handovers ?? []).flatMap((one) => [one.from, one.to]), ...(record ? [record.holder] : [])];
  const group = to.groupName ?? account?.groups.find((one) => one.id === to.groupId)?.name;
  const groupName = group ?? nameIn(past, (one) => one.groupId === to.groupId && one.groupName);
  const agentName = to.agentName ?? nameIn(past, (one) => one.agentId === to.agentId && one.agentName);
  return { ...change, to: { ...to, groupName, agentName: to.agentId === null ? null : agentName } };
}

function nameIn(past: readonly Holder[], name: (holder: Holder) => string | null | false): string | null {
  for (let index = past.length - 1; index >= 0; index -= 1) {
    const found = name(past[index] as Holder);
    if (found) return found;
  }
  return null;
}
