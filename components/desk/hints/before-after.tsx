import type { Backtest } from '@/domain/hints/backtest';
import type { Tally } from '@/domain/hints/tally';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { hitFigures } from './tally-text';

/** All hints together, as they are and with the draft; and which transfers make the difference. */
export function BeforeAfter({ result: { present, draft, change } }: { result: Backtest }) {
  const row = (label: string, tally: Tally) => (
    <tr>
      <th scope="row">{label}</th>
      <td>{count(tally.spoke)}</td>
      <td>{hitFigures(tally) || '–'}</td>
      <td>{count(tally.wrong)}</td>
    </tr>
  );
  const { newly, noLonger, otherwise } = change;
  const isSame = newly.spoke + noLonger.spoke + otherwise.after.spoke === 0;
  return (
    <div>
      <h3 class="desk-label" id="before-after">
        {t('backtest_change')}
      </h3>
      <table aria-labelledby="before-after">
        <thead>
          <tr class="label">
            <td />
            <th scope="col">{t('backtest_colSpoke')}</th>
            <th scope="col">{t('backtest_colRight')}</th>
            <th scope="col">{t('backtest_colWrong')}</th>
          </tr>
        </thead>
        <tbody>
          {row(t('backtest_before'), present)}
          {row(t('backtest_after'), draft)}
          {newly.spoke > 0 && row(t('backtest_newly'), newly)}
          {noLonger.spoke > 0 && row(t('backtest_noLonger'), noLonger)}
          {otherwise.after.spoke > 0 && row(t('backtest_otherwiseBefore'), otherwise.before)}
          {otherwise.after.spoke > 0 && row(t('backtest_otherwiseAfter'), otherwise.after)}
        </tbody>
      </table>
      {isSame && <p class="small quiet">{t('backtest_noChange')}</p>}
    </div>
  );
}
