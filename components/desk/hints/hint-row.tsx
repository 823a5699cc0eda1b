import { TriangleAlert } from 'lucide';
import type { Department } from '@/domain/department';
import type { Hint } from '@/domain/hint';
import type { HintDeeds } from '@/domain/hint-deeds';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { conditionInShort } from '../conditions/condition-text';
import { useLocked } from '../parts/lock-note';
import { hashOf } from '../use-route';
import { DepartmentName } from '../../shared/department-name';

/** A hint as the list shows it. */
export interface HintLine {
  hint: Hint;
  /** null: the book has no such department (any more) */
  department: Department | null;
  /** something is written that has not been saved */
  isDraft: boolean;
  /** not in the book yet */
  isNew: boolean;
  /** how many warnings there are about it */
  warnings: number;
  /** what it has done; null: nothing yet, as far as is known */
  deeds: HintDeeds | null;
}

interface HintRowProps {
  line: HintLine;
  isOpen: boolean;
  inTabOrder: boolean;
  locked: boolean;
  turn(isOn: boolean): void;
}

export function HintRow({ line, isOpen, inTabOrder, locked, turn }: HintRowProps) {
  const { hint, department, isDraft, isNew, warnings, deeds } = line;
  const name = hint.name.trim() === '' ? t('hint_nameless') : hint.name;
  const tab = inTabOrder ? 0 : -1;
  return (
    <div class={`hint-line${isOpen ? ' is-open' : ''}${hint.isOn ? '' : ' is-off'}`}>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={hint.isOn}
        disabled={locked || isNew}
        {...useLocked(locked)}
        tabIndex={tab}
        aria-label={t('hint_turn', { name })}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <a href={hashOf('hints', hint.id)} class="hint-open" tabIndex={tab} aria-current={isOpen ? 'true' : undefined}>
        <span class="strong hint-name">{name}</span>{' '}
        <span class="hint-to">
          <span>
            {department ? <DepartmentName department={department} /> : <span class="wrong">{t('hint_nowhere')}</span>}
          </span>{' '}
          <span class="small quiet hint-priority">{t('hint_priorityShort', { priority: count(hint.priority) })}</span>
        </span>{' '}
        <span class="small quiet hint-words">{conditionInShort(hint.when) || t('hint_noWords')}</span>{' '}
        {(isDraft || warnings > 0 || deeds) && (
          <span class="small quiet hint-foot">
            {isDraft && <span class="badge">{t(isNew ? 'draft_markNew' : 'draft_mark')}</span>}{' '}
            {warnings > 0 && (
              <span class="hint-warned">
                <Icon node={TriangleAlert} />
                {t('hint_warned', warnings)}
              </span>
            )}{' '}
            {deeds && deedsText(deeds)}
          </span>
        )}
      </a>
    </div>
  );
}

/** "Spoke at 12 transfers, stopped 3, followed 5 times". */
export function deedsText({ spoke, stopped, followed }: HintDeeds): string {
  return [
    t('hint_spoke', spoke, [count(spoke)]),
    ...(stopped > 0 ? [t('hint_stopped', { count: count(stopped) })] : []),
    ...(followed > 0 ? [t('hint_followed', followed, [count(followed)])] : []),
  ].join(', ');
}
