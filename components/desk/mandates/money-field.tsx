import { useState } from 'preact/hooks';
import type { Mandate } from '@/domain/mandate';
import { language, t } from '@/utils/i18n';
import { DraftField } from '../conditions/draft-field';
import { currencies, usualCurrency } from './currencies';

interface MoneyFieldProps {
  upTo: Mandate['upTo'];
  /** currencies that the book's mandates have already: the first one is offered */
  used: readonly string[];
  disabled: boolean;
  set(upTo: Mandate['upTo']): void;
}

/** Up to which amount; an empty field is no limit. The currency is one of the browser's list, or three letters. */
export function MoneyField({ upTo, used, disabled, set }: MoneyFieldProps) {
  const [typedAmount, setAmount] = useState<string | null>(null);
  const [typedCurrency, setCurrency] = useState<string | null>(null);
  const currency = typedCurrency ?? upTo?.currency ?? used[0] ?? usualCurrency(language());
  const amount = typedAmount ?? (upTo === null ? '' : decimal(upTo.amount));
  const number = amountIn(amount);
  const code = currency.trim().toUpperCase();
  const edit = (nextAmount: string, nextCurrency: string) => {
    setAmount(nextAmount);
    setCurrency(nextCurrency);
    const next = amountIn(nextAmount);
    const nextCode = nextCurrency.trim().toUpperCase();
    if (nextAmount.trim() === '') set(null);
    else if (next !== null && isCurrency(nextCode)) set({ amount: next, currency: nextCode });
  };
  return (
    <div class="money-fields">
      <DraftField
        label={t('mandate_amount')}
        more={t('mandate_amountMore')}
        value={amount}
        most={12}
        short
        wrong={number === null && amount.trim() !== '' ? t('mandate_amountWrong') : null}
        disabled={disabled}
        edit={(next) => edit(next, currency)}
      />
      <DraftField
        label={t('mandate_currency')}
        value={currency}
        most={3}
        short
        offered={currencies()}
        wrong={isCurrency(code) ? null : t('mandate_currencyWrong')}
        disabled={disabled}
        edit={(next) => edit(amount, next)}
      />
    </div>
  );
}

/** `1 250,50` and `1250.5` alike; null: no amount. */
export function amountIn(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f']/g, '').replace(',', '.');
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}

function decimal(amount: number): string {
  return new Intl.NumberFormat(language(), { useGrouping: false, maximumFractionDigits: 2 }).format(amount);
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}
