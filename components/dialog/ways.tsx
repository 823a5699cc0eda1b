import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '@/domain/hold';
import type { Reason } from '@/domain/reason';
import type { Offers, Way } from '@/domain/way';
import { t } from '@/utils/i18n';
import { GuidelineLink } from '../shared/guideline-link';
import { wayText, type Named } from './way-text';

interface WaysProps {
  ways: readonly Way[];
  offers: Offers;
  reasons: readonly Reason[];
  named: Named;
  busy: boolean;
  /** the way out that the agent has just come back from: the keyboard stands on it again */
  from: Way | null;
  choose(way: Way): void;
  answer(answer: Answer): void;
}

/** The ways out, better ones first. Enter takes the first; arrows walk them. */
export function Ways({ ways, offers, reasons, named, busy, from, choose, answer }: WaysProps) {
  const box = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus(), []);

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  const begin = from ?? ways[0];
  const lang = t('language') === 'sv' ? 'sv' : 'en';
  return (
    <div class="ways" ref={box} onKeyDown={walk}>
      {ways.map((way, index) => {
        const { title, more } = wayText(way, offers, named);
        return (
          <div key={way} class="way-row">
            <button
              type="button"
              class={index === 0 ? 'button button-primary way-out' : 'button way-out'}
              ref={way === begin ? start : null}
              disabled={busy}
              onClick={() => choose(way)}
            >
              <span class="way-text">
                <span>{title}</span>
                {more && <span class="way-more small">{more}</span>}
              </span>
              {index === 0 && <kbd class="key">Enter</kbd>}
            </button>
            {way === 'mandate' && <GuidelineLink guideline={offers.mandate?.guideline} />}
          </div>
        );
      })}
      <div class="anyway" role="group" aria-labelledby="anyway">
        <span class="quiet small" id="anyway">
          {t('guard_anyway')}
        </span>
        {reasons.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            class="button reason"
            disabled={busy}
            onClick={() => answer({ kind: 'anyway', reason: id })}
          >
            {name[lang]}
          </button>
        ))}
      </div>
    </div>
  );
}
