import { Plus, X } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Hint } from '@/domain/hint';
import { newHint } from '@/domain/hints/hint-draft';
import type { HintProposal } from '@/services/propose-hints';
import { capital, count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { useHints } from './hints-services';
import { useDeclined } from './use-declined';

/** What the flags so far have in common, as hints to begin with: nothing is in the book until the lead saves it. */
export function Proposals({ begin }: { begin(hint: Hint): void }) {
  const { book, newId } = useDesk();
  const { proposals } = useHints();
  const answer = useAnswer(proposals);
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const departments = new Map(book.departments.map(({ id, name }) => [id, name[own]]));
  // One whose department has been taken out of the book since is no proposal any more.
  const known =
    answer === null || answer === 'failed' ? [] : answer.filter(({ departmentId }) => departments.has(departmentId));
  const { isDeclined, decline, forget } = useDeclined();
  const offered = known.filter((proposal) => !isDeclined(proposal));
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed goes away with its line.
  const thenTitle = (act: () => void) => () => (act(), title.current?.focus());
  const hintFrom = ({ departmentId, phrase }: HintProposal): Hint => {
    const hint = newHint(newId(), book);
    return { ...hint, name: capital(phrase).slice(0, 80), departmentId, when: { ...hint.when, any: [phrase] } };
  };
  return (
    <section class="desk-block" aria-labelledby="proposals-title">
      <h2 id="proposals-title" ref={title} tabIndex={-1}>
        {t('proposals')}
      </h2>
      {answer === 'failed' && <p role="alert">{t('notRead')}</p>}
      {/* Thousands of flags take seconds to look through. */}
      {answer === null && <p class="quiet">{t('proposals_looking')}</p>}
      {Array.isArray(answer) && known.length === 0 && <p class="quiet">{t('proposals_none')}</p>}
      <ul class="proposals">
        {offered.map((proposal) => {
          const { departmentId, phrase, flags, of } = proposal;
          const department = departments.get(departmentId) ?? '';
          return (
            <li key={`${departmentId} ${phrase}`}>
              <span>
                {t('proposal', {
                  flags: count(flags),
                  of: count(of),
                  department,
                  phrase: t('quoted', { word: phrase }),
                })}
              </span>
              <Button icon={Plus} label={t('proposal_takeLabel', { phrase })} onClick={() => begin(hintFrom(proposal))}>
                {t('proposal_take')}
              </Button>
              <Button
                look="quiet"
                icon={X}
                label={t('proposal_declineLabel', { phrase })}
                onClick={thenTitle(() => decline(proposal))}
              >
                {t('proposal_decline')}
              </Button>
            </li>
          );
        })}
      </ul>
      {known.length > offered.length && (
        <p class="quiet">
          {t('proposals_declined', known.length - offered.length)}{' '}
          <Button look="quiet" onClick={thenTitle(forget)}>
            {t('proposals_again')}
          </Button>
        </p>
      )}
    </section>
  );
}
