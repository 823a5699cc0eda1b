import type { Piece } from '@/domain/hints/try-hints';
import { t } from '@/utils/i18n';

/** A customer's words with what a hint found in them marked: by colour, by underlining, and in words for those who listen. */
export function MarkedText({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p class="marked-text" dir="auto">
      {pieces.map(({ text, mark }, index) =>
        mark === null ? (
          text
        ) : (
          <mark key={index} class={`mark-${mark}`}>
            {text}
            {mark === 'against' && <span class="visually-hidden"> {t('try_against')}</span>}
          </mark>
        ),
      )}
    </p>
  );
}
