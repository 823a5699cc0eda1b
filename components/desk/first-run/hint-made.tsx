import { ArrowRight, Signpost } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { Hint } from '@/domain/hint';
import { list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { HintTest } from '../hints/hint-test';
import { useTestSubject } from '../hints/use-test-subject';
import { departmentName } from '../parts/department-label';
import { PartHead } from '../parts/part-head';

/** The first hint is in force: it can be tried where one stands, on words or on a case that has been captured. */
export function HintMade({ hint, another }: { hint: Hint; another: () => void }) {
  const { book, go } = useDesk();
  const subject = useTestSubject();
  const department = book.departments.find(({ id }) => id === hint.departmentId);
  // The form that had the keyboard is gone: it goes on from the title, which is heard.
  useEffect(() => document.querySelector('h1')?.focus(), []);
  return (
    <>
      <PartHead
        title={t('desk_hintMade')}
        more={t('desk_hintMadeMore', {
          words: list(hint.when.any.map((word) => t('desk_quoted', { word }))),
          department: department ? departmentName(department) : '',
        })}
      />
      <HintTest book={book} hint={hint} subject={subject} />
      <section class="desk-block" aria-labelledby="made-next">
        <h2 id="made-next">{t('desk_hintNext')}</h2>
        <p class="row">
          <Button icon={Signpost} onClick={another}>
            {t('desk_hintAnother')}
          </Button>
          <Button icon={ArrowRight} onClick={() => go('departments')}>
            {t('desk_departments')}
          </Button>
          <Button icon={ArrowRight} onClick={() => go('people')}>
            {t('desk_people')}
          </Button>
        </p>
      </section>
    </>
  );
}
