import { t } from '@/utils/i18n';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { Absences } from './absences';
import { Duties } from './duties';

/** Who is away and who stands in, and which manager is on duty. */
export function People() {
  const { colleagues } = useDesk();
  const answer = useAnswer(colleagues);
  const known = answer === null || answer === 'failed' ? [] : answer;
  return (
    <>
      <PartHead title={t('desk_people')} more={t('desk_peopleMore')} />
      <LockedNote path="" />
      <Absences known={known} />
      <Duties known={known} />
    </>
  );
}
