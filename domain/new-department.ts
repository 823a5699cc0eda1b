// Free of zod. A department that the lead adds, and the tag that follows its name.
import type { BothLanguages } from './both-languages';
import type { Department } from './department';
import type { DepartmentGroup } from './department-group';
import { newId, slugOf } from './new-id';
import { isOurOtherTag, tagFor } from './tag';

export { slugOf } from './new-id';

/** The name's slug, with a number behind it where it is taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  return newId(name, taken, 'team');
}

/** One whose tag is a department's: `Orsak` and `Fråga oss` are `avd_orsak` and `avd_fraga_oss`. */
function departmentSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = freeSlug(name, taken);
  return isOurOtherTag(tagFor(slug)) || OURS.has(slug) ? freeSlug(`avd ${name}`, taken) : slug;
}

/** Tags of ours that mean something else begin with these. */
const OURS: ReadonlySet<string> = new Set(['orsak', 'fraga']);

/** A department of this name: an id and a tag that nothing else has, and the colour that the fewest have. */
export function newDepartment(
  name: BothLanguages,
  departments: readonly Department[],
  groups: readonly DepartmentGroup[] = [],
): Department {
  const taken = new Set(departments.flatMap(({ id, tag }) => [id, tag.replace(/^stafett_/, '')]));
  const id = departmentSlug(name.sv, taken);
  const hueCounts = Array.from({ length: 12 }, (_, hue) => departments.filter((one) => one.hue === hue).length);
  const hue = hueCounts.indexOf(Math.min(...hueCounts));
  return { id, name, hue, groups: [...groups], tag: tagFor(id), contact: '' };
}

/** The department under another name. Its tag follows while no ticket has it and it was made from the name. */
export function renamed(
  department: Department,
  name: BothLanguages,
  departments: readonly Department[],
  isUsed: boolean,
): Department {
  const { tag } = department;
  const made = [department.id, slugOf(department.name.sv), slugOf(department.name.en)].some(
    (slug) => tag === tagOf(slug),
  );
  if (isUsed || !made) return { ...department, name };
  const changed = name.sv !== department.name.sv ? name.sv : name.en;
  const others = departments.filter(({ id }) => id !== department.id);
  const slug = departmentSlug(changed, new Set(others.map((one) => one.tag.replace(/^stafett_/, ''))));
  return { ...department, name, tag: tagFor(slug) };
}

function tagOf(slug: string): string | null {
  return slug === '' ? null : tagFor(slug);
}

/** What is wrong with a tag that the lead writes; null: nothing. */
export function tagFault(
  tag: string,
  department: Department,
  departments: readonly Department[],
): 'letters' | 'ours' | 'taken' | null {
  if (!/^[a-z0-9_]{1,60}$/.test(tag)) return 'letters';
  if (isOurOtherTag(tag)) return 'ours';
  return departments.some((one) => one.id !== department.id && one.tag === tag) ? 'taken' : null;
}
