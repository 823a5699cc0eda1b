import type { Directory } from '../directory';

/** Everybody a ticket can be given to in a list: each group alone, and each of its agents. */
export interface HolderChoice {
  key: string;
  text: string;
  groupId: number | null;
  agentId: number | null;
}

export function holders(directory: Directory): HolderChoice[] {
  return directory.groups.flatMap((group) =>
    directory.agentChoices(group.id).map(({ value: agentId, text }) => ({
      key: holderKey(group.id, agentId),
      text: `${group.name} / ${text}`,
      groupId: group.id,
      agentId,
    })),
  );
}

export function holderKey(groupId: number | null, agentId: number | null): string {
  return `${groupId ?? '-'}/${agentId ?? '-'}`;
}
