import type { NoteWords } from '@/domain/stafett-note';
import { t } from '@/utils/i18n';

/** The first lines of the notes that Stafett writes on a ticket, in the browser's language. */
export const noteWords: NoteWords = {
  brief: (nth) => t('noteBrief', { nth }),
  question: (asked, owner) => t('noteQuestion', { asked, owner }),
  received: (name) => t('noteReceived', { name }),
};
