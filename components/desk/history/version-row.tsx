import { RotateCcw } from 'lucide';
import { useState } from 'preact/hooks';
import type { BookDifference } from '@/domain/book-diff';
import type { BookVersionInfo } from '@/services/book-history';
import { dayAndTime, fullTime } from '@/utils/format';
import { part } from '@/utils/message-part';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { DifferenceList } from '../differences/difference-list';
import { differencesText } from '../differences/differences-text';

/** One version: what it changed in a line, its differences when opened, and the way back to it. */
export function VersionRow({
  info,
  differences,
  isPresent,
  mayRestore,
}: {
  info: BookVersionInfo;
  /** what it changed; null: not read yet, or nobody knows any more */
  differences: readonly BookDifference[] | null;
  isPresent: boolean;
  mayRestore: boolean;
}) {
  const { restore, now } = useDesk();
  const [open, setOpen] = useState(false);
  const said = differences && differences.length > 0 ? differencesText(differences) : t(`desk_how_${part(info.how)}`);
  return (
    <li class="version">
      <div class="version-line">
        <span class="version-what">
          <span class="strong">{said}</span>
          <span class="small quiet">
            <time dateTime={new Date(info.at).toISOString()} title={info.at > 0 ? fullTime(info.at) : undefined}>
              {info.at > 0 ? dayAndTime(info.at, now()) : t('desk_historyStart')}
            </time>
            {info.by !== '' && ` · ${info.by}`}
            {info.how !== 'desk' && said !== t(`desk_how_${part(info.how)}`) && ` · ${t(`desk_how_${part(info.how)}`)}`}
          </span>
        </span>
        {differences && differences.length > 0 && (
          <Button
            look="quiet"
            expanded={open}
            onClick={() => setOpen(!open)}
            label={t('desk_differencesOf', { what: said })}
          >
            {t('desk_differences')}
          </Button>
        )}
        {isPresent && <span class="small quiet">{t('desk_present')}</span>}
        {!isPresent && mayRestore && <RestoreButton what={said} restore={() => restore(info.n)} />}
      </div>
      {open && differences && <DifferenceList differences={differences} />}
    </li>
  );
}

function RestoreButton({ what, restore }: { what: string; restore: () => Promise<boolean> }) {
  return (
    <Button icon={RotateCcw} onClick={() => void restore()} label={t('desk_restoreThis', { what })}>
      {t('desk_restore')}
    </Button>
  );
}
