import { wordsOf } from '@/domain/brief-parts';
import { t } from '@/utils/i18n';
import { BriefFields, briefReadingTime } from '../shared/brief-fields';
import { NotKept } from '../shared/not-kept';
import type { Draft } from '../shared/use-draft';

/** Hand over with brief: the same draft as the panel's, kept as it is written. */
export function BriefWay({ draft, busy, confirm }: { draft: Draft; busy: boolean; confirm(): void }) {
  const { words, edit, save } = draft;
  const empty = wordsOf(words) === '';
  const send = () => {
    if (!empty && !busy) confirm();
  };
  const keys = (event: KeyboardEvent) => {
    // Enter alone makes a new line.
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      class="text-way"
      aria-labelledby="brief-title"
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="strong" id="brief-title">
        {t('brief')}
      </p>
      <p class="quiet small">{t('guard_brief_more')}</p>
      <BriefFields words={words} edit={edit} startInGap />
      {save.failed && <NotKept />}
      <div class="text-foot">
        <button type="submit" class="button button-primary" disabled={busy || empty}>
          {t('guard_brief_send')} <kbd class="key">Ctrl+Enter</kbd>
        </button>
        <span class="quiet small" role="status">
          {briefReadingTime(words)}
        </span>
      </div>
    </form>
  );
}
