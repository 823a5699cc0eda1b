import { ChevronDown, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import type { Department } from '@/domain/department';
import type { SentWrong } from '@/domain/hints/backtest';
import type { TestCase } from '@/services/read-test-cases';
import { capital, count, relativeDay } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';

interface WrongCasesProps {
  cases: readonly SentWrong[];
  /** how many there are: only the newest are listed */
  all: number;
  departments: readonly Department[];
  tryOn(about: TestCase): void;
}

/** The transfers at which the hint would have named a department that the case did not end at. */
export function WrongCases({ cases, all, departments, tryOn }: WrongCasesProps) {
  const { now } = useDesk();
  const [isOpen, setOpen] = useState(false);
  if (all === 0) return null;
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const nameOf = (wanted: string) => departments.find(({ id }) => id === wanted)?.name[own] ?? wanted;
  return (
    <div>
      <Button
        look="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('backtest_wrong', all, [count(all)])}
      </Button>
      {isOpen && (
        <ul class="backtest-cases">
          {cases.map(({ caseKey, ticketId, subject, at, to, endedId }) => (
            <li key={`${caseKey} ${at}`}>
              <span>
                <span class="quiet">{t('caseNumber', { number: ticketId })}</span> <bdi>{subject}</bdi>
                <br />
                <span class="small quiet">
                  {capital(relativeDay(at, now()))}:{' '}
                  {t('backtest_wrongCase', { to: to ?? t('backtest_nobody'), ended: nameOf(endedId) })}
                </span>
              </span>{' '}
              <Button
                look="quiet"
                label={t('backtest_tryLabel', { number: ticketId })}
                onClick={() => tryOn({ key: caseKey, ticketId, subject, group: to })}
              >
                {t('backtest_try')}
              </Button>
            </li>
          ))}
          {cases.length < all && <li class="small quiet">{t('backtest_newest', { count: count(cases.length) })}</li>}
        </ul>
      )}
    </div>
  );
}
