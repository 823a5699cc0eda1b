import { Plus } from 'lucide';
import type { Hint } from '@/domain/hint';
import { newHint } from '@/domain/hints/hint-draft';
import type { HintProposal } from '@/services/propose-hints';
import { capital, count } from '@/utils/format';
import { language, t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { useHints } from './hints-services';

/** What the flags so far have in common, as hints to begin with: nothing is in the book until the lead saves it. */
export function Proposals({ begin }: { begin(hint: Hint): void }) {
  const { book, newId } = useDesk();
  const { proposals } = useHints();
  const answer = useAnswer(proposals);
  const own = language().startsWith('sv') ? 'sv' : 'en';
  const departments = new Map(book.departments.map(({ id, name }) => [id, name[own]]));
  // One whose department has been taken out of the book since is no proposal any more.
  const offered =
    answer === null || answer === 'failed' ? [] : answer.filter(({ departmentId }) => departments.has(departmentId));
  const hintFrom = ({ departmentId, phrase }: HintProposal): Hint => {
    const hint = newHint(newId(), book);
    return { ...hint, name: capital(phrase).slice(0, 80), departmentId, when: { ...hint.when, any: [phrase] } };
  };
  return (
    <section class="desk-block" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{t('proposals')}</h2>
      {answer === 'failed' && <p role="alert">{t('notRead')}</p>}
      {/* Thousands of flags take seconds to look through. */}
      {answer === null && <p class="quiet">{t('proposals_looking')}</p>}
      {Array.isArray(answer) && offered.length === 0 && <p class="quiet">{t('proposals_none')}</p>}
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
            </li>
          );
        })}
      </ul>
    </section>
  );
}
