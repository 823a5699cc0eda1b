import { RefreshCw, Unplug } from 'lucide';
import { useState } from 'preact/hooks';
import { bookHost } from '@/domain/book-address';
import type { BookSource } from '@/domain/book-source';
import { bookWarnings } from '@/domain/book-warnings';
import { nextLook } from '@/domain/next-look';
import { comingMoment, dayAndTime } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { NotKept } from '../../shared/not-kept';
import { useVerb } from '../../shared/use-verb';
import { useDesk } from '../desk-services';
import { Changes } from './changes';
import { Failure } from './failure';
import { publishedText } from './published-text';
import { useSharing } from './sharing-services';
import { Warnings } from './warnings';

/** The address that the book comes from: how that goes, what came from there, and how to end it. */
export function Followed({
  source,
  canLeave,
  left,
}: {
  source: BookSource;
  canLeave: boolean;
  /** called when it is followed no more */
  left: () => void;
}) {
  const { lookNow, leave } = useSharing();
  const { book, now: clock } = useDesk();
  const now = clock();
  const looking = useVerb();
  const leaving = useVerb();
  const [sure, setSure] = useState(false);
  const host = bookHost(source.address);
  const { askedAt, goodAt, published, leftOut, failure } = source;
  return (
    <div class="share-followed">
      <p class="strong">{t('share_following', { host })}</p>
      {source.by === 'policy' ? (
        <p>{t('share_byPolicy')}</p>
      ) : (
        <p class="small">
          <code>{source.address}</code>
        </p>
      )}
      <p class="quiet">{t('share_locked')}</p>
      <div role="status">
        {published && <p>{publishedText(published, now)}</p>}
        <p>{goodAt === null ? t('share_nothingYet') : t('share_good', { when: dayAndTime(goodAt, now) })}</p>
        <p class="quiet">
          {failure?.what === 'no-access'
            ? null
            : askedAt === null
              ? t('share_notAsked')
              : t('share_asked', {
                  when: dayAndTime(askedAt, now),
                  next: comingMoment(Math.max(nextLook(source, now), now), now),
                })}
        </p>
      </div>
      {goodAt !== null && <Warnings warnings={[...(leftOut ?? []), ...bookWarnings(book)]} />}
      {failure && <Failure address={source.address} failure={failure} hasBook={goodAt !== null} />}
      <p class="row">
        {failure?.what !== 'no-access' && (
          <Button icon={RefreshCw} onClick={() => void looking.run(lookNow)} disabled={looking.busy}>
            {t('share_now')}
          </Button>
        )}
        {canLeave && !sure && (
          <Button look="quiet" icon={Unplug} onClick={() => setSure(true)}>
            {t('share_leave')}
          </Button>
        )}
      </p>
      {canLeave && sure && (
        <div class="share-box">
          <p>{t('share_leaveMore')}</p>
          <p class="row">
            <Button
              look="stop"
              onClick={() => void leaving.run(leave).then((done) => done && left())}
              disabled={leaving.busy}
            >
              {t('share_leaveSure', { host })}
            </Button>
            <Button onClick={() => setSure(false)}>{t('cancel')}</Button>
          </p>
        </div>
      )}
      {(looking.failed || leaving.failed) && <NotKept />}
      {goodAt !== null && <Changes key={source.address} />}
    </div>
  );
}
