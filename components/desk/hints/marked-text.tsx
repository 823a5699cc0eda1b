import type { Piece } from '@/domain/hints/marked-texts';
import { t } from '@/utils/i18n';

/**
 * A customer's words with what hints found in them marked: by colour, by the line below, and in words for those who listen.
 * @param speaking the name of the hint that speaks, where that is another one than the one in question
 */
export function MarkedText({ pieces, speaking }: { pieces: readonly Piece[]; speaking: string | null }) {
  return (
    <p class="marked-text" dir="auto">
      {pieces.map(({ text, mark, isOthers }, index) =>
        mark === null && !isOthers ? (
          text
        ) : (
          <mark key={index} class={[mark && `mark-${mark}`, isOthers && 'mark-others'].filter(Boolean).join(' ')}>
            {text}
            {mark === 'against' && <span class="visually-hidden"> {t('try_against')}</span>}
            {isOthers && speaking !== null && (
              <span class="visually-hidden">
                {' '}
                {t(mark === 'for' ? 'try_foundToo' : 'try_foundBy', { name: speaking })}
              </span>
            )}
          </mark>
        ),
      )}
    </p>
  );
}

/** What the marks stand for, where two hints have theirs in one text. */
export function MarkLegend({ texts, speaking }: { texts: readonly (readonly Piece[])[]; speaking: string }) {
  const pieces = texts.flat();
  if (!pieces.some(({ isOthers }) => isOthers)) return null;
  return (
    <p class="try-legend small quiet" aria-hidden="true">
      {pieces.some(({ mark }) => mark === 'for') && <mark class="mark-for">{t('try_thisHint')}</mark>}
      {pieces.some(({ mark }) => mark === 'against') && <mark class="mark-against">{t('try_mustNot')}</mark>}
      <mark class="mark-others">{t('try_speaks', { name: speaking })}</mark>
    </p>
  );
}
