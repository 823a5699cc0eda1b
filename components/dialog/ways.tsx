import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '@/domain/hold';
import { t } from '@/utils/i18n';

const REASONS = [
  ['asked', 'guard_reason_asked'],
  ['skill', 'guard_reason_skill'],
  ['wrong-start', 'guard_reason_wrong_start'],
  ['other', 'guard_reason_other'],
] as const;

interface WaysProps {
  customer: string | null;
  target: string;
  busy: boolean;
  open(way: 'keep' | 'brief'): void;
  answer(answer: Answer): void;
}

/** The ways out, better ones first. Enter takes the first; arrows walk them. */
export function Ways({ customer, target, busy, open, answer }: WaysProps) {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div class="ways" ref={box} onKeyDown={walk}>
      <button
        type="button"
        class="button button-primary way-out"
        ref={first}
        disabled={busy}
        onClick={() => open('keep')}
      >
        <span>{customer === null ? t('guard_keep_nameless', { target }) : t('guard_keep', { customer, target })}</span>
        <kbd class="key">Enter</kbd>
      </button>
      <button type="button" class="button way-out" disabled={busy} onClick={() => open('brief')}>
        {t('guard_with_brief')}
      </button>
      <div class="anyway" role="group" aria-labelledby="anyway">
        <span class="quiet small" id="anyway">
          {t('guard_anyway')}
        </span>
        {REASONS.map(([reason, key]) => (
          <button
            key={reason}
            type="button"
            class="button reason"
            disabled={busy}
            onClick={() => answer({ kind: 'anyway', reason })}
          >
            {t(key)}
          </button>
        ))}
      </div>
    </div>
  );
}
