import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide';
import type { Cause } from '@/domain/cause';
import { count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { IconButton } from '../../shared/button';
import { CauseEditor } from './cause-editor';

interface CauseRowProps {
  cause: Cause;
  isHeading: boolean;
  isFirst: boolean;
  isLast: boolean;
  flags: ReadonlyMap<string, number>;
  isCounted: boolean;
  locked: boolean;
  isOpen: boolean;
  toggle(): void;
  close(): void;
  move(by: -1 | 1): void;
  changed(): void;
}

/** One cause as a line, and its editor under it when it is open. */
export function CauseRow(props: CauseRowProps) {
  const { cause, isHeading, isFirst, isLast, flags, isCounted, locked, isOpen, toggle, close, move, changed } = props;
  const [own, other] = language().startsWith('sv') ? (['sv', 'en'] as const) : (['en', 'sv'] as const);
  const name = cause.name[own];
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    move(by);
  };
  const flagged = flags.get(cause.id) ?? 0;
  return (
    <>
      <div class={isHeading ? 'cause-line cause-heading' : 'cause-line'}>
        <button
          type="button"
          class="cause-open"
          aria-expanded={isOpen}
          aria-keyshortcuts={locked ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
          onClick={toggle}
          onKeyDown={press}
        >
          <Icon node={isOpen ? ChevronDown : ChevronRight} />
          <span class={isHeading ? 'strong' : undefined}>{name}</span>
          {cause.name[other] !== name && <span class="quiet"> {cause.name[other]}</span>}
          {isHeading && <span class="small quiet"> {t('cause_isHeading')}</span>}
          {!isHeading && isCounted && (
            <span class="small quiet cause-flags"> {t('cause_flags', flagged, [count(flagged)])}</span>
          )}
        </button>
        {!locked && (
          <>
            <IconButton icon={ArrowUp} label={t('cause_up', { name })} disabled={isFirst} onClick={() => move(-1)} />
            <IconButton icon={ArrowDown} label={t('cause_down', { name })} disabled={isLast} onClick={() => move(1)} />
          </>
        )}
      </div>
      {isOpen && <CauseEditor {...{ cause, isHeading, flags, isCounted, locked, close, changed }} />}
    </>
  );
}
