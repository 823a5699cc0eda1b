import { Save, Trash2, Undo2 } from 'lucide';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';

interface DraftBarProps {
  /** something is written that the book does not have */
  isDraft: boolean;
  isNew: boolean;
  /** the book's own has been changed since the writing began */
  isBehind: boolean;
  /** why it cannot be saved, in the lead's words; empty: it can */
  faults: readonly string[];
  locked: boolean;
  save(): void;
  discard(): void;
  remove(): void;
}

/** What is written is a draft until it is saved: agents see nothing of it before. Stays in sight while one scrolls. */
export function DraftBar({ isDraft, isNew, isBehind, faults, locked, save, discard, remove }: DraftBarProps) {
  // What cannot be changed here waits for nothing; the page says at its top who decides it.
  if (locked && !isDraft) return null;
  return (
    <div class={isDraft ? 'draft-bar is-draft' : 'draft-bar'}>
      <div class="draft-said" role="status">
        <p>{t(isNew ? 'draft_new' : isDraft ? 'draft_changed' : 'draft_saved')}</p>
        {isDraft && isBehind && <p class="wrong">{t('draft_behind')}</p>}
        {isDraft && faults.length > 0 && <p class="small quiet">{faults.join(' ')}</p>}
      </div>
      {isDraft && (
        <Button look="primary" icon={Save} disabled={locked || faults.length > 0} onClick={save}>
          {t('draft_save')}
        </Button>
      )}
      {isDraft && (
        <Button icon={Undo2} onClick={discard}>
          {t('draft_discard')}
        </Button>
      )}
      {!isNew && !locked && (
        <Button look="quiet" icon={Trash2} onClick={remove}>
          {t('draft_remove')}
        </Button>
      )}
    </div>
  );
}
