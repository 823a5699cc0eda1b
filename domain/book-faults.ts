// Free of zod.
import type { Book } from './book';
import { bookFault, type BookFault } from './book-fault';
import { causeFaults } from './cause-faults';
import { simpleName } from './group-department';
import { RESERVED } from './new-id';
import { isPicked } from './picked-group';
import { repeated } from './repeated';
import { stafettTags } from './tag';

const LISTS = ['departments', 'causes', 'reasons', 'absences', 'duties', 'hints', 'mandates'] as const;

/**
 * What a book says that cannot be, though every part of it is well formed: the same id twice, a hint to a department that
 * it does not have. Empty: nothing. Stand-ins in a circle are no fault: see book-warnings.ts.
 */
export function bookFaults(book: Book): BookFault[] {
  return [...idFaults(book), ...tagFaults(book), ...groupFaults(book), ...causeFaults(book), ...referenceFaults(book)];
}

function idFaults(book: Book): BookFault[] {
  return LISTS.flatMap((list) => {
    const ids = book[list].map(({ id }) => id);
    return [
      ...repeated(ids).map(({ value, index }) => bookFault('twice', [list, index, 'id'], value)),
      ...ids.flatMap((id, index) => (RESERVED.has(id) ? [bookFault('reserved', [list, index, 'id'], id)] : [])),
    ];
  });
}

/** A department's tag is read back from tickets: it must be its own, and no cause's or question's. */
function tagFaults({ departments }: Book): BookFault[] {
  const tags = departments.map(({ tag }) => tag);
  const at = (index: number) => ['departments', index, 'tag'];
  return [
    ...repeated(tags).map(({ value, index }) => bookFault('twice', at(index), value)),
    ...tags.flatMap((tag, index) => {
      const read = stafettTags([tag], new Set([tag]));
      return read.departments.includes(tag) ? [] : [bookFault('tag', at(index), tag)];
    }),
  ];
}

/** A group is one department's: the very same, or all that are known by the same name. */
function groupFaults({ departments }: Book): BookFault[] {
  const owners = new Map<string, number>();
  return departments.flatMap(({ groups }, index) =>
    groups.flatMap((group, nth) => {
      const key = isPicked(group) ? `${group.account}\n${group.id}` : simpleName(group.name);
      const owner = owners.get(key) ?? index;
      if (key !== '') owners.set(key, owner);
      if (owner === index) return [];
      return [bookFault('sharedGroup', ['departments', index, 'groups', nth], group.name, departments[owner])];
    }),
  );
}

function referenceFaults({ departments, causes, hints, mandates, duties }: Book): BookFault[] {
  const known = {
    department: new Set(departments.map(({ id }) => id)),
    cause: new Set(causes.map(({ id }) => id)),
    mandate: new Set(mandates.map(({ id }) => id)),
  };
  const missing = (what: keyof typeof known, id: string | null, path: readonly PropertyKey[]) =>
    id === null || known[what].has(id) ? [] : [bookFault(what, path, id)];
  return [
    ...hints.flatMap(({ departmentId, mandateId }, index) => [
      ...missing('department', departmentId, ['hints', index, 'departmentId']),
      ...missing('mandate', mandateId, ['hints', index, 'mandateId']),
    ]),
    ...mandates.flatMap(({ causeIds }, index) =>
      causeIds.flatMap((id, nth) => missing('cause', id, ['mandates', index, 'causeIds', nth])),
    ),
    ...duties.flatMap(({ departmentId }, index) =>
      missing('department', departmentId, ['duties', index, 'departmentId']),
    ),
  ];
}
