import type { CaseKey } from './case-key';
import type { Department } from './department';
import type { Flag } from './flag';
import { stafettTags, TAG_PREFIX } from './tag';

/**
 * What changes among a case's flags when the ticket carries these tags: a flag for every Stafett tag that no flag here
 * tells of (another agent's), and those read back earlier whose tag has gone. A tag that this browser is about to take off
 * the ticket (`leaving`) is not read back as a flag.
 */
export function flagsOnTicket(
  ticket: { key: CaseKey; requester: string | null; tags: readonly string[]; updatedAt: number },
  known: readonly Flag[],
  departments: readonly Department[],
  leaving: ReadonlySet<string>,
  now: number,
): Flag[] {
  const byTag = new Map(departments.map((department) => [department.tag, department.id]));
  const on = stafettTags(ticket.tags, new Set(byTag.keys()));
  const changed: Flag[] = [];
  for (const tag of on.departments) {
    if (leaving.has(tag) || known.some((flag) => flag.tag === tag && flag.undoneAt === null)) continue;
    changed.push({
      id: `ticket:${ticket.key}:${tag}`,
      caseKey: ticket.key,
      requester: ticket.requester,
      departmentId: byTag.get(tag) ?? tag.slice(TAG_PREFIX.length),
      causeId: on.departments.length === 1 && on.causes.length === 1 ? (on.causes[0] ?? null) : null,
      tag,
      by: { id: null, name: null },
      at: ticket.updatedAt,
      words: '',
      from: 'ticket',
      undoneAt: null,
    });
  }
  for (const flag of known) {
    if (flag.from !== 'ticket' || flag.undoneAt !== null || on.departments.includes(flag.tag)) continue;
    changed.push({ ...flag, undoneAt: now });
  }
  return changed;
}
