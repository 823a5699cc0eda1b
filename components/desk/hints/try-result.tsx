import type { Department } from '@/domain/department';
import type { Hint } from '@/domain/hint';
import type { Tried } from '@/domain/hints/try-hints';
import type { Matter } from '@/domain/matter';
import { list } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { hashOf } from '../use-route';
import { missText } from './miss-text';

interface TryResultProps {
  tried: Tried;
  matter: Matter;
  departments: readonly Department[];
  /** the hint in question; null: the book as a whole */
  about: Hint | null;
}

/** Which hint speaks, which would but for it, and what the others lack; in plain words. */
export function TryResult({ tried: { fires, loses, near }, matter, departments, about }: TryResultProps) {
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const departmentOf = ({ departmentId }: Hint) =>
    departments.find(({ id }) => id === departmentId)?.name[own] ?? t('hint_nowhere');
  const nameOf = ({ name }: Hint) => (name.trim() === '' ? t('hint_nameless') : name);
  const name = (hint: Hint) =>
    hint.id === about?.id ? <b>{t('try_thisHint')}</b> : <a href={hashOf('hints', hint.id)}>{nameOf(hint)}</a>;
  return (
    <div class="try-result">
      <div role="status">
        {fires === null ? (
          <p class="strong">{t('try_nothing')}</p>
        ) : (
          <p class="try-fires">
            <span class="strong">
              {fires.rule.id === about?.id
                ? t('try_firesThis', { department: departmentOf(fires.rule) })
                : t('try_fires', { name: nameOf(fires.rule), department: departmentOf(fires.rule) })}
            </span>{' '}
            {fires.words.length > 0 ? t('try_because', { words: list(fires.words.map(quoted)) }) : t('try_becauseKind')}
          </p>
        )}
      </div>
      {loses.length > 0 && (
        <>
          <h3 class="desk-label">{t('try_loses')}</h3>
          <ul class="try-list">
            {loses.map(({ hint, by }) => (
              <li key={hint.id}>
                {name(hint)} <span class="quiet">{departmentOf(hint)}.</span> {t(`try_lost_${by}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {near.length > 0 && (
        <>
          <h3 class="desk-label">{t('try_near')}</h3>
          <ul class="try-list">
            {near.map(({ hint, misses }) => (
              <li key={hint.id}>
                {name(hint)} <span class="quiet">{departmentOf(hint)}.</span>{' '}
                {misses.map((miss) => missText(miss, matter)).join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function quoted(word: string): string {
  return t('quoted', { word });
}
