import type { Book } from '@/domain/book';
import { formerNames, mergedIdsOf } from '@/domain/cause-log';
import { causeTag } from '@/domain/tag';
import { list } from '@/utils/format';
import { language, t } from '@/utils/i18n';

/** What a cause was called, and whose old tags count as its: so that old flags are understood. */
export function CauseLog({ id, book }: { id: string; book: Pick<Book, 'causes' | 'causeChanges'> }) {
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const names = formerNames(book, id).map((name) => t('quoted', { word: name[own] }));
  const merged = mergedIdsOf(book, id).map(causeTag);
  return (
    <div class="small quiet cause-log">
      <p>{t('cause_tag', { tag: causeTag(id) })}</p>
      {merged.length > 0 && <p>{t('cause_tagsToo', { tags: list(merged) })}</p>}
      {names.length > 0 && <p>{t('cause_wasCalled', { names: list(names) })}</p>}
    </div>
  );
}
