import { useState } from 'preact/hooks';
import type { BookDifference } from '@/domain/book-diff';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { DifferenceList } from '../differences/difference-list';

/** So many at first, and so many more at a time. */
const STEP = 50;

/** Differences to be read, the first ones first. */
export function Differing({ differences }: { differences: readonly BookDifference[] }) {
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <DifferenceList differences={differences.slice(0, shown)} />
      {shown < differences.length && (
        <Button look="quiet" onClick={() => setShown(shown + STEP)}>
          {t('share_showMore', Math.min(STEP, differences.length - shown))}
        </Button>
      )}
    </>
  );
}
