import { TriangleAlert } from 'lucide';
import type { Hint } from '@/domain/hint';
import { isNever, type HintWarning } from '@/domain/hints/hint-warnings';
import { t } from '@/utils/i18n';
import { Icon } from '../../shared/icon';
import { hashOf } from '../use-route';
import { warningText } from './warning-text';

/** What the lead should know of a hint that is not what it seems, with a way to the other one where there is one. */
export function HintWarnings({ warnings, hints }: { warnings: readonly HintWarning[]; hints: readonly Hint[] }) {
  if (warnings.length === 0) return null;
  const isDead = warnings.some(isNever);
  return (
    <div class="hint-warnings" role="status">
      {isDead && <p class="strong">{t('warn_never')}</p>}
      <ul>
        {warnings.map((warning, index) => (
          <li key={index}>
            <Icon node={TriangleAlert} />
            <span>
              {warningText(warning)} {'otherId' in warning && <OtherHint id={warning.otherId} hints={hints} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function OtherHint({ id, hints }: { id: string; hints: readonly Hint[] }) {
  const other = hints.find((hint) => hint.id === id);
  if (other === undefined) return null;
  return <a href={hashOf('hints', id)}>{other.name.trim() === '' ? t('hint_nameless') : other.name}</a>;
}
