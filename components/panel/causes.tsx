import { X } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CauseChoice } from '@/domain/panel-view';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { IconButton } from '../shared/button';
import { CauseChip } from './cause-chip';
import { causeGroups, causesCalled } from './cause-groups';
import { causeName } from './cause-name';
import type { CausesProps } from './cause-slot';
import { moveFocus } from './move-focus';

/** So many can be taken in at a glance; of more, one is found by its words. */
const GLANCE = 12;

/** The department's causes, right after a flag: the suggested one first. One click or one letter, and never required. */
export function Causes(props: CausesProps) {
  const { departmentId, causes, flags, suggested, letters, armed, choose, close } = props;
  const [wanted, setWanted] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const own = flags.find((flag) => flag.mine && flag.departmentId === departmentId);
  const there = new Set(flags.flatMap((flag) => (flag.mine || !flag.cause ? [] : [flag.cause.id])));
  // As it was when it was opened: nothing moves while it stands.
  const first = useMemo(() => suggested?.id ?? mostUsed(causes), []);
  const groups = useMemo(() => causeGroups(causes, first), [causes, first]);
  const found = wanted.trim() === '' ? null : causesCalled(causes, wanted);
  const many = causes.length > GLANCE;
  const chip = (cause: CauseChoice) => (
    <CauseChip
      key={cause.id}
      name={causeName(cause)}
      letter={letters.get(cause.id) ?? null}
      armed={armed && found === null}
      pressed={own?.cause?.id === cause.id}
      there={there.has(cause.id)}
      suggested={suggested?.id === cause.id}
      onClick={() => choose(cause.id)}
    />
  );
  return (
    <div class="causes" role="group" aria-label={`${t('whyAsk')} ${props.department}`}>
      <div class="causes-head">
        <p class="causes-says small quiet">
          <span>
            <span class="strong">{t('whyAsk')}</span> {how(armed, suggested)}
          </span>
          {/* Room for what it says once letters do not count any more, or before: no chip moves when one is pressed. */}
          <span class="causes-room" aria-hidden="true">
            <span class="strong" data-says={t('whyAsk')} /> <span data-says={how(!armed, suggested)} />
          </span>
        </p>
        <IconButton icon={X} label={t('whyClose')} onClick={close} />
      </div>
      {many && (
        <input
          class="field"
          type="search"
          placeholder={t('whyFind')}
          aria-label={t('whyFind')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          onKeyDown={(event) => {
            const [hit] = found ?? [];
            if (event.key === 'Enter' && hit) choose(hit.id);
            else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
            else if (event.key === 'Escape' && wanted !== '') setWanted('');
            else if (event.key === 'Escape') close();
            else return;
            event.preventDefault();
          }}
        />
      )}
      <div
        ref={list}
        class={many ? 'cause-list cause-list-many' : 'cause-list'}
        onKeyDown={(event) => moveFocus(event, event.currentTarget)}
      >
        {found === null ? (
          groups.map((group) => (
            <div key={group.heading ?? ''} class="cause-group" role="group" aria-label={group.heading ?? undefined}>
              {group.heading !== null && <p class="label">{group.heading}</p>}
              <div class="chips">{group.causes.map(chip)}</div>
            </div>
          ))
        ) : (
          <div class="chips">{found.map(chip)}</div>
        )}
        {found?.length === 0 && <p class="small quiet">{t('whyNone')}</p>}
        <div class="chips">
          <CauseChip
            name={t('whyUnknown')}
            letter={null}
            armed={armed}
            pressed={own !== undefined && own.cause === null}
            onClick={() => choose(null)}
          />
        </div>
      </div>
    </div>
  );
}

function how(armed: boolean, suggested: CausesProps['suggested']): string {
  const keys = t(armed ? 'whyHow' : 'whyLater');
  if (suggested === null) return keys;
  return `${keys} ${t(suggested.rate === 'own' ? 'whySuggested' : 'whySuggested_all', { hits: count(suggested.hits), of: count(suggested.of) })}`;
}

function mostUsed(causes: readonly CauseChoice[]): string | null {
  const most = [...causes].sort((a, b) => b.used - a.used)[0];
  return most && most.used > 0 ? most.id : null;
}
