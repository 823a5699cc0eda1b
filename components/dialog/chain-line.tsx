import type { Station } from '@/domain/case';
import { t } from '@/utils/i18n';

/** As many stations as fit a dialog; the chain strip in the panel has them all. */
const MOST = 6;

/** The departments in the order they had the case, and where it is about to go. */
export function ChainLine({ stations, target }: { stations: readonly Station[]; target: string }) {
  // Nothing is known of the way here: the heading says where it goes.
  if (stations.length === 0) return null;
  const shown = stations.slice(-MOST);
  return (
    <ol class="way" aria-label={t('guard_chain')}>
      {shown.length < stations.length && <li class="quiet">…</li>}
      {shown.map((station, index) => (
        <li key={index} class={station.cameBackTo === null ? '' : 'came-back'}>
          {station.name}
          {station.cameBackTo !== null && <span class="visually-hidden"> ({t('guard_came_back')})</span>}
        </li>
      ))}
      <li class="next">{target}</li>
    </ol>
  );
}
