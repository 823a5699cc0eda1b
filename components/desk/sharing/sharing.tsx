import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { useWatched } from '../use-watched';
import { BookFile } from './book-file';
import { Followed } from './followed';
import { NewAddress } from './new-address';
import { PolicyPart } from './policy';
import { useSharing } from './sharing-services';

/** The same routing book for the whole team: as a file, from an address, or decided by the organisation. */
export function Sharing() {
  const { watchSource } = useSharing();
  const { locked } = useDesk();
  const view = useWatched(watchSource);
  const [wasLeft, setWasLeft] = useState(false);
  const addressLocked = locked('bookAddress') !== null;
  return (
    <>
      <PartHead title={t('share_title')} more={t('share_more')} />
      {view === 'failed' && <p role="alert">{t('notRead')}</p>}
      {view !== null && view !== 'failed' && (
        <>
          <PolicyPart reading={view.policy} />
          <section class="desk-block" aria-labelledby="share-address">
            <h2 id="share-address">{t('share_address')}</h2>
            {view.source && <Followed source={view.source} canLeave={!addressLocked} left={() => setWasLeft(true)} />}
            <p role="status" class="share-said">
              {wasLeft && !view.source && t('share_leftAddress')}
            </p>
            {!view.source && addressLocked && <LockedNote path="bookAddress" />}
            {!view.source && !addressLocked && <NewAddress />}
          </section>
          <BookFile />
        </>
      )}
    </>
  );
}
