import { ArrowRightLeft, LockKeyhole, Mail, Phone, Reply, type IconNode } from 'lucide';
import { useState } from 'preact/hooks';
import { caseRef } from '@/domain/case-key';
import type { HistoryEntry } from '@/domain/history-entry';
import { clockTime, fullTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Icon } from '../shared/icon';
import { useServices } from '../shared/services-context';

const ICONS: Record<HistoryEntry['kind'], IconNode> = {
  in: Mail,
  out: Reply,
  note: LockKeyhole,
  handover: ArrowRightLeft,
};

/** In which account a case is; null while there is only one. */
export type NameCase = ((of: { helpdesk: string; host: string }) => string) | null;

/** One contact, note or change of hands: who, what, when; two lines of text, a click shows all of it. */
export function HistoryItem({
  entry,
  isThisCase,
  nameCase,
}: {
  entry: HistoryEntry;
  isThisCase: boolean;
  nameCase: NameCase;
}) {
  const { openCase } = useServices();
  const [open, setOpen] = useState(false);
  return (
    <article class={`history-item history-${entry.kind}`}>
      <Icon node={entry.channel === 'phone' ? Phone : ICONS[entry.kind]} />
      <div class="history-body">
        <p class="history-who">
          <span class="strong">{headline(entry)}</span>
          {!isThisCase && (
            <button
              type="button"
              class="button button-quiet small"
              title={entry.subject}
              onClick={() => void openCase(entry.caseKey)}
            >
              {nameCase
                ? `${nameCase(caseRef(entry.caseKey))} ${entry.ticketId}`
                : t('caseNumber', { number: entry.ticketId })}
            </button>
          )}
          <time class="small quiet" dateTime={new Date(entry.at).toISOString()} title={fullTime(entry.at)}>
            {clockTime(entry.at)}
          </time>
        </p>
        {entry.text && (
          <button
            type="button"
            class={open ? 'history-text' : 'history-text history-cut'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {entry.text}
          </button>
        )}
      </div>
    </article>
  );
}

function headline(entry: HistoryEntry): string {
  if (!entry.handover) return entry.kind === 'note' ? t('historyNote', { name: entry.by }) : entry.by;
  const { from, to, isReturn } = entry.handover;
  if (to === null) return t('handoverReleased', { name: from ?? entry.by });
  if (from === null) return t('handoverFirst', { to });
  return isReturn ? t('handoverBack', { from, to }) : t('handover', { from, to });
}
