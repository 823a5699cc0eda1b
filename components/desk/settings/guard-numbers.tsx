import { SILENT_DAYS, STOP_BUDGET } from '@/domain/book-limits';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { NumberField } from '../parts/number-field';

/** How often the guard may interrupt, and when. */
export function GuardNumbers() {
  const { book, change, policy } = useDesk();
  return (
    <section class="desk-block" aria-labelledby="guard-numbers">
      <h2 id="guard-numbers">{t('optionsGuard')}</h2>
      <NumberField
        path="stopBudget"
        label={t('guardBudget')}
        more={t('guardBudgetMore')}
        value={policy.stopBudget ?? book.stopBudget}
        {...STOP_BUDGET}
        keep={(stopBudget) => (stopBudget === null ? false : change((now) => ({ ...now, stopBudget })))}
      />
      <NumberField
        path="stopAt"
        label={t('guardStopAt')}
        more={t('guardStopAtMore')}
        value={Math.round(book.stopAt * 100)}
        least={50}
        most={100}
        keep={(percent) => (percent === null ? false : change((now) => ({ ...now, stopAt: percent / 100 })))}
      />
      <NumberField
        path="silentDays"
        label={t('desk_silentDays')}
        more={t('desk_silentDaysMore')}
        value={book.silentDays}
        {...SILENT_DAYS}
        keep={(silentDays) => (silentDays === null ? false : change((now) => ({ ...now, silentDays })))}
      />
    </section>
  );
}
