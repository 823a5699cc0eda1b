import { useEffect } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Boundary } from '../shared/boundary';
import { DeskNav } from './desk-nav';
import { DESK_PARTS } from './desk-parts';
import { DeskProvider, type DeskServices } from './desk-services';
import { LazyPart } from './lazy-part';
import { lockOfPage, PageLock } from './parts/lock-note';
import { SaidLine } from './said-line';
import { useDeskState } from './use-desk-state';
import { useUndoKey } from './use-undo-key';

const loadFirstRun = async () => (await import('./first-run/first-run')).FirstRun;

/** The Routing desk: the shell around its parts. A book that nobody has changed yet opens with the first run. */
export function DeskPage({ services }: { services: DeskServices }) {
  const { desk, part: wanted, said, hush, takeBack, savedAt } = useDeskState(services);
  const isNew = desk !== null && desk !== 'failed' && desk.isNew;
  const part = DESK_PARTS.find(({ id }) => id === wanted) ?? (isNew || wanted === 'start' ? null : DESK_PARTS[0]);
  useUndoKey(desk);
  useEffect(() => {
    document.title = `${part?.label() ?? t('desk_start')} · ${t('desk_title')}`;
  }, [part]);
  if (desk === null) return null;
  if (desk === 'failed') {
    return (
      <p class="desk-failed" role="alert">
        {t('notRead')}
      </p>
    );
  }
  return (
    <DeskProvider value={desk}>
      <div class="desk">
        <DeskNav part={part?.id ?? 'start'} savedAt={savedAt} />
        <main class="desk-main" id="main" tabIndex={-1}>
          <Boundary key={part?.id ?? 'start'} instead={<p role="alert">{t('desk_broken')}</p>}>
            <PageLock.Provider value={lockOfPage(desk.locked, part?.id ?? 'start')}>
              <LazyPart key={part?.id ?? 'start'} load={part?.load ?? loadFirstRun} />
            </PageLock.Provider>
          </Boundary>
        </main>
        <SaidLine said={said} hush={hush} takeBack={takeBack} />
      </div>
    </DeskProvider>
  );
}
