import type { Station } from '@/domain/case';
import { dayAndTime, duration, list } from '@/utils/format';
import { t } from '@/utils/i18n';
import type { GapMark } from './chain-layout';

/** `40 stations, in order. 12 earlier ones are not shown` */
export function chainText(shown: number, earlier: number): string {
  const inOrder = t('chainOf', shown);
  return earlier > 0 ? `${inOrder}. ${t('chainEarlier', earlier)}` : inOrder;
}

/** Who, when, how long: `Logistik, Monday 09:12, for 2 days, Björn Ek, came back, no answer`. @param earlier stations before this one that are not shown */
export function stationText(station: Station, now: number, earlier = 0): string {
  const parts = [
    station.name,
    station.until === null
      ? t('stationSince', { when: dayAndTime(station.since, now) })
      : t('stationFor', { when: dayAndTime(station.since, now), long: duration(station.until - station.since) }),
    station.agents.length > 0 ? list(station.agents) : null,
    station.cameBackTo !== null ? t('stationReturn') : null,
    station.until !== null && !station.answered ? t('stationSilent') : null,
    earlier > 0 ? t('chainEarlier', earlier) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** `24 stations between: Support, Logistik and Faktura · 20 returns` */
export function gapText(stations: readonly Station[], gap: GapMark): string {
  const hidden = stations.slice(gap.from, gap.to);
  const names = [...new Set(hidden.map((station) => station.name))];
  const between = t('chainBetween', hidden.length, { names: list(names) });
  return gap.returns > 0 ? `${between} · ${t('chainReturns', gap.returns)}` : between;
}
