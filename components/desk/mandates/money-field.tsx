import { useState } from 'preact/hooks';
import type { Typed } from '@/domain/kept-drafts';
import type { Mandate } from '@/domain/mandate';
import { amountIn, currencyIn } from '@/domain/typed-number';
import { language, t } from '@/utils/i18n';
import { DraftField } from '../conditions/draft-field';
import { currencies, usualCurrency } from './currencies';

interface MoneyFieldProps {
  upTo: Mandate['upTo'];
  /** what stands in the fields and is no amount, or no currency */
  typed: Pick<Typed, 'amount' | 'currency'>;
  /** currencies that the book's mandates have already: the first one is offered */
  used: readonly string[];
  disabled: boolean;
  set(upTo: Mandate['upTo'], typed: Pick<Typed, 'amount' | 'currency'>): void;
}

/** Up to which amount; an empty field is no limit. The currency is one of the browser's list, or three letters. */
export function MoneyField({ upTo, typed, used, disabled, set }: MoneyFieldProps) {
  // As they were typed, for as long as they say the same as the mandate; and the currency that an amount will have.
  const [last, setLast] = useState({ amount: '', currency: '' });
  const amount = typed.amount ?? amountText(upTo, last.amount);
  const currency = typed.currency ?? currencyText(upTo, last.currency, used[0]);
  const isLimit = amount.trim() !== '';
  const edit = (nextAmount: string, nextCurrency: string) => {
    setLast({ amount: nextAmount, currency: nextCurrency });
    const [number, code] = [amountIn(nextAmount), currencyIn(nextCurrency)];
    if (nextAmount.trim() === '') set(null, {});
    else if (number !== null && code !== null) set({ amount: number, currency: code }, {});
    else set(upTo, { amount: nextAmount, currency: nextCurrency });
  };
  return (
    <div class="money-fields">
      <DraftField
        label={t('mandate_amount')}
        more={t('mandate_amountMore')}
        value={amount}
        most={12}
        short
        wrong={isLimit && amountIn(amount) === null ? t('mandate_amountWrong') : null}
        disabled={disabled}
        edit={(next) => edit(next, currency)}
      />
      <DraftField
        label={t('mandate_currency')}
        value={currency}
        most={3}
        short
        offered={currencies()}
        wrong={isLimit && currencyIn(currency) === null ? t('mandate_currencyWrong') : null}
        disabled={disabled}
        edit={(next) => edit(amount, next)}
      />
    </div>
  );
}

function amountText(upTo: Mandate['upTo'], last: string): string {
  if (upTo === null) return '';
  if (amountIn(last) === upTo.amount) return last;
  return new Intl.NumberFormat(language(), { useGrouping: false, maximumFractionDigits: 2 }).format(upTo.amount);
}

function currencyText(upTo: Mandate['upTo'], last: string, used: string | undefined): string {
  if (upTo === null) return last || (used ?? usualCurrency(language()));
  return currencyIn(last) === upTo.currency ? last : upTo.currency;
}
