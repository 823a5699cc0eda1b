import type { Notice } from '@/domain/panel-view';
import { t } from '@/utils/i18n';

type PagePart = 'holder' | 'customer' | 'submit' | 'ticket';

type Save = Extract<Notice, { kind: 'save' }>;

/** What happened, what was kept, what to do. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'missed':
      return t('noticeMissed', { to: notice.to });
    case 'unseen':
      return unseenText(notice);
    case 'unreadable':
      return t('noticeUnreadable', { what: t(`pagePart_${pagePart(notice.what)}`) });
    case 'save':
      return saveText(notice);
  }
}

function unseenText({ to, via }: Extract<Notice, { kind: 'unseen' }>): string {
  if (via === 'list') return t('noticeUnseen_list', { to });
  return via === 'rule' ? t('noticeUnseen_rule', { to }) : t('noticeUnseen', { to });
}

/** The part of the page that a selector's name is about, in words that an agent knows. */
function pagePart(selector: string): PagePart {
  if (/holder|agent|group|titled/.test(selector)) return 'holder';
  if (selector.startsWith('customer')) return 'customer';
  return /submit|menu/.test(selector) ? 'submit' : 'ticket';
}

function saveText({ fate, answer, to, note }: Save): string {
  switch (fate) {
    case 'saved':
      return savedText(answer, to, note?.state ?? null);
    case 'not-saved':
      return answer === 'keep' ? t('saveNotSavedKeep') : t('saveNotSaved');
    case 'refused':
      return answer === 'keep' ? refusedKeepText(to, note?.state ?? null) : t('saveRefused');
    case 'ended':
      return t('saveEnded');
    case 'failed-open':
      return t('saveFailedOpen', { to });
  }
}

/** Where nothing else was in the save, its question has not waited for another one. */
function refusedKeepText(to: string, note: string | null): string {
  if (note === null || note === 'held' || note === 'dropped') return t('saveRefusedKeep', { to });
  if (note === 'failed') return t('saveRefusedKeepFailed', { to });
  return note === 'done' ? t('saveRefusedKeepWritten', { to }) : t('saveRefusedKeepWaiting', { to });
}

function savedText(answer: Save['answer'], to: string, note: string | null): string {
  const how = note === 'done' ? 'Written' : note === 'failed' ? 'Failed' : 'Waiting';
  if (answer === 'keep') return t(`savedKeep${how}`, { to });
  if (answer === 'brief') return t(`savedBrief${how}`, { to });
  return t('savedAnyway', { to });
}
