// Free of zod. The tags that Stafett puts on tickets and reads back.

export const TAG_PREFIX = 'stafett_';
const CAUSE_PREFIX = 'stafett_orsak_';
const QUESTION_PREFIX = 'stafett_fraga_';
const TAG = /^[a-z0-9_]{1,60}$/;

/** Only letters that every helpdesk keeps as they are. Throws a RangeError when nothing is left. */
export function tagFor(departmentId: string): string {
  const tag = `${TAG_PREFIX}${departmentId}`;
  if (!TAG.test(tag)) throw new RangeError(`not fit for a tag: ${departmentId}`);
  return tag;
}

/** On the ticket while this department has been asked and the customer kept. Throws a RangeError like tagFor. */
export function questionTag(departmentId: string): string {
  return tagFor(`${QUESTION_PREFIX.slice(TAG_PREFIX.length)}${departmentId}`);
}

export function isQuestionTag(tag: string): boolean {
  return tag.startsWith(QUESTION_PREFIX);
}

export function causeTag(causeId: string): string {
  return `${CAUSE_PREFIX}${causeId}`;
}

export function isCauseTag(tag: string): boolean {
  return tag.startsWith(CAUSE_PREFIX);
}

/** What a ticket's tags say about flags: department tags (any of `departmentTags`, or with our prefix) and causes. */
export function stafettTags(
  tags: readonly string[],
  departmentTags: ReadonlySet<string>,
): { departments: string[]; causes: string[] } {
  const departments: string[] = [];
  const causes: string[] = [];
  for (const tag of new Set(tags.map((one) => one.toLowerCase()))) {
    if (!TAG.test(tag) || isQuestionTag(tag)) continue;
    if (isCauseTag(tag)) causes.push(tag.slice(CAUSE_PREFIX.length));
    else if (departmentTags.has(tag) || tag.startsWith(TAG_PREFIX)) departments.push(tag);
  }
  return { departments, causes };
}

/** Whether a tag means something else than a department to Stafett: a cause, or a question. */
export function isOurOtherTag(tag: string): boolean {
  return isQuestionTag(tag) || tag.startsWith(CAUSE_PREFIX);
}
