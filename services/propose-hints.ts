import { hintIndex } from '@/domain/hints/hint-index';
import { matterOfWords } from '@/domain/hints/matter-of-words';
import { matterFrom } from '@/domain/matter';
import { nameWords } from '@/domain/suggest/phrases';
import { proposals, type FlaggedText, type HintProposal } from '@/domain/suggest/propose';
import { inSlices } from '@/utils/in-slices';
import { knownColleagues } from './known-colleagues';
import { readBook } from './read-book';
import { eachText, readLessons } from './read-lessons';

export type { HintProposal };

/**
 * Hints that the flags so far would make, in words: what many flags to one department contain, hardly any to others, and no
 * hint that is on says yet; no numbers or addresses, no names of colleagues, nothing that only few customers write. Takes seconds for thousands of flags, in slices between which the page lives.
 * @param now ms since 1970
 */
export async function proposeHints(now = Date.now()): Promise<HintProposal[]> {
  const [lessons, { hints }, colleagues] = await Promise.all([
    readLessons({ of: 'departments' }, now),
    readBook(),
    knownColleagues(),
  ]);
  const index = hintIndex(hints);
  const flags: FlaggedText[] = [];
  await eachText(lessons, ({ label: departmentId, words, requester, caseKey }, text, record) => {
    const matter = words === '' && record !== undefined ? matterFrom(record, null) : matterOfWords(text);
    const fitting = matter === null ? [] : index.fitting(matter);
    const isHinted = fitting.some(({ rule }) => rule.departmentId === departmentId);
    flags.push({ departmentId, text, customer: requester ?? record?.requester ?? caseKey, isHinted });
  });
  return inSlices(proposals(flags, nameWords(colleagues.map(({ name }) => name))));
}
