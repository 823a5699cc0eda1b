import type { PairEnd, PairFigures } from '@/domain/pair-figures';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { DepartmentName } from '../shared/department-name';

/** Which departments' transfers are passed on again, those with the most first. */
export function GuardPairs({ pairs }: { pairs: readonly PairFigures[] }) {
  return (
    <div class="task">
      <h3>{t('guardPairs')}</h3>
      <p class="quiet">{t('guardPairsMore')}</p>
      {pairs.length === 0 ? (
        <p>{t('guardPairsNone')}</p>
      ) : (
        <div class="wide" role="region" tabIndex={0} aria-label={t('guardPairs')}>
          <table class="figures">
            <thead>
              <tr class="label">
                <th scope="col">{t('guardFrom')}</th>
                <th scope="col" class="name">
                  {t('guardTo')}
                </th>
                <th scope="col">{t('guardBounces')}</th>
                <th scope="col">{t('guardBetween')}</th>
              </tr>
            </thead>
            <tbody>
              {pairs.map(({ from, to, transfers, bounces, low, high }, index) => (
                <tr key={index}>
                  <th scope="row">
                    <End end={from} />
                  </th>
                  <td class="name">
                    <End end={to} />
                  </td>
                  <td>{t('guardOf', { count: count(bounces), of: count(transfers) })}</td>
                  <td>{t('guardShare', { low: percent(low), high: percent(high) })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function percent(share: number): string {
  return count(Math.round(share * 100));
}

function End({ end }: { end: PairEnd }) {
  if ('group' in end) return <>{end.group}</>;
  return <DepartmentName department={end.department} />;
}
