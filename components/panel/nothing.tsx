import { RotateCw } from 'lucide';
import type { NothingView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { part } from '@/utils/message-part';
import { BookAskedText, useBookAsked } from '../shared/book-asked';
import { Button } from '../shared/button';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';
import { MyDayAlone } from './my-day';
import { SiteOffer } from './site-offer';

/** No case in this tab: one sentence on what is so, one on what the panel is for or what to do. */
export function Nothing({ view }: { view: NothingView }) {
  const { why } = view;
  const services = useServices();
  const asked = useBookAsked(services);
  const reload = useVerb();
  return (
    <main class="nothing">
      <img src="/icon/baton.svg" alt="" width="32" height="32" />
      <h1>{t(`nothing_${part(why)}`)}</h1>
      <p class="quiet">{t(`nothing_${part(why)}_more`)}</p>
      {/* By its key: what was answered of one page is not said of the next. */}
      {why === 'elsewhere' && <SiteOffer key={view.site} host={view.site ?? null} />}
      {why === 'reload' && (
        <Button
          look="primary"
          icon={RotateCw}
          onClick={() => void reload.run(services.reloadTab)}
          disabled={reload.busy}
        >
          {t('reloadTab')}
        </Button>
      )}
      {asked && (
        <p class="line nothing-book">
          <BookAskedText asked={asked} allow={services.allow} />
        </p>
      )}
      {why !== 'broken' && <MyDayAlone />}
      {(why === 'elsewhere' || why === 'list') && (
        <p class="small nothing-desk">
          <a href="/desk.html" target="_blank" rel="noreferrer">
            {t('deskLink')}
          </a>
        </p>
      )}
    </main>
  );
}
