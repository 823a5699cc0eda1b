import type { CameBack } from '@/domain/came-back';
import type { Notice } from '@/domain/panel-view';
import { duration, list } from '@/utils/format';
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
    case 'came-back':
      return cameBackText(notice.back);
  }
}

/** What happened, without blame: who had it, for how long, whether the customer heard from them, what was said last. */
function cameBackText({ at, sentAt, had, answered, said }: CameBack): string {
  const long = duration(at - sentAt);
  const [name = ''] = had;
  return [
    had.length > 1 ? t('cameBackVia', { names: list(had), long }) : t('cameBack', { name, long }),
    answered ? t('cameBackAnswered') : t('cameBackNoAnswer'),
    ...(said ? [t('cameBackSaid', { name: said.name, text: said.text })] : []),
  ].join(' ');
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
  // It has gone with a later save: what is true now is that.
  const isOut = note !== null && note.state !== 'held' && note.state !== 'dropped';
  if (isOut && (fate === 'not-saved' || fate === 'ended')) return savedText(answer, to, note.state);
  switch (fate) {
    case 'saved':
      return savedText(answer, to, note?.state ?? null);
    case 'not-saved':
      if (answer === 'mandate') return t('saveMandate');
      return answer === 'keep' ? t('saveNotSavedKeep') : t('saveNotSaved');
    case 'refused':
      return refusedText(answer, to, note?.state ?? null);
    case 'ended':
      return t('saveEnded');
    case 'failed-open':
      return t('saveFailedOpen', { to });
  }
}

function refusedText(answer: Save['answer'], to: string, note: string | null): string {
  switch (answer) {
    case 'keep':
      return refusedKeepText(to, note);
    case 'stand-in':
    case 'hinted':
      return t('saveRefusedInstead', { to });
    case 'duty':
      return t('saveRefusedDuty');
    default:
      return t('saveRefused');
  }
}

/** Where nothing else was in the save, its question has not waited for another one. */
function refusedKeepText(to: string, note: string | null): string {
  if (note === null || note === 'held' || note === 'dropped') return t('saveRefusedKeep', { to });
  if (note === 'failed') return t('saveRefusedKeepFailed', { to });
  return note === 'done' ? t('saveRefusedKeepWritten', { to }) : t('saveRefusedKeepWaiting', { to });
}

function savedText(answer: Save['answer'], to: string, note: string | null): string {
  const how = note === 'done' ? 'Written' : note === 'failed' ? 'Failed' : note === 'dropped' ? 'Dropped' : 'Waiting';
  switch (answer) {
    case 'keep':
      return t(`savedKeep${how}`, { to });
    case 'brief':
      return t(`savedBrief${how}`, { to });
    case 'stand-in':
      return t('savedStandIn', { to });
    case 'hinted':
      return t('savedHinted', { to });
    case 'duty':
      return t('savedDuty');
    default:
      return t('savedAnyway', { to });
  }
}
