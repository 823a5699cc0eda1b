import type { CaseKey } from './case-key';
import type { Cause } from './cause';
import type { Department } from './department';
import type { Flag } from './flag';
import { isHere } from './flag-tags';
import { causeTag, stafettTags, TAG_PREFIX } from './tag';

interface TicketTags {
  key: CaseKey;
  requester: string | null;
  tags: readonly string[];
  updatedAt: number;
}

interface KnownTags {
  departments: readonly Department[];
  /** the cause that an id means by now (causes.ts); null: none that this book knows */
  causeOf: (causeId: string) => Cause | null;
  /** tags that this browser is about to take off the ticket: they are not read back as flags */
  leaving: ReadonlySet<string>;
}

/**
 * What changes among a case's flags when the ticket carries these tags: a flag for every Stafett tag that no flag here
 * tells of (another agent's), with the causes that were given for it, and those read back earlier whose tag has gone. Two
 * agents with two causes are two flags. A cause that a colleague took off, or changed, is followed.
 */
export function flagsOnTicket(ticket: TicketTags, known: readonly Flag[], book: KnownTags, now: number): Flag[] {
  const byTag = new Map(book.departments.map((department) => [department.tag, department.id]));
  const on = stafettTags(ticket.tags, new Set(byTag.keys()));
  const departments = on.departments.filter((tag) => !book.leaving.has(tag));
  const causes = on.causes.filter((cause) => !book.leaving.has(causeTag(cause)));
  const idOf = (tag: string) => byTag.get(tag) ?? tag.slice(TAG_PREFIX.length);
  const given = causesByTag(departments, causes, idOf, book.causeOf);
  const same = sameCause(book.causeOf);
  const read = known.filter((flag) => flag.from === 'ticket' && flag.undoneAt === null);
  const changed: Flag[] = [];
  for (const tag of departments) {
    const there = read.filter((flag) => flag.tag === tag);
    const own = known.filter((flag) => isHere(flag) && flag.tag === tag);
    const wanted: (string | null)[] = (given.get(tag) ?? []).filter(
      (cause) => there.some((flag) => same(flag.causeId, cause)) || !own.some((flag) => same(flag.causeId, cause)),
    );
    if (wanted.length === 0 && (there.length > 0 || own.length === 0)) wanted.push(null);
    const left = there.filter((flag) => !takeOut(wanted, (cause) => same(flag.causeId, cause)));
    for (const flag of left) {
      const [causeId] = wanted.splice(0, 1);
      changed.push(causeId === undefined ? { ...flag, undoneAt: now } : { ...flag, causeId });
    }
    const taken = new Set(there.map(({ id }) => id));
    for (const causeId of wanted) {
      const id = freeId(`ticket:${ticket.key}:${tag}`, causeId, taken);
      taken.add(id);
      changed.push(readFlag(ticket, id, { departmentId: idOf(tag), causeId, tag }));
    }
  }
  const gone = read.filter((flag) => !on.departments.includes(flag.tag));
  return [...changed, ...gone.map((flag) => ({ ...flag, undoneAt: now }))];
}

/** Whose tags gave which causes: a cause belongs to its department's; one that cannot be placed, to the one without any. */
function causesByTag(
  tags: readonly string[],
  causes: readonly string[],
  idOf: (tag: string) => string,
  causeOf: KnownTags['causeOf'],
): Map<string, string[]> {
  const given = new Map<string, string[]>(tags.map((tag) => [tag, []]));
  const loose: string[] = [];
  for (const cause of causes) {
    const tag = tags.find((one) => idOf(one) === causeOf(cause)?.departmentId);
    const there = tag === undefined ? loose : (given.get(tag) ?? loose);
    if (!there.some((one) => sameCause(causeOf)(one, cause))) there.push(cause);
  }
  const bare = tags.length === 1 ? tags : tags.filter((tag) => given.get(tag)?.length === 0);
  const [only, ...others] = bare;
  if (only !== undefined && others.length === 0) given.get(only)?.push(...loose);
  return given;
}

function sameCause(causeOf: KnownTags['causeOf']): (one: string | null, other: string | null) => boolean {
  const meant = (cause: string | null) => (cause === null ? null : (causeOf(cause)?.id ?? cause));
  return (one, other) => meant(one) === meant(other);
}

/** The same for the same tags wherever they are read; a flag keeps its id when its cause changes, so that one may be taken. */
function freeId(first: string, causeId: string | null, taken: ReadonlySet<string>): string {
  let id = first;
  for (let nth = 2; taken.has(id); nth += 1) id = `${first}:${causeId ?? ''}${nth > 2 ? `:${nth}` : ''}`;
  return id;
}

/** Takes the first that fits out of the list. @returns whether there was one */
function takeOut<T>(list: T[], fits: (one: T) => boolean): boolean {
  const place = list.findIndex(fits);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}

function readFlag(ticket: TicketTags, id: string, what: Pick<Flag, 'departmentId' | 'causeId' | 'tag'>): Flag {
  return {
    ...{ id, caseKey: ticket.key, requester: ticket.requester, ...what },
    by: { id: null, name: null },
    at: ticket.updatedAt,
    words: '',
    from: 'ticket',
    undoneAt: null,
  };
}
