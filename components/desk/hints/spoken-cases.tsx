import { ChevronDown, ChevronRight } from 'lucide';
import { useState } from 'preact/hooks';
import type { Department } from '@/domain/department';
import type { SpokenAt } from '@/domain/hints/newest-spoken';
import type { TestCase } from '@/services/read-test-cases';
import { capital, relativeDay } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { endText } from './tally-text';

interface SpokenCasesProps {
  /** "12 it would have sent wrong" */
  title: string;
  cases: readonly SpokenAt[];
  all: number;
  /** which of them are listed, where these are not all */
  listed: string;
  departments: readonly Department[];
  tryOn(about: TestCase): void;
}

/** Transfers at which the hint would have spoken, to be folded out: when, of which case, and what became of it. */
export function SpokenCases({ title, cases, all, listed, departments, tryOn }: SpokenCasesProps) {
  const { now } = useDesk();
  const [isOpen, setOpen] = useState(false);
  if (all === 0) return null;
  return (
    <div>
      <Button
        look="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {title}
      </Button>
      {isOpen && (
        <ul class="backtest-cases">
          {cases.map((one) => (
            <li key={`${one.caseKey} ${one.at}`}>
              <span>
                <span class="quiet">{t('caseNumber', { number: one.ticketId })}</span> <bdi>{one.subject}</bdi>
                <br />
                <span class="small quiet">
                  {capital(relativeDay(one.at, now()))}: {endText(one, departments)}
                </span>
              </span>{' '}
              <Button
                look="quiet"
                label={t('backtest_tryLabel', { number: one.ticketId })}
                onClick={() => tryOn({ key: one.caseKey, ticketId: one.ticketId, subject: one.subject, group: one.to })}
              >
                {t('backtest_try')}
              </Button>
            </li>
          ))}
          {cases.length < all && <li class="small quiet">{listed}</li>}
        </ul>
      )}
    </div>
  );
}
