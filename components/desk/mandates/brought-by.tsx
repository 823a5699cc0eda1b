import type { Book } from '@/domain/book';
import type { Mandate } from '@/domain/mandate';
import { bringers, hintsNaming } from '@/domain/mandate-draft';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { hashOf } from '../use-route';

/** So many hints are named; the rest is counted. */
const NAMED = 12;

/** What brings this mandate to a case, in a sentence, and which hints name it. */
export function BroughtBy({ mandate, book }: { mandate: Mandate; book: Pick<Book, 'hints'> }) {
  const by = bringers(mandate, book);
  const hints = hintsNaming(book, mandate.id);
  const how = by.length === 0 ? 'nothing' : by.join() === 'hints' ? 'hints' : 'some';
  return (
    <div class="brought-by" role="group" aria-labelledby="brought-by">
      <p class="desk-label" id="brought-by">
        {t('mandate_when')}
      </p>
      <p class={how === 'nothing' ? 'small wrong' : 'small quiet'}>{t(`mandate_by_${how}`)}</p>
      {hints.length > 0 && (
        <>
          <p class="small quiet">{t('mandate_hints', hints.length, [count(hints.length)])}</p>
          <ul class="hint-links">
            {hints.slice(0, NAMED).map(({ id, name, isOn }) => (
              <li key={id}>
                <a href={hashOf('hints', id)}>{name}</a>
                {!isOn && <span class="small quiet"> {t('draft_off')}</span>}
              </li>
            ))}
            {hints.length > NAMED && <li class="small quiet">{t('draft_others', hints.length - NAMED)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
